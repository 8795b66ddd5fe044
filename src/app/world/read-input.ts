import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readlinkSync,
  readSync,
  type Stats,
  statSync,
} from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { errnoOf } from '../../output/file/errno-of.ts';
import { orElse } from '../../result.ts';
import type { Deadline } from './deadline.ts';

/** Far more bytes than a mapping or stand-in file may have. Longer input is cut off here and refused by its parser. */
export const mostInput = 4 << 20;
const chunkBytes = 64 << 10;
/** Milliseconds between two attempts to read input that is not ready. */
const pause = 5;

/** With these, opening neither waits for the writer of a pipe nor makes a device our terminal. */
const { O_RDONLY, O_NONBLOCK = 0, O_NOCTTY = 0 } = constants;
const openFlags = O_RDONLY | O_NONBLOCK | O_NOCTTY;

/**
 * Reads a file, a pipe, or standard input (0) to its end, but never more than 4 MiB, because `/dev/zero` has no end.
 *
 * @throws the error of the system call, or `ETIMEDOUT` if the end has not come by the deadline.
 */
export async function readInput(source: string | 0, deadline: Deadline): Promise<Uint8Array> {
  const descriptor = source === 0 ? openStdin() : openSync(source, openFlags);
  if (isPipe(descriptor)) return readPiped(descriptor, deadline);
  try {
    return await readAll(descriptor, deadline);
  } finally {
    if (descriptor !== 0) closeSync(descriptor);
  }
}

/** The file from which a shell redirected standard input. It is known only on Linux. */
export function fileOnStdin(): string | undefined {
  return orElse(() => (fstatSync(0).isFile() ? readlinkSync('/proc/self/fd/0') : undefined), undefined);
}

/**
 * Reads a plain file. It is for files that another file names, not the caller, because reading a device may do anything.
 *
 * @throws the error of the system call, or `EFTYPE` if it is neither a plain file nor a folder.
 */
export function readPlainFile(path: string): Uint8Array {
  // Opening a device may start something, so look at it first.
  requirePlain(statSync(path));
  const descriptor = openSync(path, openFlags);
  try {
    requirePlain(fstatSync(descriptor));
    const input = collect();
    while (!input.isFull()) {
      const chunk = readSome(descriptor);
      // Some files of the kernel look plain, but are not always ready.
      if (chunk === undefined) throw failed('EAGAIN');
      if (chunk.length === 0) break;
      input.add(chunk);
    }
    return input.bytes();
  } finally {
    closeSync(descriptor);
  }
}

function requirePlain(status: Stats): void {
  if (!status.isFile() && !status.isDirectory()) throw failed('EFTYPE');
}

/**
 * Opens standard input again unless it is a file, because a shared descriptor must not become non-blocking for others. If
 * that is impossible, as for a socket, it uses the shared descriptor.
 */
function openStdin(): number {
  return orElse(() => (fstatSync(0).isFile() ? 0 : openSync('/dev/stdin', openFlags)), 0);
}

function isPipe(descriptor: number): boolean {
  const status = fstatSync(descriptor);
  return status.isFIFO() || status.isSocket();
}

/** Reads a pipe by events, because only they tell a pipe that nobody has written to yet from one that has ended. */
async function readPiped(descriptor: number, { signal }: Deadline): Promise<Uint8Array> {
  const { readPipe } = await import(/* webpackMode: "eager" */ './read-pipe.ts');
  // Node never closes the descriptor 0, which a command may inherit.
  const pipe = readPipe(descriptor);
  signal.addEventListener('abort', pipe.destroy);
  try {
    const input = collect();
    if (signal.aborted) throw failed('ETIMEDOUT');
    for await (const chunk of pipe) {
      input.add(Buffer.from(chunk));
      if (input.isFull()) break;
    }
    if (signal.aborted) throw failed('ETIMEDOUT');
    return input.bytes();
  } finally {
    signal.removeEventListener('abort', pipe.destroy);
    pipe.destroy();
  }
}

/** Reads a file, a terminal, or a device, which may not always be ready. */
async function readAll(descriptor: number, { signal }: Deadline): Promise<Uint8Array> {
  const input = collect();
  while (!input.isFull()) {
    const chunk = readSome(descriptor);
    if (chunk?.length === 0) break;
    if (chunk) input.add(chunk);
    else if (signal.aborted) throw failed('ETIMEDOUT');
    else await setTimeout(pause);
  }
  return input.bytes();
}

/** Gathers chunks up to the limit. */
function collect() {
  const chunks: Uint8Array[] = [];
  let total = 0;
  return {
    add(chunk: Uint8Array) {
      chunks.push(chunk);
      total += chunk.length;
    },
    isFull: () => total >= mostInput,
    bytes: () => Buffer.concat(chunks).subarray(0, mostInput),
  };
}

/** The bytes that can be read now: none at the end, undefined if more may come later. */
function readSome(descriptor: number): Uint8Array | undefined {
  const chunk = Buffer.alloc(chunkBytes);
  for (;;) {
    try {
      return chunk.subarray(0, readSync(descriptor, chunk, 0, chunk.length, null));
    } catch (error) {
      const code = errnoOf(error);
      // Windows reports this if the writer of a pipe has ended.
      if (code === 'EOF') return chunk.subarray(0, 0);
      if (code === 'EAGAIN') return undefined;
      if (code !== 'EINTR') throw error;
    }
  }
}

function failed(code: string): Error {
  return Object.assign(new Error(code), { code });
}
