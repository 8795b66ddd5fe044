import { read } from 'node:fs';
import { promisify } from 'node:util';
import { type ByteSource, pieceSize } from './byte-source.ts';
import { untilReady } from './until-ready.ts';

const readSome = promisify(read);

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
        const { bytesRead } = await untilReady(() => readSome(descriptor, buffer, 0, buffer.length, null));
        if (bytesRead === 0) return;
        yield buffer.subarray(0, bytesRead);
      }
    },
  };
}
