import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, resolve } from 'node:path';
import { Failure, fail } from '../../failure.ts';
import { orElse } from '../../result.ts';
import { printable } from '../../text/printable.ts';
import { errnoOf } from './errno-of.ts';
import { type FileIdentity, identityOf } from './file-identity.ts';
import {
  isAlive,
  removeStaleTemporaries,
  type SweepSystem,
  temporaryPath,
} from './remove-stale-temporaries.ts';
import { type FolderSystem, requirePlainFolder } from './require-plain-folder.ts';
import { type WriteSystem, writeFully } from './write-fully.ts';

type PrivateFileCalls = 'openSync' | 'fchmodSync' | 'fstatSync' | 'fsyncSync' | 'closeSync' | 'renameSync';

export type PrivateFileSystem = FolderSystem &
  SweepSystem &
  WriteSystem &
  Readonly<Pick<typeof fs, PrivateFileCalls>>;

export interface PrivateFileOptions {
  /** Permission bits, whatever the umask is. Default: 0600. */
  readonly mode?: number;
  /** Folders whose own path may contain links; see {@link requirePlainFolder}. */
  readonly roots?: readonly string[];
  readonly system?: PrivateFileSystem;
  readonly processId?: number;
  readonly isAlive?: (processId: number) => boolean;
}

/** A private file that is not finished: it is empty, and next to its final path. */
export interface PrivateFile {
  readonly identity: FileIdentity;
  /** Writes the content and renames the file to its path. @throws {Failure} `WRITE_FAILED`; the file is then deleted. */
  readonly finish: (content: Uint8Array) => void;
  /** Deletes the unfinished file. */
  readonly discard: () => void;
}

/**
 * Writes a file that only its owner can read, completely or not at all; see {@link openPrivateFile}.
 *
 * @throws {Failure} `WRITE_FAILED`; the path is then as it was before.
 */
export function writePrivateFile(path: string, content: Uint8Array, options: PrivateFileOptions = {}): void {
  openPrivateFile(path, options).finish(content);
}

/**
 * Creates a temporary file, which is renamed to its path when it is finished. An existing file keeps its content until then
 * and is never opened, so its permissions and open descriptors do not matter. Temporary files of killed runs are removed
 * first.
 *
 * @throws {Failure} `WRITE_FAILED` if the path is or leads through a symbolic link, if there is anything but a plain file
 *   with one name, or if a system call fails.
 */
export function openPrivateFile(path: string, options: PrivateFileOptions = {}): PrivateFile {
  const { system = fs, processId = process.pid, mode = 0o600 } = options;
  const target = resolve(path);
  requirePlainFolder(dirname(target), options.roots ?? trustedRoots(), system);
  removeStaleTemporaries(target, processId, options.isAlive ?? isAlive, system);
  const temporary = temporaryPath(target, processId, randomBytes(8).toString('hex'));
  const { descriptor, identity } = reported(path, () => {
    requireReplaceable(path, target, system);
    return openTemporary(temporary, mode, system);
  });
  return {
    identity,
    finish: (content) => reported(path, () => finish(descriptor, temporary, target, content, system)),
    discard: () => {
      system.closeSync(descriptor);
      removeIfPossible(temporary, system);
    },
  };
}

function openTemporary(temporary: string, mode: number, system: PrivateFileSystem) {
  const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW = 0 } = fs.constants;
  const descriptor = system.openSync(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600);
  try {
    // The umask may have removed bits, but never adds any, so this comes before the content.
    system.fchmodSync(descriptor, mode);
    return { descriptor, identity: identityOf(system.fstatSync(descriptor, { bigint: true })) };
  } catch (error) {
    system.closeSync(descriptor);
    removeIfPossible(temporary, system);
    throw error;
  }
}

function finish(
  descriptor: number,
  temporary: string,
  target: string,
  content: Uint8Array,
  system: PrivateFileSystem,
): void {
  try {
    try {
      writeFully(descriptor, content, { write: system.writeSync });
      // Some file systems report a full disk only here, and a rename must not come before the content.
      system.fsyncSync(descriptor);
    } finally {
      system.closeSync(descriptor);
    }
    system.renameSync(temporary, target);
  } catch (error) {
    removeIfPossible(temporary, system);
    throw error;
  }
}

/** Turns an error of a system call into a failure. */
function reported<Result>(path: string, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw fail(
      'WRITE_FAILED',
      `cannot write "${printable(path)}": ${errnoOf(error)}`,
      hintFor(errnoOf(error)),
    );
  }
}

/** Refuses to replace anything but a plain file with one name. */
function requireReplaceable(path: string, target: string, system: PrivateFileSystem): void {
  const found = /[\\/]$/.test(path)
    ? 'a folder'
    : kindOf(system.lstatSync(target, { throwIfNoEntry: false }));
  if (found === undefined) return;
  throw fail(
    'WRITE_FAILED',
    `"${printable(path)}" is ${found}; nothing was written`,
    'Give the path of a regular or new file.',
  );
}

function kindOf(status: fs.Stats | undefined): string | undefined {
  if (status === undefined) return undefined;
  if (status.isSymbolicLink()) return 'a symbolic link';
  if (status.isDirectory()) return 'a folder';
  if (!status.isFile()) return 'a pipe, a socket or a device';
  return status.nlink > 1 ? 'a file with several names (hard links)' : undefined;
}

function removeIfPossible(path: string, system: PrivateFileSystem): void {
  // The first error is the one to report, and the next run removes the file.
  orElse(() => system.unlinkSync(path), undefined);
}

function trustedRoots(): string[] {
  const runnerTemp = process.env['RUNNER_TEMP'];
  return [process.cwd(), ...(runnerTemp ? [runnerTemp] : []), tmpdir(), homedir()];
}

function hintFor(code: string): string {
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'Make room on the disk.';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return 'Give a path in a folder that you may write to.';
  return 'Check the path.';
}
