import { resolve } from 'node:path';

/** Like `resolve`, but keeps a separator at the end: `folder/` is not a file. */
export function absolutePath(cwd: string, path: string): string {
  const absolute = resolve(cwd, path);
  return /[\\/]$/.test(path) && !/[\\/]$/.test(absolute) ? `${absolute}/` : absolute;
}
