import { lstatSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import type { Loaded } from '../../load/load-values.ts';
import type { LoadedValue } from '../../load/value/loaded-value.ts';
import type { Exposure } from '../../mapping/model/mapping.ts';
import { errnoOf } from '../../output/file/errno-of.ts';
import { folderPrefix, type SecretFolder, secretFolder } from '../../output/file/secret-folder.ts';
import type { Variable } from '../../output/format/variable.ts';
import type { World } from '../world/world.ts';

/** What a job or a command gets: variables, and the files that some of them name. Nothing is written yet. */
export interface PreparedOutput {
  /** Those that hold values, and then those that hold the paths of files. */
  readonly variables: readonly Variable[];
  /** Where the files will be; undefined if there are none. */
  readonly folder: SecretFolder | undefined;
  /** Whether an earlier step has set a variable to the path of the same file, in another folder. */
  readonly isRepeated: (variable: string, path: string) => boolean;
}

/** The variables that go to the environment or to outputs, in clear. */
export function exposedVariables(values: readonly LoadedValue[], where: Exposure): readonly Variable[] {
  return values
    .filter(({ expose }) => expose.includes(where))
    .map(({ name, value, place }) => ({ name, value: value.text(), place }));
}

/** The parent of folders of secret files: the runner's folder for temporary files, or the machine's. */
export function folderOfFiles({ cwd, env }: World): string {
  return resolve(cwd, env.RUNNER_TEMP || tmpdir());
}

/** @param nameOf the name of the folder for files, made of a text that nobody can guess. */
export function prepareOutput(
  { values, files }: Pick<Loaded, 'values' | 'files'>,
  world: World,
  nameOf = (nonce: string) => nonce,
): PreparedOutput {
  const variables = exposedVariables(values, 'env');
  if (files.length === 0) return { variables, folder: undefined, isRepeated: () => false };
  const base = folderOfFiles(world);
  const folder = secretFolder(
    base,
    nameOf(world.nonce()),
    files.map(({ content, mode }) => ({ name: content.name, bytes: content.value.bytes(), mode })),
  );
  const paths = files.flatMap(({ content, variable }) =>
    variable === undefined
      ? []
      : [{ name: variable, value: join(folder.path, content.name), place: content.place }],
  );
  return {
    variables: [...variables, ...paths],
    folder,
    isRepeated(variable, path) {
      const content = files.find((file) => file.variable === variable)?.content;
      const isOurs = dirname(dirname(path)) === base && basename(dirname(path)).startsWith(folderPrefix);
      return content !== undefined && isOurs && basename(path) === content.name
        ? holds(path, content.value.bytes())
        : false;
    },
  };
}

/** Writes the files, and then what names them. If that fails, it deletes the files again. */
export function writeWithFiles(folder: SecretFolder | undefined, write: () => void): void {
  folder?.write();
  try {
    write();
  } catch (error) {
    folder?.remove();
    throw error;
  }
}

/** Whether a file has this content, or has been deleted. */
function holds(path: string, bytes: Uint8Array): boolean {
  try {
    const status = lstatSync(path);
    return status.isFile() && status.size === bytes.length && readFileSync(path).equals(bytes);
  } catch (error) {
    return errnoOf(error) === 'ENOENT';
  }
}
