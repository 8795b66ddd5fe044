import { lstatSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import type { Loaded } from '../../load/load-values.ts';
import { errnoOf } from '../../output/file/errno-of.ts';
import { folderPrefix, type SecretFolder, secretFolder } from '../../output/file/secret-folder.ts';
import type { Variable } from '../../output/format/variable.ts';
import type { World } from '../world/world.ts';

/** The files of a mapping on their way to a folder of their own. */
export interface LoadedFiles {
  readonly folder: SecretFolder;
  /** The variables that hold their paths. */
  readonly variables: readonly Variable[];
  /** Whether a step before this one has given a variable the same file, in a folder of its own. */
  readonly isRepeated: (variable: string, path: string) => boolean;
}

/** Where folders of secret files are made: the runner's own folder for temporary files, or the machine's. */
export function folderOfFiles({ cwd, env }: World): string {
  return resolve(cwd, env.RUNNER_TEMP || tmpdir());
}

/**
 * Where the files will be; nothing is written yet. Undefined where the mapping has none.
 *
 * @param nameOf what to call their folder, made of what nobody can guess.
 */
export function placeFiles(
  { files }: Pick<Loaded, 'files'>,
  world: World,
  nameOf = (nonce: string) => nonce,
): LoadedFiles | undefined {
  if (files.length === 0) return undefined;
  const base = folderOfFiles(world);
  const folder = secretFolder(
    base,
    nameOf(world.nonce()),
    files.map(({ content, mode }) => ({ name: content.name, bytes: content.value.bytes(), mode })),
  );
  const variables = files.flatMap(({ content, variable }) =>
    variable === undefined
      ? []
      : [{ name: variable, value: join(folder.path, content.name), place: content.place }],
  );
  return {
    folder,
    variables,
    isRepeated(variable, path) {
      const content = files.find((file) => file.variable === variable)?.content;
      const isOurs = dirname(dirname(path)) === base && basename(dirname(path)).startsWith(folderPrefix);
      return content !== undefined && isOurs && basename(path) === content.name
        ? holds(path, content.value.bytes())
        : false;
    },
  };
}

/** Writes the files, and then what names them; where that fails they are deleted again. */
export function writeWithFiles(folder: SecretFolder | undefined, write: () => void): void {
  folder?.write();
  try {
    write();
  } catch (error) {
    folder?.remove();
    throw error;
  }
}

/** Whether a file has this content; one that has been deleted stands in nobody's way. */
function holds(path: string, bytes: Uint8Array): boolean {
  try {
    const status = lstatSync(path);
    return status.isFile() && status.size === bytes.length && readFileSync(path).equals(bytes);
  } catch (error) {
    return errnoOf(error) === 'ENOENT';
  }
}
