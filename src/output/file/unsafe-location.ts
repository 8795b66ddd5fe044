import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fail } from '../../failure.ts';
import { printable } from '../format/printable.ts';

/** Whether git ignores the file; `undefined` when there is no git or it does not say. */
export type AskGit = (file: string) => boolean | undefined;

/**
 * Refuses to write values where the next `git add .` would commit them: inside a work tree, unless git ignores
 * the path. A file that is tracked already is not ignored, whatever `.gitignore` says. Without an answer of git, a
 * folder with a `.git` above the path is enough to refuse.
 *
 * @param override the caller's option that skips this check, for the hint
 * @throws {Failure} `UNSAFE_PATH`
 */
export function checkLocation(path: string, override?: string, askGit: AskGit = gitIgnores): void {
  const file = join(realFolder(dirname(resolve(path))), basename(resolve(path)));
  if (!isInWorkTree(dirname(file)) || askGit(file)) return;
  throw fail(
    'UNSAFE_PATH',
    `"${printable(path)}" is inside a git repository and not ignored: a commit could include the values`,
    `Write outside the repository (for example to "$(mktemp)") or let .gitignore name it, and git not track it${override ? `; ${override} skips this check` : ''}.`,
  );
}

/** The folder without symbolic links, of the part of it that exists; git refuses to look behind one. */
function realFolder(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    const parent = dirname(folder);
    return parent === folder ? folder : join(realFolder(parent), basename(folder));
  }
}

/** `.git` is a folder in a clone and a file in a submodule or an added work tree. */
function isInWorkTree(folder: string): boolean {
  if (existsSync(join(folder, '.git'))) return true;
  const parent = dirname(folder);
  return parent !== folder && isInWorkTree(parent);
}

/** Variables that would make git look at another repository than the one around the file. */
const elsewhere = new Set(['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_COMMON_DIR', 'GIT_PREFIX']);

function gitIgnores(file: string): boolean | undefined {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !elsewhere.has(name)));
  // The repository is not trusted: its configuration may name a program to watch files, which git would start.
  const args = ['-C', dirname(file), '-c', 'core.fsmonitor=false', 'check-ignore', '--quiet', '--', file];
  const { status } = spawnSync('git', args, { env, stdio: 'ignore', timeout: 10_000 });
  return status === 0 ? true : status === 1 ? false : undefined;
}
