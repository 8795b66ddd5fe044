import { unlinkSync } from 'node:fs';
import { fail } from '../../failure.ts';
import { errnoOf } from '../../output/file/errno-of.ts';
import { removeFolder } from '../../output/file/secret-folder.ts';
import { printable } from '../../text/printable.ts';
import type { World } from '../world/world.ts';
import { annotation, failureAnnotations } from './annotations.ts';
import { type OwnedPath, parseOwnedPaths, whatIsAt } from './owned-path.ts';

/**
 * Deletes the files and folders that the Action wrote, at the end of the job. Anything else at their paths stays.
 *
 * @returns the exit status.
 */
export function runPost(world: World): number {
  const { STATE_files: files, STATE_folders: folders } = world.env;
  const statuses = [
    ...parseOwnedPaths(files).map((owned) => remove(owned, 'file', world)),
    ...parseOwnedPaths(folders).map((owned) => remove(owned, 'folder', world)),
  ];
  return Math.max(0, ...statuses);
}

function remove(owned: OwnedPath, kind: 'file' | 'folder', world: World): number {
  const { path } = owned;
  try {
    const found = whatIsAt(owned, kind);
    if (found === 'other') {
      const message = `"${path}" is not deleted, because it is not the ${kind} that the Action wrote. Delete it in a step of the job if it contains secrets.`;
      writeOut(annotation('warning', message), world);
    }
    if (found !== 'ours') return 0;
    if (kind === 'file') unlinkSync(path);
    else removeFolder(path);
  } catch (error) {
    const message = `"${path}" could not be deleted (${errnoOf(error)})`;
    const failure = fail('WRITE_FAILED', message, 'Delete it in a step of the job.');
    writeOut(failureAnnotations(failure), world);
    return failure.exitStatus;
  }
  writeOut(`Deleted ${printable(path)}\n`, world);
  return 0;
}

/** Goes on if nobody reads the output any more: everything has to be deleted. */
function writeOut(text: string, world: World): void {
  try {
    world.writeOut(text);
  } catch {
    // The exit status still reports a failure.
  }
}
