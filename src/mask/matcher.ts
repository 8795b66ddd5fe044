import { Buffer } from 'node:buffer';
import { createFilter, type Filter, keyAt } from './byte-filter.ts';

/**
 * Finds every occurrence of thousands of forms in one pass over bytes: an Aho–Corasick automaton, with a filter in front
 * of it that looks at four bytes at a time, because nearly all of a log is no secret. Why: docs/adr/0007.
 *
 * States are numbered in the order of the sorted forms, so the first child of state `s` is `s + 1` and five bytes hold a
 * state: its label, and its failure link with flags. Only where forms part is there an entry in {@link Edges}.
 */
export interface Matcher {
  /** The byte that leads to a state from its parent. */
  readonly labels: Uint8Array;
  /** The state of the longest proper suffix that is a prefix of a form (`FAIL`), and flags. */
  readonly links: Int32Array;
  readonly edges: Edges;
  /** The states behind one byte. */
  readonly roots: Int32Array;
  /** State with `HIT` → bytes of the longest form that ends there. */
  readonly hits: ReadonlyMap<number, number>;
  /** How many bytes the filters look at: 4, or less if a form is shorter. */
  readonly window: number;
  /** The first `window` bytes of each form. */
  readonly starts: Filter;
  /** How many places of a text one look at {@link near} can rule out; 1: that filter is not there. */
  readonly stride: number;
  /** Every `window` bytes in the first `stride + window - 1` of each form. */
  readonly near: Filter;
  /** The first `window` bytes of a form, as a number → the state behind them. */
  readonly prefixes: ReadonlyMap<number, number>;
  /** How many bytes lead to a state. */
  readonly depthOf: (state: number) => number;
}

export const FAIL = 0xff_ffff;
/** `s + 1` is a child. */
export const FIRST = 1 << 24;
/** There are children among the edges. */
export const MORE = 1 << 25;
export const HIT = 1 << 26;
/** Less deep than the filter's window; the depth stands above {@link DEPTH_SHIFT}. */
export const SHALLOW = 1 << 27;
export const DEPTH_SHIFT = 28;

/** More would make the second filter larger than the caches of a core. */
const mostStride = 9;

/** States are numbers of 24 bits. */
export const maxFormBytes = FAIL;

/**
 * Builds the automaton; linear in the bytes of all forms, of which there may be {@link maxFormBytes}. Takes 5 bytes of
 * memory for each of them, less what forms have in common.
 */
export function buildMatcher(forms: Iterable<string | Uint8Array>): Matcher {
  const sorted = sortForms(forms);
  const lengths = sorted.map((form) => form.length);
  const total = lengths.reduce((sum, length) => sum + length, 1);
  if (total > maxFormBytes) throw new RangeError('too many bytes of forms');
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const shortest = lengths.reduce((least, length) => Math.min(least, length), Number.POSITIVE_INFINITY);
  const window = Math.min(shortest, 4);
  const stride = window < 4 ? 1 : Math.min(shortest - window + 1, mostStride);

  const labels = new Uint8Array(total + 1);
  const links = new Int32Array(total + 1);
  const edges = createEdges(sorted.length);
  const roots = new Int32Array(256);
  const hits = new Map<number, number>();
  // The states that each form adds to what it shares with the one before: from `first` on, which is `depth` bytes deep.
  const chains = {
    first: new Int32Array(sorted.length + 1),
    depth: new Int32Array(sorted.length),
    parent: new Int32Array(sorted.length),
  };
  const path = new Int32Array(longest + 1);
  let count = 1;
  let previous = '';
  for (const [index, form] of sorted.entries()) {
    const shared = commonPrefix(previous, form);
    if (shared === 0) roots[form.charCodeAt(0)] = count;
    const parent = at(path, shared);
    if (parent === count - 1) links[parent] = at(links, parent) | FIRST;
    else {
      links[parent] = at(links, parent) | MORE;
      edges.set(parent, form.charCodeAt(shared), count);
    }
    chains.first[index] = count;
    chains.depth[index] = shared + 1;
    chains.parent[index] = parent;
    for (let depth = shared; depth < form.length; depth += 1) {
      labels[count] = form.charCodeAt(depth);
      path[depth + 1] = count;
      links[count] = depth + 1 < form.length ? FIRST : HIT;
      count += 1;
    }
    hits.set(count - 1, form.length);
    previous = form;
  }
  chains.first[sorted.length] = count;

  const prefixes = new Map<number, number>();
  const matcher: Matcher = {
    labels,
    links,
    edges,
    roots,
    hits,
    window,
    starts: createFilter(sorted, window, 1),
    stride,
    near: createFilter(stride > 1 ? sorted : [], window, stride),
    prefixes,
    depthOf: (state) => {
      if (state === 0) return 0;
      const chain = lastNotAbove(chains.first, sorted.length, state);
      return at(chains.depth, chain) + state - at(chains.first, chain);
    },
  };

  links[0] = at(links, 0) | SHALLOW;
  // Level by level, since a link leads to a level above. A chain is active on the levels that it has states on.
  const order = [...sorted.keys()].sort((a, b) => at(chains.depth, a) - at(chains.depth, b));
  const active: number[] = [];
  let next = 0;
  for (let depth = 1; depth <= longest; depth += 1) {
    for (; next < order.length && at(chains.depth, at(order, next)) === depth; next += 1)
      active.push(at(order, next));
    let kept = 0;
    for (let index = 0; index < active.length; index += 1) {
      // Without a function for each element: this runs for every byte of every form, before it is compiled well.
      const chain = active[index] as number;
      const starts = chains.depth[chain] as number;
      const state = (chains.first[chain] as number) + depth - starts;
      const parent = depth === starts ? (chains.parent[chain] as number) : state - 1;
      const fail = depth === 1 ? 0 : step(matcher, (links[parent] as number) & FAIL, labels[state] as number);
      let link = (links[state] as number) | fail;
      if (depth < window) link |= SHALLOW | (depth << DEPTH_SHIFT);
      if (!(link & HIT) && (links[fail] as number) & HIT) {
        link |= HIT;
        hits.set(state, hits.get(fail) ?? 0);
      }
      links[state] = link;
      if (depth === window) prefixes.set(keyAt(at(sorted, chain), 0, window), state);
      if (depth < (lengths[chain] as number)) {
        active[kept] = chain;
        kept += 1;
      }
    }
    active.length = kept;
  }
  return matcher;
}

/** The state behind `state` and one more byte. */
export function step({ labels, links, edges, roots }: Matcher, state: number, byte: number): number {
  let from = state;
  for (;;) {
    if (from === 0) return roots[byte] as number;
    const link = links[from] as number;
    if (link & FIRST && labels[from + 1] === byte) return from + 1;
    if (link & MORE) {
      const child = edges.get(from, byte);
      if (child !== 0) return child;
    }
    from = link & FAIL;
  }
}

/** Children that are not the first: (parent, byte) → child, 0 where there is none. */
interface Edges {
  readonly get: (parent: number, byte: number) => number;
  readonly set: (parent: number, byte: number, child: number) => void;
}

/** An open hash table of numbers: a `Map` takes four times the room, and its keys would not fit into 31 bits. */
function createEdges(count: number): Edges {
  const size = 2 ** Math.ceil(Math.log2(count * 2 + 2));
  const keys = new Int32Array(size);
  const children = new Int32Array(size);
  const slot = (key: number) => {
    let index = Math.imul(key ^ (key >>> 15), 0x9e3779b1) & (size - 1);
    while (children[index] !== 0 && keys[index] !== key) index = (index + 1) & (size - 1);
    return index;
  };
  return {
    get: (parent, byte) => children[slot((parent << 8) | byte)] as number,
    set(parent, byte, child) {
      const index = slot((parent << 8) | byte);
      keys[index] = (parent << 8) | byte;
      children[index] = child;
    },
  };
}

/** Each once, as strings of bytes: they are sorted several times as fast as buffers, and take a third of the room. */
function sortForms(forms: Iterable<string | Uint8Array>): readonly string[] {
  const bytes = new Set<string>();
  for (const form of forms) bytes.add(bytesOf(form));
  bytes.delete('');
  return [...bytes].sort();
}

function bytesOf(form: string | Uint8Array): string {
  if (typeof form === 'string' && /^[\0-\x7f]*$/.test(form)) return form;
  return Buffer.from(form as string).toString('latin1');
}

function commonPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  return length;
}

function lastNotAbove(ascending: Int32Array, length: number, value: number): number {
  let low = 0;
  let high = length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (at(ascending, middle) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** An element that is known to exist. */
function at(list: { readonly [index: number]: number; readonly length: number }, index: number): number;
function at<T>(list: readonly T[], index: number): T;
function at<T>(list: { readonly [index: number]: T }, index: number): T {
  return list[index] as T;
}
