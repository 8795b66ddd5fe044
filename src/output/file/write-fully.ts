import { writeSync } from 'node:fs';
import { fail } from '../../failure.ts';
import { errnoOf } from './errno-of.ts';

export interface WriteSystem {
  readonly writeSync: (descriptor: number, bytes: Uint8Array, offset: number, length: number) => number;
}

export interface Writing {
  readonly write?: WriteSystem['writeSync'];
  /** Lets a slow reader catch up. */
  readonly wait?: () => void;
}

/**
 * Writes all bytes before it returns: continues after a short write, and waits for the reader of a non-blocking descriptor
 * (`EAGAIN`), however long that takes.
 *
 * @throws the error of the system call; bytes written before it stay written.
 */
export function writeFully(descriptor: number, bytes: Uint8Array, writing: Writing = {}): void {
  const { write = writeSync, wait = sleepBriefly } = writing;
  let offset = 0;
  while (offset < bytes.length) {
    try {
      const written = write(descriptor, bytes, offset, bytes.length - offset);
      // This should not happen, but an endless loop would be worse than an error.
      if (written === 0) throw Object.assign(new Error('nothing was written'), { code: 'EIO' });
      offset += written;
    } catch (error) {
      const code = errnoOf(error);
      if (code === 'EAGAIN') wait();
      else if (code !== 'EINTR') throw error;
    }
  }
}

/** Sleeps for five milliseconds. Synchronous, so that nothing else runs in between. */
export function sleepBriefly(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
}

/**
 * Writes all of a text to an open descriptor before it returns. `process.stdout.write` into a pipe returns early, and the
 * rest is lost if the process ends, which masks must not be.
 *
 * @throws {Failure} with `code` if the text could not be written completely, for example `EPIPE` if the reader is gone.
 */
export function writeText(
  descriptor: number,
  text: string,
  code: 'MASK_FAILED' | 'WRITE_FAILED' = 'WRITE_FAILED',
  writing: Writing = {},
): void {
  try {
    writeFully(descriptor, Buffer.from(text), writing);
  } catch (error) {
    const target = { 1: 'stdout', 2: 'stderr' }[descriptor] ?? `descriptor ${descriptor}`;
    throw fail(
      code,
      `cannot write to ${target}: ${errnoOf(error)}`,
      'Keep the reader of the output open to its end.',
    );
  }
}
