import { closeSync, constants, openSync, readSync, statSync } from 'node:fs';
import { errnoOf } from '../output/file/errno-of.ts';
import { sleepBriefly } from '../output/file/write-fully.ts';

/** Far more than any mapping or stand-in file may have: what is longer is cut off here and refused by its reader. */
export const mostInput = 4 << 20;
const chunkBytes = 64 << 10;

/**
 * Reads a file, a pipe or standard input (0) to its end, but never more than 4 MiB: `/dev/zero` has no end.
 *
 * @throws the error of the system call.
 */
export function readInput(source: string | 0): Uint8Array {
  const descriptor = source === 0 ? 0 : openSync(source, 'r');
  try {
    return readAll(descriptor);
  } finally {
    if (descriptor !== 0) closeSync(descriptor);
  }
}

/**
 * Reads a file that a file names and not the caller, as {@link readInput} does: a pipe would be waited for without end, and
 * a device may do anything when it is opened.
 *
 * @throws the error of the system call, and `EFTYPE` for what is neither a plain file nor a folder.
 */
export function readPlainFile(path: string): Uint8Array {
  const status = statSync(path);
  if (!status.isFile() && !status.isDirectory())
    throw Object.assign(new Error('no plain file'), { code: 'EFTYPE' });
  // Some files of the kernel look plain, and have more to read only now and then.
  const { O_RDONLY, O_NONBLOCK = 0 } = constants;
  const descriptor = openSync(path, O_RDONLY | O_NONBLOCK);
  try {
    return readAll(descriptor, false);
  } finally {
    closeSync(descriptor);
  }
}

function readAll(descriptor: number, waits = true): Uint8Array {
  const chunks: Uint8Array[] = [];
  for (let total = 0; total < mostInput; ) {
    const chunk = Buffer.alloc(chunkBytes);
    const length = readSome(descriptor, chunk, waits);
    if (length === 0) break;
    chunks.push(chunk.subarray(0, length));
    total += length;
  }
  return Buffer.concat(chunks);
}

/** How many bytes came; 0 at the end. Waits where somebody has made the pipe non-blocking and its writer is behind. */
function readSome(descriptor: number, chunk: Uint8Array, waits: boolean): number {
  for (;;) {
    try {
      return readSync(descriptor, chunk, 0, chunk.length, null);
    } catch (error) {
      const code = errnoOf(error);
      // How Windows says that the writer of a pipe has gone.
      if (code === 'EOF') return 0;
      if (code === 'EAGAIN' && waits) sleepBriefly();
      else if (code !== 'EINTR') throw error;
    }
  }
}
