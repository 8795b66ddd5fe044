import { closeSync, constants, openSync, readSync } from 'node:fs';

/** More than any token has. */
const mostBytes = 64 << 10;
/** Between two looks at a pipe whose writer is slow, in milliseconds. */
const pause = 5;

/**
 * Reads a token from a file or a pipe, which a shell may have made, but waits no longer than until the deadline. A pipe
 * without a writer is empty.
 *
 * @throws the error of the system call; `EAGAIN` at the deadline.
 */
export async function readTokenFile(file: string, deadline: AbortSignal): Promise<string> {
  const { O_RDONLY, O_NONBLOCK = 0 } = constants;
  const descriptor = openSync(file, O_RDONLY | O_NONBLOCK);
  try {
    const bytes = Buffer.alloc(mostBytes);
    let size = 0;
    for (;;) {
      const read = readSome(descriptor, bytes.subarray(size), deadline);
      if (read === 0) return bytes.toString('utf8', 0, size).trim();
      if (read === undefined) await new Promise((resolve) => setTimeout(resolve, pause));
      else size += read;
    }
  } finally {
    closeSync(descriptor);
  }
}

/** How many bytes came: 0 at the end, and undefined if more may come later. */
function readSome(descriptor: number, bytes: Uint8Array, deadline: AbortSignal): number | undefined {
  if (bytes.length === 0) return 0;
  try {
    return readSync(descriptor, bytes, 0, bytes.length, null);
  } catch (error) {
    const isLate = error instanceof Error && 'code' in error && error.code === 'EAGAIN';
    if (isLate && !deadline.aborted) return undefined;
    throw error;
  }
}
