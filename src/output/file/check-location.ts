import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fail } from '../../failure.ts';
import { printable } from '../../text/printable.ts';
import { gitIgnores } from './git-ignores.ts';
import { workTreesAround } from './work-trees.ts';

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
  const folder = realFolder(dirname(resolve(path)));
  const workTrees = workTreesAround(folder);
  if (workTrees.length === 0 || isIgnored(join(folder, basename(resolve(path))), workTrees, timeoutMs))
    return;
  throw fail(
    'UNSAFE_PATH',
    `"${printable(path)}" is inside a git repository that does not ignore it: a commit could include the values`,
    `Write outside the repository, for example to "$(mktemp)", or add the path to .gitignore and remove it from git${override ? `; ${override} skips this check` : ''}.`,
  );
}

/** Resolves the symbolic links of the part that exists, because git does not look behind a link. */
function realFolder(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    const parent = dirname(folder);
    return parent === folder ? folder : join(realFolder(parent), basename(folder));
  }
}
