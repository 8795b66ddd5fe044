import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';

/** A path without symbolic links, as the system spells it, which may ignore case; if nothing is there, the path itself. */
export function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return resolve(path);
  }
}
