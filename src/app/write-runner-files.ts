import { appendAll } from '../output/file/append-to-runner-file.ts';
import type { SecretFolder } from '../output/file/secret-folder.ts';
import { formatGithubFile } from '../output/format/github-file.ts';
import type { Variable } from '../output/format/variable.ts';
import { writeWithFiles } from './loaded-files.ts';
import type { World } from './world.ts';

/** The env file that was asked for, ready to be written. */
export interface EnvFile {
  readonly path: string;
  readonly write: () => void;
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
  const options = { runnerTemp: world.env.RUNNER_TEMP };
  const owned = [
    ...(file ? [{ name: 'files', value: JSON.stringify([file.path]) }] : []),
    ...(folder ? [{ name: 'folders', value: JSON.stringify([folder.path]) }] : []),
  ];
  // First, so that `post` deletes what is ours whatever happens next; where it is not written, this is taken back.
  const state = owned.length > 0 ? [append('GITHUB_STATE', owned)] : [];
  const files = env.length > 0 ? [append('GITHUB_ENV', env)] : [];
  appendAll([...state, ...files, append('GITHUB_OUTPUT', outputs)], options, () =>
    writeWithFiles(folder, () => file?.write()),
  );
}
