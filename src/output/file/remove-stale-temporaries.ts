import { createHash } from 'node:crypto';
import type { lstatSync, readdirSync, unlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

export interface SweepSystem {
  readonly readdirSync: typeof readdirSync;
  readonly lstatSync: typeof lstatSync;
  readonly unlinkSync: typeof unlinkSync;
}

/**
 * The path of a temporary file next to `target`. Its name contains the process ID and a hash of the target's name, which
 * may be too long to be part of another name.
 */
export function temporaryPath(target: string, processId: number, random: string): string {
  return join(dirname(target), `${prefixOf(target)}${processId}-${random}.tmp`);
}

/**
 * Removes the temporary files of runs that were killed before they could rename them. Files of a live process are in use,
 * except those with our own ID: a run writes one file at a time, and in a container every run has the same ID. It never
 * fails: a file that stays is still private.
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

/** The ID of the process that a temporary file belongs to; undefined for other files. */
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
    // Another run has removed it, or it belongs to another user.
  }
}

function prefixOf(target: string): string {
  const hash = createHash('sha256').update(basename(target)).digest('hex').slice(0, 16);
  return `.pipeline-secrets-${hash}-`;
}
