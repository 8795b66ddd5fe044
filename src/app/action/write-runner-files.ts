import { appendToRunnerFiles } from '../../output/file/append-to-runner-files.ts';
import type { SecretFolder } from '../../output/file/secret-folder.ts';
import type { PrivateFile } from '../../output/file/write-private-file.ts';
import { formatGithubFile } from '../../output/format/github-file.ts';
import type { Variable } from '../../output/format/variable.ts';
import type { World } from '../world/world.ts';
import type { OwnedPath } from './owned-path.ts';

/** The env file that the workflow asks for, ready to be written. */
export interface EnvFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly open: () => PrivateFile;
}

/** Files of our own beside the runner's. They are deleted when the job ends. */
interface OwnFiles {
  readonly file: EnvFile | undefined;
  readonly folder: SecretFolder | undefined;
}

/** Appends once to each of the runner's files, to all or none. If our own files, which come last, fail, it undoes that. */
export function writeRunnerFiles(
  env: readonly Variable[],
  outputs: readonly Variable[],
  { file, folder }: OwnFiles,
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
  const owned = (name: string, path: OwnedPath) => ({ name, value: JSON.stringify([path]) });
  const made = folder?.make();
  let opened: PrivateFile | undefined;
  try {
    opened = file?.open();
    const state = [
      ...(file && opened ? [owned('files', { path: file.path, ...opened.identity })] : []),
      ...(folder && made ? [owned('folders', { path: folder.path, ...made })] : []),
    ];
    const appends = [
      // The state comes first, so that `post` knows every file before it contains a value.
      ...(state.length > 0 ? [append('GITHUB_STATE', state)] : []),
      ...(env.length > 0 ? [append('GITHUB_ENV', env)] : []),
      append('GITHUB_OUTPUT', outputs),
    ];
    appendToRunnerFiles(appends, { runnerTemp: world.env.RUNNER_TEMP }, () => {
      folder?.fill();
      const last = opened;
      // From here on, it deletes itself if it fails.
      opened = undefined;
      if (file) last?.finish(file.bytes);
    });
  } catch (error) {
    folder?.remove();
    opened?.discard();
    throw error;
  }
}
