import { spawnSync } from 'node:child_process';
import { basename, dirname, join, resolve } from 'node:path';
import { fail } from '../../failure.ts';
import { printable } from '../../text/printable.ts';
import { realPath } from './real-path.ts';
import { trustedProgram, workTreesAround } from './trusted-program.ts';

export interface LocationOptions {
  /** The option that skips this check, for the hint. */
  readonly override?: string;
  /** The time limit for git. */
  readonly timeoutMs?: number;
  /** Whether all these work trees ignore the file; see {@link gitIgnores}. */
  readonly isIgnored?: typeof gitIgnores;
}

/**
 * Refuses to write values where the next `git add .` would commit them: inside a work tree, unless git ignores the path.
 * Git does not ignore a tracked file, whatever `.gitignore` contains. If repositories are nested, each of them must ignore
 * the path, because a stranger may control one of them.
 *
 * @throws {Failure} `UNSAFE_PATH`
 */
export function checkLocation(path: string, options: LocationOptions = {}): void {
  const { override, timeoutMs, isIgnored = gitIgnores } = options;
  // Git does not look behind a link.
  const folder = realPath(dirname(resolve(path)));
  const workTrees = workTreesAround(folder);
  if (workTrees.length === 0 || isIgnored(join(folder, basename(resolve(path))), workTrees, timeoutMs))
    return;
  throw fail(
    'UNSAFE_PATH',
    `"${printable(path)}" is inside a git repository that does not ignore it: a commit could include the values`,
    `Write outside the repository, for example to "$(mktemp)", or add the path to .gitignore and remove it from git${override ? `; ${override} skips this check` : ''}.`,
  );
}

/**
 * Whether every repository around a file ignores it. Without a clear answer, or without a git outside the work trees, the
 * result is false.
 *
 * A repository is untrusted: its configuration may name programs, and its tracked files may look like another repository.
 * So git gets the path of the repository instead of searching for one, an empty environment, and no way to start programs.
 * With the path, git also skips its check of the repository's owner, which fails in a container whose workspace belongs to
 * another user.
 *
 * @param workTrees the work trees around the file, the outermost first
 * @see https://git-scm.com/docs/git#_environment_variables
 */
function gitIgnores(file: string, workTrees: readonly string[], timeoutMs = 10_000): boolean {
  const git = trustedProgram('git', workTrees);
  if (!git) return false;
  const env = {
    PATH: git.path,
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
  };
  const ask = (workTree: string, ...question: readonly string[]) =>
    spawnSync(
      git.file,
      [`--git-dir=${join(workTree, '.git')}`, `--work-tree=${workTree}`, ...startsNothing, ...question],
      { cwd: workTree, env, stdio: ['ignore', 'pipe', 'ignore'], timeout: timeoutMs, killSignal: 'SIGKILL' },
    );
  const ignores = (workTree: string) => ask(workTree, 'check-ignore', '--quiet', '--', file).status === 0;
  // The outer repository records only a commit of its submodule, never a file in it.
  const isSubmodule = (workTree: string, inner: string) => {
    const { status, stdout } = ask(workTree, '--literal-pathspecs', 'ls-files', '--stage', '--', inner);
    return status === 0 && stdout.toString().startsWith('160000 ');
  };
  return workTrees.every((workTree, index) => {
    const inner = workTrees[index + 1];
    return ignores(workTree) || (inner !== undefined && isSubmodule(workTree, inner));
  });
}

const startsNothing = [
  ...['-c', 'safe.bareRepository=explicit'],
  ...['-c', 'core.hooksPath=/dev/null'],
  ...['-c', 'core.fsmonitor=false'],
];
