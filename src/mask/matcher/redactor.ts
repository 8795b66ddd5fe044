import { Buffer } from 'node:buffer';
import { joinKeys, keyAt, mayContain } from './bloom-filter.ts';
import { DEPTH_SHIFT, depthOf, HIT, type Matcher, SHALLOW, step } from './matcher.ts';

/** What is printed for everything hidden; neighbours and overlaps share one. */
const stars = Buffer.from('***');

/** A long secret may come byte by byte, and all that waits is gone through each time. */
const mostPieces = 64;

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
    if (pieces.length > mostPieces) pieces = [Buffer.concat(pieces)];
    else if (newest) pieces[pieces.length - 1] = Buffer.from(newest);
    waiting = size - safe;
    return written;
  };

  return {
    push(chunk) {
      if (chunk.length === 0) return [];
      pieces.push(chunk);
      state = scan(matcher, state, chunk, cover);
      return release(chunk.length - depthOf(matcher, state), chunk.length);
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
  const { links, hits, window } = matcher;
  const size = chunk.length;
  let state = before;
  let position = 0;
  for (;;) {
    const link = links.get(state);
    if (link & SHALLOW) {
      // What has begun here the filters will find again, and faster.
      const from = position - (link >>> DEPTH_SHIFT);
      if (from >= 0 && from + window <= size) {
        position = nextStart(matcher, chunk, from);
        state = 0;
        if (position + window <= size) {
          // No form is shorter, so none ends before.
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

/** The next place at which a form may begin; or else the first with fewer than `window` bytes behind it. */
function nextStart(matcher: Matcher, chunk: Uint8Array, from: number): number {
  const { window, stride, near } = matcher;
  const last = chunk.length - window;
  let place = from;
  if (stride > 1) {
    for (let far = place + stride - 1; far <= last; far += stride) {
      // Whatever starts between the two has its first bytes here.
      if (mayContain(near, keyAt(chunk, far, 4))) {
        const start = startAmong(matcher, chunk, place, far);
        if (start <= far) return start;
      }
      place = far + 1;
    }
  }
  return startAmong(matcher, chunk, place, last);
}

/** The first place from `first` to `last` at which a form may begin, or the one behind. */
function startAmong(matcher: Matcher, chunk: Uint8Array, first: number, last: number): number {
  const { window, starts } = matcher;
  const mask = window === 4 ? -1 : 2 ** (8 * window) - 1;
  let key = keyAt(chunk, first, window - 1);
  for (let place = first; place <= last; place += 1) {
    key = ((key << 8) | (chunk[place + window - 1] as number)) & mask;
    if (mayContain(starts, key) && mayBegin(matcher, chunk, place, key)) return place;
  }
  return last + 1;
}

/** Whether a form may begin at a place where its first `window` bytes, the key, may stand. */
function mayBegin({ window, reach, begun }: Matcher, chunk: Uint8Array, place: number, key: number): boolean {
  if (place + reach > chunk.length) return true;
  return mayContain(begun, joinKeys(key, keyAt(chunk, place + reach - window, window)));
}
