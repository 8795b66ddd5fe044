import { writeSync } from 'node:fs';
import { errnoOf } from './errno-of.ts';

export interface Writing {
  readonly write?: (descriptor: number, bytes: Uint8Array, offset: number, length: number) => number;
  /** Lets a reader that is behind catch up. */
  readonly wait?: () => void;
}

/**
 * Writes every byte before it returns: goes on after a short write, and waits where the descriptor does not block and
 * its reader is behind (`EAGAIN`), which may take as long as the reader does.
 *
 * @throws the error of the system call for all else; what was written until then stays written.
 */
export function writeFully(descriptor: number, bytes: Uint8Array, writing: Writing = {}): void {
  const { write = writeSync, wait = sleepBriefly } = writing;
  let offset = 0;
  while (offset < bytes.length) {
    try {
      const written = write(descriptor, bytes, offset, bytes.length - offset);
      // No system should, but a loop that never ends would be worse than an error.
      if (written === 0) throw Object.assign(new Error('nothing was written'), { code: 'EIO' });
      offset += written;
    } catch (error) {
      const code = errnoOf(error);
      if (code === 'EAGAIN') wait();
      else if (code !== 'EINTR') throw error;
    }
  }
}

/** Five milliseconds without using the processor. Synchronous on purpose: nothing else may run in between. */
export function sleepBriefly(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
}
