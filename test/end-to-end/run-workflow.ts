import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { type ProcessResult, runProcess } from '../kit/run-process.ts';
import { temporaryFolder } from '../kit/temporary-folder.ts';
import { root } from './root.ts';

/** act hides it wherever it is in the log: it must be in no path and in no word. */
const unusedToken = 'token-that-nobody-checks';

const event = 'test/end-to-end/act/event.json';

interface WorkflowRun {
  readonly act: string;
  readonly node: string;
  /** Its path in the repository. */
  readonly workflow: string;
  readonly env: Readonly<Record<string, string>>;
  /** Files that the repository gets besides its own. */
  readonly files?: Readonly<Record<string, string>>;
}

/** Runs a workflow with act on a copy of this repository. */
export async function runWorkflow(run: WorkflowRun): Promise<ProcessResult> {
  const { act, node, workflow, env, files = {} } = run;
  return runProcess(
    act,
    [
      ...['push', '-W', workflow, '-e', event, '-P', 'ubuntu-latest=-self-hosted'],
      ...['--no-cache-server', '--action-offline-mode', '--pull=false', '-s', `GITHUB_TOKEN=${unusedToken}`],
      ...['--secret-file', '/dev/null', '--env-file', '/dev/null', '--var-file', '/dev/null'],
      ...Object.entries(env).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    ],
    { cwd: await copyRepository(files), env: environment(node), timeoutMs: 100_000 },
  );
}

/** A repository of its own with what git has, or would add, here: what users get when they name the Action. */
async function copyRepository(files: Readonly<Record<string, string>>): Promise<string> {
  if (!existsSync(join(root, 'dist/action/index.js'))) {
    throw new Error('"dist/action/index.js" is missing; run npm run build');
  }
  const folder = temporaryFolder('repository');
  const list = await git(root, ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
  for (const name of list.split('\0').filter((name) => name && existsSync(join(root, name)))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    cpSync(join(root, name), join(folder, name));
  }
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  await git(folder, ['init', '--quiet', '--initial-branch=main']);
  await git(folder, ['remote', 'add', 'origin', 'https://github.com/example/example.git']);
  await git(folder, ['add', '--all']);
  await git(folder, ['-c', 'user.name=test', '-c', 'user.email=test@example.com', 'commit', '-qm', 'Copy']);
  return folder;
}

/** Without the settings of the machine, in a folder whoever owns it. */
async function git(cwd: string, args: readonly string[]): Promise<string> {
  const env = { PATH: process.env.PATH ?? '', GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  const result = await runProcess('git', ['-c', 'safe.directory=*', ...args], { cwd, env });
  if (result.exitCode !== 0)
    throw new Error(`git ${args[0]} ended with ${result.exitCode}: ${result.stderr}`);
  return result.stdout;
}

/** act keeps its files in HOME, and runs the Action with the first `node` of the PATH. */
function environment(node: string): Record<string, string> {
  return { PATH: [dirname(node), process.env.PATH].join(delimiter), HOME: temporaryFolder('act-home') };
}
