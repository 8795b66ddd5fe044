import { read } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { errnoOf } from '../../output/file/errno-of.ts';

/** Bytes that come piece by piece. Each piece is valid only until the next one is requested. */
export interface ByteSource extends AsyncIterable<Uint8Array> {
  /** Ends it now, even if more may come. */
  readonly destroy: () => void;
}

/**
 * As much as a pipe of Linux holds. All pieces of a source share one buffer of this size, because a new buffer for each
 * would make tens of megabytes of garbage.
 */
export const pieceSize = 1 << 16;

/** Milliseconds. */
const pause = 5;

/** Tries again while a descriptor is not ready, because another process that shares it has made it non-blocking. */
export async function untilReady<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (errnoOf(error) !== 'EAGAIN') throw error;
      await setTimeout(pause);
    }
  }
}

const readSome = promisify(read);

/**
 * The bytes that come from a descriptor. It does not use `process.stdin`, which would make a pipe non-blocking for all who
 * share it, or the stream of a file, which fails if another process has done that.
 */
export function readDescriptor(descriptor: number): ByteSource {
  let destroyed = false;
  return {
    destroy() {
      destroyed = true;
    },
    async *[Symbol.asyncIterator]() {
      const buffer = Buffer.allocUnsafeSlow(pieceSize);
      while (!destroyed) {
        const { bytesRead } = await untilReady(() => readSome(descriptor, buffer, 0, buffer.length, null));
        if (bytesRead === 0) return;
        yield buffer.subarray(0, bytesRead);
      }
    },
  };
}
