import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { isAlive } from './is-alive.ts';
import { folderPrefix, removeFolder } from './secret-folder.ts';

/** The name of a folder that lives as long as this process, without {@link folderPrefix}. */
export function nameWhileRunning(nonce: string, processId = process.pid, where = processSpace()): string {
  return `run-${where}-${processId}-${nonce}`;
}

/**
 * Removes the folders of {@link nameWhileRunning} whose processes could not do it, because they were killed by SIGKILL.
 * Those of other users and of other machines or containers that share the base stay: whether these live cannot be seen
 * from here. Nothing here fails: a folder that stays is private all the same.
 */
export function removeStaleFolders(base: string, where = processSpace()): void {
  const pattern = new RegExp(`^${folderPrefix}run-${where}-([1-9][0-9]{0,9})-[0-9a-z]+$`);
  for (const name of namesIn(base)) {
    const owner = pattern.exec(name)?.[1];
    if (owner === undefined || isAlive(Number(owner))) continue;
    try {
      const path = join(base, name);
      const status = lstatSync(path);
      if (status.isDirectory() && status.uid === (process.getuid?.() ?? status.uid)) removeFolder(path);
    } catch {
      // Another run was faster, or it is not ours to remove.
    }
  }
}

/** Where process ids mean the same: on one machine, and on Linux in one container. */
function processSpace(): string {
  let container = '';
  try {
    container = readlinkSync('/proc/self/ns/pid');
  } catch {
    // Not on Linux.
  }
  return createHash('sha256').update(`${hostname()}\0${container}`).digest('hex').slice(0, 16);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
