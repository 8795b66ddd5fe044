import { lstatSync, unlinkSync } from 'node:fs';
import { basename } from 'node:path';
import { fail } from '../failure.ts';
import { errnoOf } from '../output/file/errno-of.ts';
import { folderPrefix, removeFolder } from '../output/file/secret-folder.ts';
import { printable } from '../output/format/printable.ts';
import { failureAnnotations } from './annotations.ts';
import type { World } from './world.ts';

/** The end of the job: deletes the files and folders that the Action wrote, as far as they are still there. */
export function runPost(world: World): number {
  const ours = [
    ...pathsIn(world.env.STATE_files).map((path) => [path, unlinkSync] as const),
    // Any step can set variables of this name; no folder but one of ours goes with all that is in it.
    ...pathsIn(world.env.STATE_folders)
      .filter((path) => basename(path).startsWith(folderPrefix))
      .map((path) => [path, removeFolder] as const),
  ];
  const failures = ours.flatMap(([path, remove]) => {
    try {
      if (!lstatSync(path, { throwIfNoEntry: false })) return [];
      remove(path);
    } catch (error) {
      const hint = 'Delete it in a step of the job.';
      return [fail('WRITE_FAILED', `"${path}" could not be deleted (${errnoOf(error)})`, hint)];
    }
    say(`Deleted ${printable(path)}\n`, world);
    return [];
  });
  for (const failure of failures) say(failureAnnotations(failure), world);
  return failures[0]?.exitStatus ?? 0;
}

/** What is no list is none of ours: of two states one may be there, and the other from a variable of another step. */
function pathsIn(state: string | undefined): readonly string[] {
  try {
    const list: unknown = JSON.parse(state || '[]');
    return Array.isArray(list) ? list.filter((path) => typeof path === 'string' && !path.includes('\0')) : [];
  } catch {
    return [];
  }
}

/** That nobody listens any more keeps nothing from being deleted. */
function say(text: string, world: World): void {
  try {
    world.writeOut(text);
  } catch {
    // The exit status still tells.
  }
}
