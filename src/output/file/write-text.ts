import { fail } from '../../failure.ts';
import { errnoOf } from './errno-of.ts';
import { type Writing, writeFully } from './write-fully.ts';

/**
 * Writes text to an open descriptor, all of it before it returns. For the masks: `process.stdout.write` into a pipe
 * returns early, and what it holds back is lost when the process ends.
 *
 * @throws {Failure} with `code` when not everything could be written, such as `EPIPE` when the reader is gone.
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
