import { realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { orElse } from '../../result.ts';

/** A path without symbolic links as far as it exists, in the spelling of the system, which may ignore case. */
export function realPath(path: string): string {
  const absolute = resolve(path);
  const parent = dirname(absolute);
  return (
    orElse(() => realpathSync.native(absolute), undefined) ??
    (parent === absolute ? absolute : join(realPath(parent), basename(absolute)))
  );
}

/** Whether a path is a folder or lies below it; both are absolute. */
export function isWithin(folder: string, path: string): boolean {
  const rest = relative(folder, path);
  return rest !== '..' && !rest.startsWith(`..${sep}`) && !isAbsolute(rest);
}
