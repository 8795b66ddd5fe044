import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { orElse } from '../../result.ts';
import { isAlive, namesIn } from './remove-stale-temporaries.ts';
import { folderPrefix, removeFolder } from './secret-folder.ts';

/** The name of a folder that exists as long as this process, without {@link folderPrefix}. */
export function nameWhileRunning(nonce: string, processId = process.pid, where = processSpace()): string {
  return `run-${where}-${processId}-${nonce}`;
}

/**
 * Removes the folders of {@link nameWhileRunning} whose processes were killed before they could do so. Folders of other
 * users, machines and containers stay, because their processes cannot be seen from here. It never fails: a folder that
 * stays is still private.
 */
export function removeStaleFolders(base: string, where = processSpace()): void {
  const pattern = new RegExp(`^${folderPrefix}run-${where}-([1-9][0-9]{0,9})-[0-9a-z]+$`);
  for (const name of namesIn(base, { readdirSync })) {
    const owner = pattern.exec(name)?.[1];
    if (owner === undefined || isAlive(Number(owner))) continue;
    try {
      const path = join(base, name);
      const status = lstatSync(path);
      if (status.isDirectory() && status.uid === (process.getuid?.() ?? status.uid)) removeFolder(path);
    } catch {
      // Another run has removed it, or it belongs to another user.
    }
  }
}

/** Identifies the machine, and on Linux the container, in which process IDs are unique. */
function processSpace(): string {
  // Only Linux has it.
  const container = orElse(() => readlinkSync('/proc/self/ns/pid'), '');
  return createHash('sha256').update(`${hostname()}\0${container}`).digest('hex').slice(0, 16);
}
