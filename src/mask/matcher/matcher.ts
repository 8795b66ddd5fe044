import { createBitSet } from './bit-set.ts';
import { addKey, type BloomFilter, createBloomFilter, joinKeys, keyAt } from './bloom-filter.ts';
import { type ConcatenatedForms, concatenateForms } from './concatenated-forms.ts';
import { createEdgeTable, type EdgeTable } from './edge-table.ts';
import { createFailureLinks, type FailureLinks } from './failure-links.ts';

/**
 * Finds every occurrence of thousands of forms in one pass over bytes: an Aho–Corasick automaton, with filters in front
 * of it that look at four bytes at a time, because nearly all of a log is no secret. Why: docs/adr/0007.
 *
 * The forms stand in one row of bytes. A state is a place in it, and the next place its child, within a form. What a form
 * shares with one before it is there once more, but no state: where it parts from that one there is an entry in
 * {@link EdgeTable}. FailureLinks are found when a state is first reached, which few ever are: until then nothing is known of it
 * but its byte.
 */
export interface Matcher {
  /** State 0 is the root; the byte of any other is the one that leads to it. */
  readonly forms: ConcatenatedForms;
  /** States of a form where another ends: a shorter one that it begins with, or the same. */
  readonly inner: ReadonlySet<number>;
  /** The state of the longest proper suffix that is a prefix of a form (`FAIL`), and flags; 0: not found yet. */
  readonly links: FailureLinks;
  readonly edges: EdgeTable;
  /** The states behind one byte. */
  readonly roots: Int32Array;
  /** State with `HIT` → bytes of the longest form that ends there. */
  readonly hits: Map<number, number>;
  /** How many bytes the filters look at: 4, or less if a form is shorter. */
  readonly window: number;
  /** The first `window` bytes of each form. */
  readonly starts: BloomFilter;
  /** How many places of a text one look at {@link near} can rule out; 1: that filter is not there. */
  readonly stride: number;
  /** Every `window` bytes in the first `stride + window - 1` of each form. */
  readonly near: BloomFilter;
  /** How many bytes {@link begun} looks at: 8, or less if a form is shorter. */
  readonly reach: number;
  /** The first `reach` bytes of each form. */
  readonly begun: BloomFilter;
}

const FAIL = 0xff_ffff;
/** `s + 1` is no child. */
const LEAF = 1 << 24;
const KNOWN = 1 << 25;
export const HIT = 1 << 26;
/** Less deep than the filter's window; the depth stands above {@link DEPTH_SHIFT}. */
export const SHALLOW = 1 << 27;
export const DEPTH_SHIFT = 28;

/** More would make `near` larger than the caches of a core. */
const mostStride = 9;

/** States are numbers of 24 bits. */
export const maxFormBytes = FAIL;

/**
 * Builds the automaton; linear in the bytes of all forms, of which there may be {@link maxFormBytes}. Takes a byte of
 * memory for each of them, and four more for each near one that a text reaches.
 */
export function buildMatcher(given: Iterable<string | Uint8Array>): Matcher {
  const forms = concatenateForms(given, maxFormBytes);
  const { bytes, begins } = forms;
  const count = begins.length - 1;
  let shortest = Number.POSITIVE_INFINITY;
  for (let form = 0; form < count; form += 1) {
    shortest = Math.min(shortest, (begins[form + 1] as number) - (begins[form] as number));
  }
  const window = Math.min(shortest, 4);
  const stride = window < 4 ? 1 : Math.min(shortest - window + 1, mostStride);
  const reach = Math.min(shortest, 8);

  const edges = createEdgeTable(count);
  const roots = new Int32Array(256);
  /** Where a form ends that stands in the row already. */
  const lasts = createBitSet(bytes.length);
  const inner = new Set<number>();
  const starts = createBloomFilter(count);
  const begun = createBloomFilter(count);
  for (let form = 0; form < count; form += 1) {
    const begin = begins[form] as number;
    const end = begins[form + 1] as number;
    // Along what is there already.
    let state = 0;
    let place = begin;
    for (; place < end; place += 1) {
      const byte = bytes[place] as number;
      const isNext = state !== 0 && bytes[state + 1] === byte && !lasts.has(state);
      const child = state === 0 ? (roots[byte] as number) : isNext ? state + 1 : edges.get(state, byte);
      if (child === 0) break;
      state = child;
    }
    if (place === end) inner.add(state);
    else if (state === 0) roots[bytes[place] as number] = place;
    else edges.set(state, bytes[place] as number, place);
    lasts.add(end - 1);
    const key = keyAt(bytes, begin, window);
    addKey(starts, key);
    addKey(begun, joinKeys(key, keyAt(bytes, begin + reach - window, window)));
  }

  const links = createFailureLinks(bytes.length);
  links.set(0, KNOWN | SHALLOW);
  return {
    forms,
    inner,
    links,
    edges,
    roots,
    hits: new Map(),
    window,
    starts,
    stride,
    near: nearFilter(forms, window, stride),
    reach,
    begun,
  };
}

/** Of every `window` bytes in the first `stride + window - 1` of each form; nothing where it would rule out nothing. */
function nearFilter({ bytes, begins }: ConcatenatedForms, window: number, stride: number): BloomFilter {
  const count = stride > 1 ? begins.length - 1 : 0;
  const near = createBloomFilter(count * stride);
  for (let form = 0; form < count; form += 1) {
    const begin = begins[form] as number;
    let key = keyAt(bytes, begin, window - 1);
    for (let last = begin + window - 1; last < begin + window - 1 + stride; last += 1) {
      // Only where all four bytes are looked at.
      key = (key << 8) | (bytes[last] as number);
      addKey(near, key);
    }
  }
  return near;
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
function childOf({ forms, links, edges, roots }: Matcher, state: number, byte: number): number {
  if (state === 0) return roots[byte] as number;
  if (forms.bytes[state + 1] === byte && !(links.get(state) & LEAF)) return state + 1;
  return edges.get(state, byte);
}

/**
 * Finds the link of a state that is reached for the first time, and those of the states on its way down to one that is
 * known. Each is less deep than the one before, so all of them together take no longer than to build them all at once.
 */
function findLinks(matcher: Matcher, parent: number, state: number): void {
  const { forms, links } = matcher;
  /** Those before `last`, whose links are known when that of the next one is; most often none. */
  let waiting: number[] | undefined;
  let last = state;
  let from = parent;
  let target = 0;
  for (;;) {
    const byte = forms.bytes[last] as number;
    target = 0;
    while (target === 0 && from !== 0) {
      from = links.get(from) & FAIL;
      target = childOf(matcher, from, byte);
    }
    if (target === 0 || links.get(target) !== 0) break;
    waiting ??= [];
    waiting.push(last);
    last = target;
  }
  links.set(last, target | flagsOf(matcher, last, target));
  for (let one = waiting?.pop(); one !== undefined; one = waiting?.pop()) {
    links.set(one, last | flagsOf(matcher, one, last));
    last = one;
  }
}

function flagsOf({ forms, inner, links, hits, window }: Matcher, state: number, target: number): number {
  const form = forms.formAt(state);
  const depth = state - (forms.begins[form] as number) + 1;
  const isLast = state + 1 === forms.begins[form + 1];
  const isEnd = isLast || inner.has(state);
  const isHit = isEnd || (links.get(target) & HIT) !== 0;
  if (isHit) hits.set(state, isEnd ? depth : (hits.get(target) ?? 0));
  return (
    KNOWN | (isHit ? HIT : 0) | (isLast ? LEAF : 0) | (depth < window ? SHALLOW | (depth << DEPTH_SHIFT) : 0)
  );
}

/** How many bytes lead to a state. */
export function depthOf({ forms }: Matcher, state: number): number {
  return state === 0 ? 0 : state - (forms.begins[forms.formAt(state)] as number) + 1;
}
