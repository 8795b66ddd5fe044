import { Buffer, isUtf8 } from 'node:buffer';
import { type ErrorCode, Failure, fail } from '../../failure.ts';
import { errnoOf } from '../../output/file/errno-of.ts';
import { mostInput } from '../world/read-input.ts';

/** How to report a text that cannot be read. */
export interface Codes {
  readonly missing: ErrorCode;
  readonly unreadable: ErrorCode;
  /** The folder that a path is relative to; absent: the working directory. */
  readonly from?: string;
  /** The hint if it is missing; absent: to correct the path. */
  readonly hint?: string | undefined;
}

/** Reads a text as UTF-8. @throws {Failure} with these codes, or `TIMEOUT`. */
export async function readText(read: () => Promise<Uint8Array>, codes: Codes, what: string): Promise<string> {
  try {
    return decodeUtf8(await read(), codes, what);
  } catch (error) {
    throw unreadableText(error, codes, what);
  }
}

/** The failure for a text that cannot be read, by the code of the system's error. */
export function unreadableText(
  error: unknown,
  { missing, unreadable, from = 'the working directory', hint }: Codes,
  what: string,
): Failure {
  if (error instanceof Failure) return error;
  const code = errnoOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return fail(missing, `${what} does not exist`, hint ?? `Correct the path; it is relative to ${from}.`);
  if (code === 'ETIMEDOUT') {
    return fail(
      'TIMEOUT',
      `${what} did not end within the time limit`,
      'Check the program that writes it, or raise the limit with --timeout or timeout-seconds.',
    );
  }
  if (code === 'EFTYPE')
    return fail(unreadable, `${what} is not a regular file`, 'Give the path of a regular file.');
  if (code === 'EISDIR') return fail(unreadable, `${what} is a folder`, 'Name a file, not a folder.');
  return fail(unreadable, `${what} cannot be read (${code})`, 'Check the path and its permissions.');
}

/** @throws {Failure} if it is not UTF-8. */
export function decodeUtf8(bytes: Uint8Array, { unreadable }: Codes, what: string): string {
  // Input that was cut off may end within a character. Its parser reports that it is too long.
  if (bytes.length < mostInput && !isUtf8(bytes))
    throw fail(unreadable, `${what} is not UTF-8 text`, 'Save it as UTF-8.');
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString();
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}
