import { rmSync } from 'node:fs';
import { fail } from '../failure.ts';
import { errnoOf } from '../output/file/errno-of.ts';
import { failureAnnotations } from './annotations.ts';
import type { World } from './world.ts';

/** The end of the job: deletes the files that the Action wrote. */
export function runPost(world: World): number {
  const files: unknown = JSON.parse(world.env.STATE_files || '[]');
  let status = 0;
  for (const file of Array.isArray(files) ? files : []) {
    try {
      rmSync(String(file), { force: true });
      world.writeOut(`Deleted ${file}\n`);
    } catch (error) {
      const failure = fail(
        'WRITE_FAILED',
        `"${file}" could not be deleted (${errnoOf(error)})`,
        'Delete it in a step of the job.',
      );
      world.writeOut(failureAnnotations(failure));
      status = failure.exitStatus;
    }
  }
  return status;
}
