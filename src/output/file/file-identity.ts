import type { BigIntStats } from 'node:fs';

/**
 * What tells a file or a folder from all others, also from one that has taken its place. Systems give the number of a
 * deleted file to the next one, so the time of its making is a part of it.
 */
export interface FileIdentity {
  readonly device: string;
  readonly inode: string;
  /** In nanoseconds; neither writing nor renaming changes it. */
  readonly born: string;
}

export function identityOf({ dev, ino, birthtimeNs }: BigIntStats): FileIdentity {
  return { device: String(dev), inode: String(ino), born: String(birthtimeNs) };
}
