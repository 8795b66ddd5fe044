import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The program that was named, else the first of this name in the `PATH`; undefined where there is none. */
export function findProgram(name: string, named: string | undefined): string | undefined {
  if (named) return named;
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders
    .map((folder) => join(folder, name))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}
