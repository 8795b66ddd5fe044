import { Buffer } from 'node:buffer';
import { findForms } from './find-forms.ts';
import { depthOf, type Matcher } from './matcher.ts';

/** Replaces a form, or several that touch or overlap. */
const stars = Buffer.from('***');

/** A long secret may come byte by byte, and each call goes through all waiting pieces. */
const maxPieces = 64;

interface Cover {
  readonly start: number;
  readonly end: number;
}

/** Hides forms in a stream of bytes. All other bytes pass unchanged, as soon as they cannot be part of a form. */
export interface Redactor {
  /** Returns what can be written now. Only bytes that may be the beginning of a form wait for the next call. */
  readonly push: (chunk: Uint8Array) => Uint8Array[];
  /** Returns the rest. */
  readonly end: () => Uint8Array[];
}

/**
 * Makes a redactor for one stream. It returns parts of its chunks, and copies the bytes that have to wait, so that the
 * caller can reuse the chunk.
 */
export function redactor(matcher: Matcher): Redactor {
  /** The bytes that are not written yet. Positions count from the start of the newest chunk, so these begin below 0. */
  let pieces: Uint8Array[] = [];
  let waiting = 0;
  let state = 0;
  /** The ranges to hide that are not written yet, in order, with a gap between each two. */
  let covers: Cover[] = [];
  /** Whether the last thing written was `***`. */
  let starred = false;

  const cover = (end: number, length: number) => {
    let start = end - length;
    for (let top = covers.at(-1); top !== undefined && top.end >= start; top = covers.at(-1)) {
      start = Math.min(start, top.start);
      covers.pop();
    }
    covers.push({ start, end });
  };

  /** Writes the bytes before `limit`; the newest chunk has `size` bytes. */
  const release = (limit: number, size: number): Uint8Array[] => {
    const least = Math.max(limit, -waiting);
    // A range that spans the limit can be hidden now, whatever follows.
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
    if (pieces.length > maxPieces) pieces = [Buffer.concat(pieces)];
    else if (newest) pieces[pieces.length - 1] = Buffer.from(newest);
    waiting = size - safe;
    return written;
  };

  return {
    push(chunk) {
      if (chunk.length === 0) return [];
      pieces.push(chunk);
      state = findForms(matcher, state, chunk, cover);
      return release(chunk.length - depthOf(matcher, state), chunk.length);
    },
    end() {
      state = 0;
      return release(0, 0);
    },
  };
}
