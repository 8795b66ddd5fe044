import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { trustedProgram } from './trusted-program.ts';

/**
 * Whether every repository around a file says that it ignores the file. Only a clear "ignored" counts: no answer, an error,
 * or no git outside the work trees is `false`.
 *
 * A repository is untrusted: its configuration may name programs, and its tracked files may look like another repository.
 * So git gets the repository's path instead of searching for one, an environment that holds nothing of ours, and no way to
 * start anything. The path also spares us git's check of who owns the repository, which fails in a container whose
 * workspace belongs to another user.
 *
 * @param workTrees those around the file, the outermost first
 * @see https://git-scm.com/docs/git#_environment_variables
 */
export function gitIgnores(file: string, workTrees: readonly string[], timeoutMs = 10_000): boolean {
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
  // A commit of the outer repository names a commit of its submodule, and never a file in it.
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
