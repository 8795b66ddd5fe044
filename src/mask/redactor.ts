import { Buffer } from 'node:buffer';
import { DEPTH_SHIFT, HIT, hashOf, type Matcher, SHALLOW, step } from './matcher.ts';

/** What is printed for everything hidden; neighbours and overlaps share one. */
const stars = Buffer.from('***');

/** Hides forms in one stream of bytes; all other bytes pass unchanged, in order, as soon as they can be no secret. */
export interface Redactor {
  /** What can be written now. Bytes that may be the beginning of a form wait for the next call; nothing else does. */
  readonly push: (chunk: Uint8Array) => Uint8Array[];
  /** The rest. */
  readonly end: () => Uint8Array[];
}

/**
 * A redactor for one stream. What it returns are parts of the chunk that it was given, and what had waited; what goes on
 * waiting it copies, so that the chunk can be used again.
 */
export function redactor(matcher: Matcher): Redactor {
  /** What has come and is not written; positions below count from the start of the newest chunk, so it starts below 0. */
  let pieces: Uint8Array[] = [];
  let waiting = 0;
  let state = 0;
  /** Covered stretches that are not written, in order, with a gap between each two. */
  let covers: Cover[] = [];
  /** Whether what was written last are stars. */
  let starred = false;

  const cover = (end: number, length: number) => {
    let start = end - length;
    for (let top = covers.at(-1); top !== undefined && top.end >= start; top = covers.at(-1)) {
      start = Math.min(start, top.start);
      covers.pop();
    }
    covers.push({ start, end });
  };

  /** Writes what stands before `limit`, of `size` bytes in the newest chunk. */
  const release = (limit: number, size: number): Uint8Array[] => {
    const least = Math.max(limit, -waiting);
    // Whatever comes, what is covered from there on will not show.
    const safe = covers.find(({ start, end }) => start <= least && end > least)?.end ?? least;
    const written: Uint8Array[] = [];
    let position = -waiting;
    let used = 0;
    let piece = 0;
    const advance = (to: number, show: boolean) => {
      while (position < to) {
        const bytes = pieces[piece] as Uint8Array;
        const take = Math.min(to - position, bytes.length - used);
        if (show) written.push(bytes.subarray(used, used + take));
        position += take;
        used += take;
        if (used === bytes.length) {
          piece += 1;
          used = 0;
        }
      }
    };
    const left: Cover[] = [];
    for (const { start, end } of covers) {
      if (end > safe) {
        left.push({ start: start - size, end: end - size });
        continue;
      }
      if (start > position) {
        advance(start, true);
        starred = false;
      }
      if (!starred) written.push(stars);
      starred = true;
      advance(end, false);
    }
    if (position < safe) {
      advance(safe, true);
      starred = false;
    }
    covers = left;
    const rest = pieces[piece];
    pieces = rest ? [rest.subarray(used), ...pieces.slice(piece + 1)] : [];
    const newest = pieces.at(-1);
    if (newest) pieces[pieces.length - 1] = Buffer.from(newest);
    waiting = size - safe;
    return written;
  };

  return {
    push(chunk) {
      if (chunk.length === 0) return [];
      pieces.push(chunk);
      state = scan(matcher, state, chunk, cover);
      return release(chunk.length - matcher.depthOf(state), chunk.length);
    },
    end() {
      state = 0;
      return release(0, 0);
    },
  };
}

interface Cover {
  readonly start: number;
  readonly end: number;
}

/**
 * Goes through a chunk from a state of the automaton, and tells where forms end in it.
 *
 * @returns the state behind the chunk.
 */
function scan(
  matcher: Matcher,
  before: number,
  chunk: Uint8Array,
  onHit: (end: number, length: number) => void,
): number {
  const { links, hits, window, filter, filterShift, prefixes } = matcher;
  const mask = window === 4 ? -1 : 2 ** (8 * window) - 1;
  const size = chunk.length;
  let state = before;
  let position = 0;
  for (;;) {
    const link = links[state] as number;
    if (link & SHALLOW) {
      // What has begun here the filter will find again, and faster.
      const start = position - (link >>> DEPTH_SHIFT);
      if (start >= 0 && start + window <= size) {
        let key = 0;
        let index = start;
        for (; index < start + window - 1; index += 1) key = (key << 8) | (chunk[index] as number);
        state = 0;
        for (; index < size; index += 1) {
          key = ((key << 8) | (chunk[index] as number)) & mask;
          const hash = hashOf(key, filterShift);
          if ((filter[hash >>> 5] as number) & (1 << (hash & 31))) {
            state = prefixes.get(key) ?? 0;
            if (state !== 0) break;
          }
        }
        position = state === 0 ? size - window + 1 : index + 1;
        if ((links[state] as number) & HIT) onHit(position, hits.get(state) ?? 0);
      }
    }
    if (position === size) return state;
    state = step(matcher, state, chunk[position] as number);
    position += 1;
    if ((links[state] as number) & HIT) onHit(position, hits.get(state) ?? 0);
  }
}
