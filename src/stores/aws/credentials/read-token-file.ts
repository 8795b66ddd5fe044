import { closeSync, constants, openSync, readSync } from 'node:fs';

/** More than any token has. */
const maxTokenBytes = 64 << 10;
/** The time between two reads of a pipe with a slow writer, in milliseconds. */
const pollInterval = 5;

/**
 * Reads a token from a file, or until the deadline from a pipe, which a shell may have made. A pipe without a writer is
 * empty.
 *
 * @throws the error of the system call; `EAGAIN` at the deadline.
 */
export async function readTokenFile(file: string, deadline: AbortSignal): Promise<string> {
  const { O_RDONLY, O_NONBLOCK = 0 } = constants;
  const descriptor = openSync(file, O_RDONLY | O_NONBLOCK);
  try {
    const bytes = Buffer.alloc(maxTokenBytes);
    let size = 0;
    for (;;) {
      const read = readAvailable(descriptor, bytes.subarray(size), deadline);
      if (read === 0) return bytes.toString('utf8', 0, size).trim();
      if (read === undefined) await new Promise((resolve) => setTimeout(resolve, pollInterval));
      else size += read;
    }
  } finally {
    closeSync(descriptor);
  }
}

/** The number of bytes read: 0 at the end, and undefined if more may come later. */
function readAvailable(descriptor: number, bytes: Uint8Array, deadline: AbortSignal): number | undefined {
  if (bytes.length === 0) return 0;
  try {
    return readSync(descriptor, bytes, 0, bytes.length, null);
  } catch (error) {
    const isLate = error instanceof Error && 'code' in error && error.code === 'EAGAIN';
    if (isLate && !deadline.aborted) return undefined;
    throw error;
  }
}
