import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Loaded } from '../load/load-values.ts';
import { type SecretFolder, secretFolder } from '../output/file/secret-folder.ts';
import type { Variable } from '../output/format/variable.ts';
import type { World } from './world.ts';

/** The files of a mapping on their way to a folder of their own. */
export interface LoadedFiles {
  readonly folder: SecretFolder;
  /** The variables that hold their paths. */
  readonly variables: readonly Variable[];
}

/** Where the files will be; nothing is written yet. Undefined where the mapping has none. */
export function placeFiles({ files }: Pick<Loaded, 'files'>, world: World): LoadedFiles | undefined {
  if (files.length === 0) return undefined;
  const folder = secretFolder(
    world.env.RUNNER_TEMP || tmpdir(),
    world.nonce(),
    files.map(({ content, mode }) => ({ name: content.name, bytes: content.value.bytes(), mode })),
  );
  const variables = files.flatMap(({ content, variable }) =>
    variable === undefined ? [] : [{ name: variable, value: join(folder.path, content.name) }],
  );
  return { folder, variables };
}
