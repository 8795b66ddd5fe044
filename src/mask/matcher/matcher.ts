import type { BloomFilter } from './bloom-filter.ts';
import type { ConcatenatedForms } from './concatenated-forms.ts';
import type { EdgeTable } from './edge-table.ts';
import type { FailureLinks } from './failure-links.ts';

/**
 * Finds all occurrences of thousands of forms in one pass over bytes: an Aho–Corasick automaton with Bloom filters in
 * front of it, which look at several bytes at once, because most of a log is not secret. Why: docs/adr/0007.
 *
 * A state of the trie is a position in {@link ConcatenatedForms}, and its child is usually the next position. The
 * positions of a prefix that an earlier form has too are unused; where the form leaves the earlier one, there is an edge in
 * {@link EdgeTable}. The failure link of a state is computed when a text first reaches it, which most states never are.
 */
export interface Matcher {
  /** State 0 is the root; every other state is reached by the byte at its position. */
  readonly forms: ConcatenatedForms;
  /** States in the middle of a form at which another one ends: its prefix, or an equal form. */
  readonly innerEnds: ReadonlySet<number>;
  /** The state of the longest proper suffix that is a prefix of a form (`FAIL`), and flags; 0: not computed yet. */
  readonly links: FailureLinks;
  readonly edges: EdgeTable;
  /** The child of the root for each byte. */
  readonly roots: Int32Array;
  /** State with `HIT` → length in bytes of the longest form that ends there. */
  readonly hits: Map<number, number>;
  /** The number of bytes that the filters look at: 4, or less if a form is shorter. */
  readonly window: number;
  /** The first `window` bytes of each form. */
  readonly starts: BloomFilter;
  /** The number of positions that one lookup in {@link near} can rule out; 1: there is no such filter. */
  readonly stride: number;
  /** All sequences of `window` bytes in the first `stride + window - 1` bytes of each form. */
  readonly near: BloomFilter;
  /** The number of bytes that {@link begun} looks at: 8, or less if a form is shorter. */
  readonly reach: number;
  /** The first `reach` bytes of each form. */
  readonly begun: BloomFilter;
}

/** States are numbers of 24 bits. */
export const FAIL = 0xff_ffff;
/** The last state of a form: `state + 1` is not its child. */
const LEAF = 1 << 24;
export const KNOWN = 1 << 25;
export const HIT = 1 << 26;
/** The depth is less than the filters' window, and is stored from {@link DEPTH_SHIFT} on. */
export const SHALLOW = 1 << 27;
export const DEPTH_SHIFT = 28;

/** The state after one more byte. `state` must have been reached before. */
export function step(matcher: Matcher, state: number, byte: number): number {
  const { links } = matcher;
  for (let from = state; ; from = links.get(from) & FAIL) {
    const child = childOf(matcher, from, byte);
    if (child !== 0 && links.get(child) === 0) computeLinks(matcher, from, child);
    if (child !== 0 || from === 0) return child;
  }
}

/** The child of a state in the trie; 0 if there is none. */
function childOf({ forms, links, edges, roots }: Matcher, state: number, byte: number): number {
  if (state === 0) return roots[byte] as number;
  if (forms.bytes[state + 1] === byte && !(links.get(state) & LEAF)) return state + 1;
  return edges.get(state, byte);
}

/**
 * Computes the link of a state that is reached for the first time, and the links that it depends on. Each of these states
 * is less deep than the one before, so all of this takes no longer than computing all links at once.
 */
function computeLinks(matcher: Matcher, parent: number, state: number): void {
  const { forms, links } = matcher;
  /** The states before `last`, whose links depend on that of the next one; usually none. */
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
  links.set(last, target | linkFlags(matcher, last, target));
  for (let one = waiting?.pop(); one !== undefined; one = waiting?.pop()) {
    links.set(one, last | linkFlags(matcher, one, last));
    last = one;
  }
}

function linkFlags(
  { forms, innerEnds, links, hits, window }: Matcher,
  state: number,
  target: number,
): number {
  const form = forms.formAt(state);
  const depth = state - (forms.begins[form] as number) + 1;
  const isLast = state + 1 === forms.begins[form + 1];
  const isEnd = isLast || innerEnds.has(state);
  const isHit = isEnd || (links.get(target) & HIT) !== 0;
  if (isHit) hits.set(state, isEnd ? depth : (hits.get(target) ?? 0));
  return (
    KNOWN | (isHit ? HIT : 0) | (isLast ? LEAF : 0) | (depth < window ? SHALLOW | (depth << DEPTH_SHIFT) : 0)
  );
}

/** The number of bytes that lead to a state. */
export function depthOf({ forms }: Matcher, state: number): number {
  return state === 0 ? 0 : state - (forms.begins[forms.formAt(state)] as number) + 1;
}
