import { delimiter, isAbsolute, join } from 'node:path';
import { isExecutable } from './is-executable.ts';
import { isWithin } from './is-within.ts';
import { realPath } from './real-path.ts';
import { workTreesAround } from './work-trees.ts';

/** A program of the machine, and the `PATH` that it may look for others in. */
export interface TrustedProgram {
  readonly file: string;
  readonly path: string;
}

/**
 * Finds a program in `PATH`, but never in a work tree or a build's source folder, which a stranger may have written.
 * Entries of `PATH` that are relative to the working directory are skipped, and so is the working directory itself, where
 * Windows looks first.
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
