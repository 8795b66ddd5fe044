import { type Failure, fail } from '../../failure.ts';
import { addMask } from '../../output/format/workflow-command.ts';
import type { World } from '../world/world.ts';

/**
 * Tells the runner what to hide, synchronously and in full, before anything is handed over. The runner also reads stderr,
 * so that stdout can be kept for the data of a command.
 *
 * @throws {Failure} `MASK_FAILED` if not all masks could be written.
 */
export function writeMasks(masks: readonly string[], world: World, target: 'stdout' | 'stderr'): void {
  if (masks.length === 0) return;
  // Some readers, such as `act`, replace one mask after the other.
  const longestFirst = [...masks].sort((a, b) => b.length - a.length);
  const text = longestFirst.map((mask) => `${addMask(mask)}\n`).join('');
  const [isDiscarded, write] =
    target === 'stdout'
      ? [world.stdoutIsDiscarded, world.writeOut]
      : [world.stderrIsDiscarded, world.writeErrInFull];
  try {
    if (isDiscarded) throw notWritten(target);
    write(text);
  } catch {
    throw notWritten(target);
  }
}

function notWritten(target: string): Failure {
  return fail(
    'MASK_FAILED',
    `the masks could not be written to ${target}, so nothing was handed over`,
    `Do not redirect ${target}: the runner reads the masks from it.`,
  );
}
