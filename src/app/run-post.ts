import { rmSync } from 'node:fs';
import { fail } from '../failure.ts';
import { errnoOf } from '../output/file/errno-of.ts';
import { failureAnnotations } from './annotations.ts';
import type { World } from './world.ts';

/** The end of the job: deletes the files and folders that the Action wrote. */
export function runPost(world: World): number {
  const paths = (state: string | undefined): string[] => {
    const list: unknown = JSON.parse(state || '[]');
    return Array.isArray(list) ? list.map(String) : [];
  };
  const folders = paths(world.env.STATE_folders);
  let status = 0;
  for (const file of [...paths(world.env.STATE_files), ...folders]) {
    try {
      rmSync(file, { force: true, recursive: folders.includes(file) });
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
