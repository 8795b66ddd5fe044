import { joinKeys, keyAt, mayContain } from './bloom-filter.ts';
import { DEPTH_SHIFT, HIT, type Matcher, SHALLOW, step } from './matcher.ts';

/**
 * Runs the automaton over a chunk and reports the ends of forms in it.
 *
 * @param before the state before the chunk.
 * @returns the state after the chunk.
 */
export function findForms(
  matcher: Matcher,
  before: number,
  chunk: Uint8Array,
  onHit: (end: number, length: number) => void,
): number {
  const { links, hits, window } = matcher;
  const size = chunk.length;
  let state = before;
  let position = 0;
  for (;;) {
    const link = links.get(state);
    if (link & SHALLOW) {
      // A form that has begun here is found again by the filters, which are faster.
      const from = position - (link >>> DEPTH_SHIFT);
      if (from >= 0 && from + window <= size) {
        position = nextStart(matcher, chunk, from);
        state = 0;
        if (position + window <= size) {
          // No form is shorter than the window, so none ends before it.
          const end = position + window;
          for (; position < end; position += 1) state = step(matcher, state, chunk[position] as number);
          if (links.get(state) & HIT) onHit(position, hits.get(state) ?? 0);
        }
      }
    }
    if (position === size) return state;
    state = step(matcher, state, chunk[position] as number);
    position += 1;
    if (links.get(state) & HIT) onHit(position, hits.get(state) ?? 0);
  }
}

/** The next position at which a form may begin, or else the first one with fewer than `window` bytes left. */
function nextStart(matcher: Matcher, chunk: Uint8Array, from: number): number {
  const { window, stride, near } = matcher;
  const last = chunk.length - window;
  let place = from;
  if (stride > 1) {
    for (let far = place + stride - 1; far <= last; far += stride) {
      // The first bytes of any form that starts between the two are here.
      if (mayContain(near, keyAt(chunk, far, 4))) {
        const start = startBetween(matcher, chunk, place, far);
        if (start <= far) return start;
      }
      place = far + 1;
    }
  }
  return startBetween(matcher, chunk, place, last);
}

/** The first position from `first` to `last` at which a form may begin, or `last + 1`. */
function startBetween(matcher: Matcher, chunk: Uint8Array, first: number, last: number): number {
  const { window, starts } = matcher;
  const mask = window === 4 ? -1 : 2 ** (8 * window) - 1;
  let key = keyAt(chunk, first, window - 1);
  for (let place = first; place <= last; place += 1) {
    key = ((key << 8) | (chunk[place + window - 1] as number)) & mask;
    if (mayContain(starts, key) && mayBegin(matcher, chunk, place, key)) return place;
  }
  return last + 1;
}

/** Whether a form may begin at a position whose first `window` bytes, the key, look like the start of one. */
function mayBegin({ window, reach, begun }: Matcher, chunk: Uint8Array, place: number, key: number): boolean {
  if (place + reach > chunk.length) return true;
  return mayContain(begun, joinKeys(key, keyAt(chunk, place + reach - window, window)));
}
