import { createHash } from 'node:crypto';
import type { lstatSync, readdirSync, unlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

export interface SweepSystem {
  readonly readdirSync: typeof readdirSync;
  readonly lstatSync: typeof lstatSync;
  readonly unlinkSync: typeof unlinkSync;
}

/**
 * The path of a temporary file next to `target`. Its name tells whose it is: which target's, by a hash, since a name
 * as long as can be leaves no room for more, and which process's.
 */
export function temporaryPath(target: string, processId: number, random: string): string {
  return join(dirname(target), `${prefixOf(target)}${processId}-${random}.tmp`);
}

/**
 * Removes what runs that were killed between writing and renaming left behind for this target. Files of a process
 * that lives are in use; those with our own process id are not, because a run writes one file at a time, and in
 * a container every run has the same id. Nothing here fails: a file that stays is private all the same.
 */
export function removeStaleTemporaries(
  target: string,
  processId: number,
  isAlive: (processId: number) => boolean,
  system: SweepSystem,
): void {
  for (const name of namesIn(dirname(target), system)) {
    const owner = ownerOf(name, prefixOf(target));
    if (owner === undefined || (owner !== processId && isAlive(owner))) continue;
    removeFile(join(dirname(target), name), system);
  }
}

/** The id of the process that a temporary file for the target belongs to, if the name is that of one. */
function ownerOf(name: string, prefix: string): number | undefined {
  const rest = name.startsWith(prefix) ? /^(\d{1,10})-[0-9a-f]+\.tmp$/.exec(name.slice(prefix.length)) : null;
  return rest ? Number(rest[1]) : undefined;
}

function namesIn(folder: string, system: SweepSystem): readonly string[] {
  try {
    return system.readdirSync(folder);
  } catch {
    return [];
  }
}

function removeFile(path: string, system: SweepSystem): void {
  try {
    if (system.lstatSync(path).isFile()) system.unlinkSync(path);
  } catch {
    // Another run was faster, or it is not ours to remove.
  }
}

function prefixOf(target: string): string {
  const hash = createHash('sha256').update(basename(target)).digest('hex').slice(0, 16);
  return `.pipeline-secrets-${hash}-`;
}
