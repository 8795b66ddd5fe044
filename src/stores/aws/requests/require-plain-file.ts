import { statSync } from 'node:fs';

/**
 * Refuses a pipe or a device, whose end the SDK would wait for: a thread of Node that waits in a system call cannot be
 * stopped, not even by the end of the process. A missing file is left to its reader.
 *
 * @throws an error with the code `EFTYPE`
 */
export function requirePlainFile(file: string): void {
  const status = statSync(file, { throwIfNoEntry: false });
  if (!status || status.isFile() || status.isDirectory()) return;
  throw Object.assign(new Error('not a plain file'), { code: 'EFTYPE' });
}
