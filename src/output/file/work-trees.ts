import { lstatSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The git work trees that contain a folder, the outermost first. `.git` is a folder in a clone, and a file in a submodule
 * or a linked work tree. Git tracks nothing of that name, so a checkout cannot create one. A folder that only looks like a
 * bare repository is not a work tree.
 *
 * @param folder an absolute path without symbolic links
 */
export function workTreesAround(folder: string): readonly string[] {
  const parent = dirname(folder);
  const outer = parent === folder ? [] : workTreesAround(parent);
  return lstatSync(join(folder, '.git'), { throwIfNoEntry: false }) ? [...outer, folder] : outer;
}
