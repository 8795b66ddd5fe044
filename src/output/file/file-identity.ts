import type { BigIntStats } from 'node:fs';

/**
 * Distinguishes a file or a folder from all others, even from one that has replaced it. A file may get the inode number of
 * a deleted one, so the time of creation counts too.
 */
export interface FileIdentity {
  readonly device: string;
  readonly inode: string;
  /** The time of creation in nanoseconds. Writing and renaming do not change it. */
  readonly born: string;
}

export function identityOf({ dev, ino, birthtimeNs }: BigIntStats): FileIdentity {
  return { device: String(dev), inode: String(ino), born: String(birthtimeNs) };
}
