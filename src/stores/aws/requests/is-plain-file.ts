import { statSync } from 'node:fs';
import { orElse } from '../../../result.ts';

/**
 * False for a pipe or a device, whose end the SDK would wait for: a thread of Node that waits in a system call cannot be
 * stopped, not even by the end of the process. A missing or inaccessible file is left to its reader.
 */
export function isPlainFile(file: string): boolean {
  const status = orElse(() => statSync(file, { throwIfNoEntry: false }), undefined);
  return !status || status.isFile() || status.isDirectory();
}
