import { createHash } from 'node:crypto';
import type * as fs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { orElse } from '../../result.ts';
import { errnoOf } from './errno-of.ts';

export type SweepSystem = Readonly<Pick<typeof fs, 'readdirSync' | 'lstatSync' | 'unlinkSync'>>;

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
  const pattern = new RegExp(`^\\${prefixOf(target)}([0-9]{1,10})-[0-9a-f]+\\.tmp$`);
  for (const name of namesIn(dirname(target), system)) {
    const owner = pattern.exec(name)?.[1];
    if (owner === undefined || (Number(owner) !== processId && isAlive(Number(owner)))) continue;
    removeFile(join(dirname(target), name), system);
  }
}

/** The names in a folder; none if it cannot be read. */
export function namesIn(folder: string, system: Pick<SweepSystem, 'readdirSync'>): readonly string[] {
  return orElse(() => system.readdirSync(folder), []);
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

/** Whether a process with this ID exists, of any user. */
export function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // EPERM: it belongs to another user.
    return errnoOf(error) !== 'ESRCH';
  }
}
