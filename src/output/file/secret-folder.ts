import * as fs from 'node:fs';
import { join } from 'node:path';
import { fail } from '../../failure.ts';
import { errnoOf } from './errno-of.ts';

export interface SecretFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mode: number;
}

/** Files in a folder of their own that nobody but its owner can enter. */
export interface SecretFolder {
  readonly path: string;
  /**
   * Makes the folder and all files in it, or nothing.
   *
   * @throws {Failure} `WRITE_FAILED`
   */
  readonly write: () => void;
  /** Deletes it with all that is in it. Nothing here fails: where it stays it is private all the same. */
  readonly remove: () => void;
}

/**
 * @param base an existing folder, such as the runner's own for temporary files.
 * @param nonce what nobody can guess: a name that is taken is never used, so that nobody can put a link there.
 */
export function secretFolder(base: string, nonce: string, files: readonly SecretFile[]): SecretFolder {
  const path = join(base, `${folderPrefix}${nonce}`);
  const remove = () => {
    try {
      fs.rmSync(path, { recursive: true, force: true });
    } catch {
      // It is private.
    }
  };
  return {
    path,
    remove,
    write: () => {
      try {
        fs.mkdirSync(path, { mode: 0o700 });
        // Whatever the umask was.
        fs.chmodSync(path, 0o700);
      } catch (error) {
        throw notWritten('the folder for secret files', error);
      }
      for (const file of files) {
        try {
          writeFile(join(path, file.name), file);
        } catch (error) {
          remove();
          throw notWritten(`the file "${file.name}"`, error);
        }
      }
    },
  };
}

/** With this the names of all such folders begin. */
export const folderPrefix = 'pipeline-secrets-';

function writeFile(path: string, { bytes, mode }: SecretFile): void {
  const descriptor = fs.openSync(path, 'wx', 0o600);
  try {
    fs.writeFileSync(descriptor, bytes);
    fs.fchmodSync(descriptor, mode);
  } finally {
    fs.closeSync(descriptor);
  }
}

function notWritten(what: string, error: unknown) {
  return fail(
    'WRITE_FAILED',
    `${what} could not be written (${errnoOf(error)})`,
    'Look at the space and the permissions of RUNNER_TEMP, or of the folder for temporary files.',
  );
}
