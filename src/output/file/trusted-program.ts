import { accessSync, constants, lstatSync, statSync } from 'node:fs';
import { delimiter, dirname, isAbsolute, join } from 'node:path';
import { orElse } from '../../result.ts';
import { isWithin, realPath } from './real-path.ts';

/** A program, and the `PATH` in which it may look for others. */
export interface TrustedProgram {
  readonly file: string;
  readonly path: string;
}

/**
 * Finds a program in `PATH`, but not in a work tree or a build's source folder, whose files may come from a stranger.
 * Relative entries of `PATH` are skipped, and so is the working directory, where Windows looks first.
 *
 * @param name without the `.exe` that it has on Windows
 * @param workTrees more folders to skip, besides those that the process is in
 */
export function trustedProgram(
  name: string,
  workTrees: readonly string[] = [],
  env: NodeJS.ProcessEnv = process.env,
): TrustedProgram | undefined {
  const sources = [env.GITHUB_WORKSPACE, env.CODEBUILD_SRC_DIR].filter((folder) => folder !== undefined);
  const untrusted = [
    ...workTrees,
    ...workTreesAround(realPath(process.cwd())),
    ...sources.filter(isAbsolute).map(realPath),
  ];
  const isOutside = (entry: string) =>
    !untrusted.some((folder) => isWithin(folder, entry) || isWithin(folder, realPath(entry)));
  const folders = (env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => isAbsolute(folder) && isOutside(folder));
  const fileName = process.platform === 'win32' ? `${name}.exe` : name;
  const file = folders
    .map((folder) => join(folder, fileName))
    .find((candidate) => isExecutable(candidate) && isOutside(candidate));
  return file === undefined ? undefined : { file, path: folders.join(delimiter) };
}

/** Whether a path leads to a file that this user may execute. */
export function isExecutable(file: string): boolean {
  const isFile = () => {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  };
  return orElse(isFile, false);
}

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
  // Below a file, or with too long a name, there can be no work tree.
  return orElse(() => lstatSync(join(folder, '.git')), undefined) ? [...outer, folder] : outer;
}
