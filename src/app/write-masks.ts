import { type Failure, fail } from '../failure.ts';
import { addMask } from '../output/format/workflow-command.ts';
import type { World } from './world.ts';

/**
 * Tells the runner what to hide: synchronously, in full, before anything is handed over.
 *
 * @throws {Failure} `MASK_FAILED` when not every mask could be written.
 */
export function writeMasks(masks: readonly string[], world: World): void {
  if (masks.length === 0) return;
  if (world.stdoutIsDiscarded) throw notWritten();
  try {
    // For readers that replace one after the other, such as `act`.
    const longestFirst = [...masks].sort((a, b) => b.length - a.length);
    world.writeOut(longestFirst.map((mask) => `${addMask(mask)}\n`).join(''));
  } catch {
    throw notWritten();
  }
}

function notWritten(): Failure {
  return fail(
    'MASK_FAILED',
    'the masks could not be written to stdout, so nothing is handed over',
    'Keep stdout open and read to its end: the runner learns from it what to hide.',
  );
}
