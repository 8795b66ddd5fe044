import { appendToRunnerFiles } from '../../output/file/append-to-runner-files.ts';
import type { SecretFolder } from '../../output/file/secret-folder.ts';
import type { PrivateFile } from '../../output/file/write-private-file.ts';
import { formatGithubFile } from '../../output/format/github-file.ts';
import type { Variable } from '../../output/format/variable.ts';
import type { World } from '../world/world.ts';
import type { OwnedPath } from './owned-path.ts';

/** The env file that was asked for, ready to be written. */
export interface EnvFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly open: () => PrivateFile;
}

/** What is written beside the runner's own files, and deleted when the job ends. */
interface OwnFiles {
  readonly file: EnvFile | undefined;
  readonly folder: SecretFolder | undefined;
}

/** One append to each file, all or none; our own files come last, and take the others back when they fail. */
export function writeRunnerFiles(
  env: readonly Variable[],
  outputs: readonly Variable[],
  own: OwnFiles,
  world: World,
): void {
  const append = (
    label: 'GITHUB_ENV' | 'GITHUB_OUTPUT' | 'GITHUB_STATE',
    variables: readonly Variable[],
  ) => ({
    label,
    path: world.env[label],
    bytes: Buffer.from(formatGithubFile(variables, world.nonce)),
  });
  const options = { runnerTemp: world.env.RUNNER_TEMP };
  const files = env.length > 0 ? [append('GITHUB_ENV', env)] : [];
  const { owned, fill, discard } = makeOwnFiles(own);
  try {
    // First, so that `post` knows of every file before it holds a value; if it cannot be written, all is taken back.
    const state = owned.length > 0 ? [append('GITHUB_STATE', owned)] : [];
    appendToRunnerFiles([...state, ...files, append('GITHUB_OUTPUT', outputs)], options, fill);
  } catch (error) {
    discard();
    throw error;
  }
}

/** Makes our own files without their content, and what `post` has to know to delete them. */
function makeOwnFiles({ file, folder }: OwnFiles) {
  const made = folder?.make();
  let opened: PrivateFile | undefined;
  try {
    opened = file?.open();
  } catch (error) {
    folder?.remove();
    throw error;
  }
  const variable = (name: string, owned: OwnedPath) => ({ name, value: JSON.stringify([owned]) });
  return {
    owned: [
      ...(file && opened ? [variable('files', { path: file.path, ...opened.identity })] : []),
      ...(folder && made ? [variable('folders', { path: folder.path, ...made })] : []),
    ],
    fill: () => {
      folder?.fill();
      const last = opened;
      opened = undefined;
      if (file) last?.finish(file.bytes);
    },
    discard: () => {
      folder?.remove();
      opened?.discard();
    },
  };
}
