import { Buffer } from 'node:buffer';
import { createFilter, type Filter, keyAt } from './byte-filter.ts';
import { createEdges, type Edges } from './edges.ts';
import { createLinks, type Links } from './links.ts';

/**
 * Finds every occurrence of thousands of forms in one pass over bytes: an Aho–Corasick automaton, with a filter in front
 * of it that looks at four bytes at a time, because nearly all of a log is no secret. Why: docs/adr/0007.
 *
 * The sorted forms stand in one row of bytes, each without what it shares with the one before; a state is a place in it,
 * and the next place its first child. Only where forms part is there an entry in {@link Edges}. Links are found when a
 * state is first reached, which few ever are: until then nothing is known of it but its byte.
 */
export interface Matcher {
  /** The byte that leads to a state from its parent. */
  readonly labels: Uint8Array;
  /** The state of the longest proper suffix that is a prefix of a form (`FAIL`), and flags; 0: not found yet. */
  readonly links: Links;
  readonly edges: Edges;
  /** The states behind one byte. */
  readonly roots: Int32Array;
  readonly chains: Chains;
  /** State with `HIT` → bytes of the longest form that ends there. */
  readonly hits: Map<number, number>;
  /** How many bytes the filters look at: 4, or less if a form is shorter. */
  readonly window: number;
  /** The first `window` bytes of each form. */
  readonly starts: Filter;
  /** How many places of a text one look at {@link near} can rule out; 1: that filter is not there. */
  readonly stride: number;
  /** Every `window` bytes in the first `stride + window - 1` of each form. */
  readonly near: Filter;
  /** The first `window` bytes of each form as numbers, each once, ascending. */
  readonly prefixes: Uint32Array;
}

/** For each form the states that it adds to what it shares with the one before. */
interface Chains {
  /** The first of them; behind the last form, where another would begin. */
  readonly first: Int32Array;
  /** How many bytes lead to the first. */
  readonly depth: Int32Array;
  /** 1 where the next form goes on from the last. */
  readonly extended: Uint8Array;
}

const FAIL = 0xff_ffff;
/** `s + 1` is no child. */
const LEAF = 1 << 24;
const KNOWN = 1 << 25;
export const HIT = 1 << 26;
/** Less deep than the filter's window; the depth stands above {@link DEPTH_SHIFT}. */
export const SHALLOW = 1 << 27;
export const DEPTH_SHIFT = 28;

/** More would make the second filter larger than the caches of a core. */
const mostStride = 9;

/** States are numbers of 24 bits. */
export const maxFormBytes = FAIL;

/**
 * Builds the automaton; linear in the bytes of all forms, of which there may be {@link maxFormBytes}. Takes a byte of
 * memory for each of them, less what forms have in common, and four more for each near one that a text reaches.
 */
export function buildMatcher(forms: Iterable<string | Uint8Array>): Matcher {
  const sorted = sortForms(forms);
  const total = sorted.reduce((sum, { length }) => sum + length, 1);
  if (total > maxFormBytes) throw new RangeError('too many bytes of forms');
  const shortest = sorted.reduce((least, { length }) => Math.min(least, length), Number.POSITIVE_INFINITY);
  const window = Math.min(shortest, 4);
  const stride = window < 4 ? 1 : Math.min(shortest - window + 1, mostStride);

  const labels = new Uint8Array(total + 1);
  const edges = createEdges(sorted.length);
  const roots = new Int32Array(256);
  const prefixes = new Uint32Array(sorted.length);
  let differing = 0;
  const first = new Int32Array(sorted.length + 1);
  const depth = new Int32Array(sorted.length);
  const extended = new Uint8Array(sorted.length);
  /** The chains that the form before stands in. */
  const along: number[] = [];
  let states = 1;
  let previous = '';
  for (const [index, form] of sorted.entries()) {
    const shared = commonPrefix(previous, form);
    while (along.length > 0 && (depth[along.at(-1) as number] as number) > shared) along.pop();
    const chain = along.at(-1);
    const byte = form.charCodeAt(shared);
    if (chain === undefined) roots[byte] = states;
    else {
      const parent = (first[chain] as number) + shared - (depth[chain] as number);
      if (parent === states - 1) extended[index - 1] = 1;
      else edges.set(parent, byte, states);
    }
    first[index] = states;
    depth[index] = shared + 1;
    along.push(index);
    if (shared < window) {
      prefixes[differing] = keyAt(form, 0, window);
      differing += 1;
    }
    for (let place = shared; place < form.length; place += 1) {
      labels[states] = form.charCodeAt(place);
      states += 1;
    }
    previous = form;
  }
  first[sorted.length] = states;

  const links = createLinks(states);
  links.set(0, KNOWN | SHALLOW);
  return {
    labels,
    links,
    edges,
    roots,
    chains: { first, depth, extended },
    hits: new Map(),
    window,
    starts: createFilter(sorted, window, 1),
    stride,
    near: createFilter(stride > 1 ? sorted : [], window, stride),
    prefixes: prefixes.subarray(0, differing),
  };
}

/** Whether a form begins with these `window` bytes. */
export function isPrefix({ prefixes }: Matcher, key: number): boolean {
  return prefixes[lastNotAbove(prefixes, key >>> 0)] === key >>> 0;
}

/** The state behind `state`, which has been reached before, and one more byte. */
export function step(matcher: Matcher, state: number, byte: number): number {
  const { links } = matcher;
  for (let from = state; ; from = links.get(from) & FAIL) {
    const child = childOf(matcher, from, byte);
    if (child !== 0 && links.get(child) === 0) findLinks(matcher, from, child);
    if (child !== 0 || from === 0) return child;
  }
}

/** 0 where there is none. */
function childOf({ labels, links, edges, roots }: Matcher, state: number, byte: number): number {
  if (state === 0) return roots[byte] as number;
  if (labels[state + 1] === byte && !(links.get(state) & LEAF)) return state + 1;
  return edges.get(state, byte);
}

/**
 * Finds the link of a state that is reached for the first time, and those of the states on its way down to one that is
 * known. Each is less deep than the one before, so all of them together take no longer than to build them all at once.
 */
function findLinks(matcher: Matcher, parent: number, state: number): void {
  const { labels, links } = matcher;
  const found = [state];
  let from = parent;
  let target = 0;
  for (let last = state; ; last = target) {
    const byte = labels[last] as number;
    target = 0;
    while (target === 0 && from !== 0) {
      from = links.get(from) & FAIL;
      target = childOf(matcher, from, byte);
    }
    if (target === 0 || links.get(target) !== 0) break;
    found.push(target);
  }
  for (const one of found.reverse()) {
    links.set(one, target | flagsOf(matcher, one, target));
    target = one;
  }
}

function flagsOf({ chains, links, hits, window }: Matcher, state: number, target: number): number {
  const chain = chainOf(chains, state);
  const depth = depthIn(chains, chain, state);
  const isLast = state + 1 === chains.first[chain + 1];
  const isHit = isLast || (links.get(target) & HIT) !== 0;
  if (isHit) hits.set(state, isLast ? depth : (hits.get(target) ?? 0));
  return (
    KNOWN |
    (isHit ? HIT : 0) |
    (isLast && chains.extended[chain] === 0 ? LEAF : 0) |
    (depth < window ? SHALLOW | (depth << DEPTH_SHIFT) : 0)
  );
}

/** How many bytes lead to a state. */
export function depthOf({ chains }: Matcher, state: number): number {
  return state === 0 ? 0 : depthIn(chains, chainOf(chains, state), state);
}

function depthIn({ first, depth }: Chains, chain: number, state: number): number {
  return (depth[chain] as number) + state - (first[chain] as number);
}

/** The chain that a state is in: the last one that begins at it or before. */
function chainOf({ first }: Chains, state: number): number {
  return lastNotAbove(first, state);
}

/** The index of the last number that is not above `value`; 0 where all are. */
function lastNotAbove(ascending: Int32Array | Uint32Array, value: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((ascending[middle] as number) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Each once, as strings of bytes: they are sorted several times as fast as buffers, and take a third of the room. */
function sortForms(forms: Iterable<string | Uint8Array>): readonly string[] {
  const sorted = Array.from(forms, bytesOf).sort();
  // In place: tens of thousands of them are megabytes.
  let kept = 0;
  for (const form of sorted) {
    if (form === '' || form === sorted[kept - 1]) continue;
    sorted[kept] = form;
    kept += 1;
  }
  sorted.length = kept;
  return sorted;
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
