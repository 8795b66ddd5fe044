import { lstatSync } from 'node:fs';
import { basename } from 'node:path';
import { type FileIdentity, identityOf } from '../../output/file/file-identity.ts';
import { folderPrefix } from '../../output/file/secret-folder.ts';

/** A file or folder that the Action made, as its post step finds it in the runner's state. */
export interface OwnedPath extends FileIdentity {
  readonly path: string;
}

/** The list in one variable of the state. Any step can set a variable of that name, so anything else is ignored. */
export function parseOwnedPaths(state: string | undefined): readonly OwnedPath[] {
  try {
    const list: unknown = JSON.parse(state || '[]');
    return Array.isArray(list) ? list.filter(isOwnedPath) : [];
  } catch {
    return [];
  }
}

function isOwnedPath(item: unknown): item is OwnedPath {
  if (typeof item !== 'object' || item === null) return false;
  const { path, device, inode, born } = item as Readonly<Record<string, unknown>>;
  return (
    [path, device, inode, born].every((text) => typeof text === 'string') && !String(path).includes('\0')
  );
}

/**
 * Whether the Action made what is at the path: `gone` if nothing is there, `other` if something else is.
 *
 * @throws the error of the system call.
 */
export function whatIsAt(
  { path, device, inode, born }: OwnedPath,
  kind: 'file' | 'folder',
): 'ours' | 'other' | 'gone' {
  const status = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  if (!status) return 'gone';
  const found = identityOf(status);
  const isSame = found.device === device && found.inode === inode && found.born === born;
  const isKind =
    kind === 'file' ? status.isFile() : status.isDirectory() && basename(path).startsWith(folderPrefix);
  return isSame && isKind ? 'ours' : 'other';
}
