import * as fs from 'node:fs';
import { join } from 'node:path';
import { fail } from '../../failure.ts';
import { errnoOf } from './errno-of.ts';
import { type FileIdentity, identityOf } from './file-identity.ts';
import { writeFully } from './write-fully.ts';

export interface SecretFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mode: number;
}

/** Files in a folder of their own, which only its owner can enter. */
export interface SecretFolder {
  readonly path: string;
  /** Creates the empty folder. @throws {Failure} `WRITE_FAILED` */
  readonly make: () => FileIdentity;
  /** Writes all files into the folder; if one fails, the folder is deleted. @throws {Failure} `WRITE_FAILED` */
  readonly fill: () => void;
  /** Creates the folder and all files in it, or nothing. @throws {Failure} `WRITE_FAILED` */
  readonly write: () => void;
  /** Deletes the folder and its files, if it exists. @returns whether it is gone; if not, it is still private. */
  readonly remove: () => boolean;
}

/**
 * @param base an existing folder, such as the runner's own for temporary files.
 * @param name is hard to guess. An existing folder or link of that name is never used.
 */
export function secretFolder(base: string, name: string, files: readonly SecretFile[]): SecretFolder {
  const path = join(base, `${folderPrefix}${name}`);
  const remove = () => {
    try {
      removeFolder(path);
      return true;
    } catch {
      return false;
    }
  };
  const make = () => {
    try {
      makePrivateFolder(path);
      return identityOf(fs.lstatSync(path, { bigint: true }));
    } catch (error) {
      throw writeFailure('the folder for secret files', error);
    }
  };
  const fill = () => {
    for (const file of files) {
      try {
        writeFile(join(path, file.name), file);
      } catch (error) {
        remove();
        throw writeFailure(`the file "${file.name}"`, error);
      }
    }
  };
  const write = () => {
    make();
    fill();
  };
  return { path, make, fill, write, remove };
}

/** The start of the names of all such folders. */
export const folderPrefix = 'pipeline-secrets-';

/**
 * Deletes a folder of secret files, if it exists, even without write permission. Links are deleted, not followed.
 *
 * @throws the error of the system call.
 */
export function removeFolder(path: string): void {
  if (fs.lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) fs.chmodSync(path, 0o700);
  fs.rmSync(path, { recursive: true, force: true });
}

/** Sets the umask for the moment: with a wider one, the mode would be wrong until it is corrected. */
function makePrivateFolder(path: string): void {
  const umask = process.umask(0o077);
  try {
    fs.mkdirSync(path, { mode: 0o700 });
  } finally {
    process.umask(umask);
  }
}

function writeFile(path: string, { bytes, mode }: SecretFile): void {
  const descriptor = fs.openSync(path, 'wx', 0o600);
  try {
    writeFully(descriptor, bytes);
    fs.fchmodSync(descriptor, mode);
  } finally {
    fs.closeSync(descriptor);
  }
}

function writeFailure(what: string, error: unknown) {
  return fail(
    'WRITE_FAILED',
    `${what} could not be written (${errnoOf(error)})`,
    'Check the free space and the permissions of RUNNER_TEMP, or of the folder for temporary files.',
  );
}
