import { fail } from '../../failure.ts';
import { errnoOf } from './errno-of.ts';
import { type Writing, writeFully } from './write-fully.ts';

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
