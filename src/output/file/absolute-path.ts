import { resolve } from 'node:path';

/** The path from the root. The separator at its end stays, unlike in `resolve`: who wrote `folder/` means no file. */
export function absolutePath(cwd: string, path: string): string {
  const absolute = resolve(cwd, path);
  return /[\\/]$/.test(path) && !/[\\/]$/.test(absolute) ? `${absolute}/` : absolute;
}
