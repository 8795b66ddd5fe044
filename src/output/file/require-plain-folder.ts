import type * as fs from 'node:fs';
import { dirname, parse, relative, resolve, sep } from 'node:path';
import { fail } from '../../failure.ts';
import { orElse } from '../../result.ts';
import { printable } from '../../text/printable.ts';
import { errnoOf } from './errno-of.ts';

export type FolderSystem = Readonly<Pick<typeof fs, 'lstatSync' | 'realpathSync'>>;

/**
 * Refuses a folder that is reached through a symbolic link, because a repository may contain a link that sends a file of
 * secrets to a place of its author's choice.
 *
 * Links above the nearest of `roots` belong to the machine and are allowed, like `/tmp` on macOS. Outside all roots, only
 * links directly in `/` are allowed.
 *
 * @param folder an absolute path
 * @throws {Failure} `WRITE_FAILED`
 */
export function requirePlainFolder(folder: string, roots: readonly string[], system: FolderSystem): void {
  const root = nearest(folder, roots, system);
  const start = root ?? parse(folder).root;
  let path = start;
  for (const component of relative(start, folder).split(sep).filter(Boolean)) {
    path = resolve(path, component);
    checkComponent(path, root === undefined && dirname(path) === start, system);
  }
}

function checkComponent(path: string, mayBeLink: boolean, system: FolderSystem): void {
  let status: ReturnType<typeof fs.lstatSync>;
  try {
    status = system.lstatSync(path);
  } catch (error) {
    const code = errnoOf(error);
    throw fail(
      'WRITE_FAILED',
      `cannot use the folder ${quoted(path)}: ${code}`,
      code === 'ENOENT' ? 'Create the folder first.' : 'Check the path and its permissions.',
    );
  }
  if (status?.isSymbolicLink()) {
    if (mayBeLink) return;
    throw fail('WRITE_FAILED', `the folder ${quoted(path)} is a symbolic link`, 'Give the path it leads to.');
  }
  if (!status?.isDirectory()) {
    throw fail('WRITE_FAILED', `${quoted(path)} is not a folder`, 'Give a path in a folder.');
  }
}

/** The longest root, with or without its own links resolved, that is or contains the folder. */
function nearest(folder: string, roots: readonly string[], system: FolderSystem): string | undefined {
  return roots
    .flatMap((root) => [resolve(root), orElse(() => system.realpathSync(root), undefined)])
    .filter((root) => root !== undefined)
    .filter((root) => folder === root || folder.startsWith(root.endsWith(sep) ? root : root + sep))
    .sort((a, b) => b.length - a.length)[0];
}

function quoted(path: string): string {
  return `"${printable(path)}"`;
}
