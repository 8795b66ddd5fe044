import { addKey, type BloomFilter, createBloomFilter, joinKeys, keyAt } from './bloom-filter.ts';
import { type ConcatenatedForms, concatenateForms } from './concatenated-forms.ts';
import { createEdgeTable } from './edge-table.ts';
import { createFailureLinks } from './failure-links.ts';
import { FAIL, KNOWN, type Matcher, SHALLOW } from './matcher.ts';

/** A larger stride would make the filter `near` larger than the caches of a core. */
const maxStride = 9;

/** The most bytes that all forms together may have. */
export const maxFormBytes = FAIL;

/**
 * Builds the automaton in linear time. It takes one byte of memory for each byte of a form, and four more for each that a
 * text comes near.
 *
 * @throws {RangeError} if all forms together have {@link maxFormBytes} or more.
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
  const stride = window < 4 ? 1 : Math.min(shortest - window + 1, maxStride);
  const reach = Math.min(shortest, 8);

  const edges = createEdgeTable(count);
  const roots = new Int32Array(256);
  /** The last positions of the forms so far. */
  const lasts = createBitSet(bytes.length);
  const innerEnds = new Set<number>();
  const starts = createBloomFilter(count);
  const begun = createBloomFilter(count);
  for (let form = 0; form < count; form += 1) {
    const begin = begins[form] as number;
    const end = begins[form + 1] as number;
    // Follow the prefix that the trie has already.
    let state = 0;
    let place = begin;
    for (; place < end; place += 1) {
      const byte = bytes[place] as number;
      const isNext = state !== 0 && bytes[state + 1] === byte && !lasts.has(state);
      const child = state === 0 ? (roots[byte] as number) : isNext ? state + 1 : edges.get(state, byte);
      if (child === 0) break;
      state = child;
    }
    if (place === end) innerEnds.add(state);
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
    innerEnds,
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

/** The filter {@link Matcher.near}; empty if it could not rule out anything. */
function nearFilter({ bytes, begins }: ConcatenatedForms, window: number, stride: number): BloomFilter {
  const count = stride > 1 ? begins.length - 1 : 0;
  const near = createBloomFilter(count * stride);
  for (let form = 0; form < count; form += 1) {
    const begin = begins[form] as number;
    let key = keyAt(bytes, begin, window - 1);
    for (let last = begin + window - 1; last < begin + window - 1 + stride; last += 1) {
      // The window is four bytes here, so older bytes are shifted out.
      key = (key << 8) | (bytes[last] as number);
      addKey(near, key);
    }
  }
  return near;
}

/**
 * A set of small non-negative integers, with one bit for each possible member.
 *
 * @param size larger than every member.
 */
function createBitSet(size: number) {
  const bits = new Uint8Array((size >>> 3) + 1);
  return {
    has: (number: number) => ((bits[number >>> 3] as number) & (1 << (number & 7))) !== 0,
    add(number: number) {
      bits[number >>> 3] = (bits[number >>> 3] as number) | (1 << (number & 7));
    },
  };
}
