import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';

/** A path without symbolic links, in the spelling of the system, which may ignore case; the path itself if nothing is there. */
export function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return resolve(path);
  }
}
