import { read } from 'node:fs';
import { promisify } from 'node:util';
import { type ByteSource, pieceSize } from './byte-source.ts';
import { untilReady } from './until-ready.ts';

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
