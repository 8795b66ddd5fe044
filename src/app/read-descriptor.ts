import { read } from 'node:fs';
import { promisify } from 'node:util';
import { errnoOf } from '../output/file/errno-of.ts';
import { type ByteSource, pieceSize } from './byte-source.ts';

/** How long to wait when somebody who shares the descriptor has made it non-blocking, and there is nothing to read. */
const retryAfter = 5;

/**
 * What comes from a descriptor. Not `process.stdin`, which would make a pipe non-blocking for everybody who shares it,
 * and not a file's stream, which fails where somebody else has done that.
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
        const size = await readInto(buffer, descriptor);
        if (size === 0) return;
        yield buffer.subarray(0, size);
      }
    },
  };
}

const readSome = promisify(read);

/** @returns 0 at the end. */
async function readInto(buffer: Uint8Array, descriptor: number): Promise<number> {
  for (;;) {
    try {
      return (await readSome(descriptor, buffer, 0, buffer.length, null)).bytesRead;
    } catch (error) {
      if (errnoOf(error) !== 'EAGAIN') throw error;
      await new Promise((resolve) => setTimeout(resolve, retryAfter));
    }
  }
}
