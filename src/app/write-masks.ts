import { fail } from '../failure.ts';
import { addMask } from '../output/format/workflow-command.ts';
import type { World } from './world.ts';

/**
 * Tells the runner what to hide: synchronously, in full, before anything is handed over.
 *
 * @throws {Failure} `MASK_FAILED` when not every mask could be written.
 */
export function writeMasks(masks: readonly string[], world: World): void {
  if (masks.length === 0) return;
  try {
    world.writeOut(masks.map((mask) => `${addMask(mask)}\n`).join(''));
  } catch {
    throw fail(
      'MASK_FAILED',
      'the masks could not be written to stdout, so nothing is handed over',
      'Keep the reader of stdout open.',
    );
  }
}
