import { Socket } from 'node:net';
import { type ByteSource, pieceSize } from './byte-source.ts';

/** The bytes that come from one of our pipes. */
export function readPipe(descriptor: number): ByteSource {
  const buffer = Buffer.allocUnsafeSlow(pieceSize);
  let arrived: (size: number) => void = () => undefined;
  const socket = new Socket({
    fd: descriptor,
    readable: true,
    writable: false,
    onread: {
      buffer,
      callback(size) {
        arrived(size);
        // Stop until more is requested.
        return false;
      },
    },
  });
  let failed: Error | undefined;
  socket.once('error', (error) => {
    failed = error;
  });
  socket.once('close', () => arrived(0));
  return {
    destroy: () => socket.destroy(),
    async *[Symbol.asyncIterator]() {
      for (;;) {
        const size = await new Promise<number>((resolve) => {
          arrived = resolve;
          if (socket.closed) resolve(0);
          else socket.resume();
        });
        if (failed) throw failed;
        if (size === 0) return;
        yield buffer.subarray(0, size);
      }
    },
  };
}
