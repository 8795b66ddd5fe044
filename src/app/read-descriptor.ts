import { read } from 'node:fs';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { errnoOf } from '../output/file/errno-of.ts';

/** How long to wait when somebody who shares the descriptor has made it non-blocking, and there is nothing to read. */
const retryAfter = 5;

/**
 * What comes from a descriptor, piece by piece. Not `process.stdin`, which would make a pipe non-blocking for everybody
 * who shares it, and not a file's stream, which fails where somebody else has done that.
 */
export function readDescriptor(descriptor: number): Readable {
  return Readable.from(pieces(descriptor));
}

const readSome = promisify(read);

async function* pieces(descriptor: number): AsyncGenerator<Uint8Array> {
  for (;;) {
    const buffer = Buffer.allocUnsafeSlow(1 << 16);
    try {
      const { bytesRead } = await readSome(descriptor, buffer, 0, buffer.length, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    } catch (error) {
      if (errnoOf(error) !== 'EAGAIN') throw error;
      await new Promise((resolve) => setTimeout(resolve, retryAfter));
    }
  }
}
