import * as fs from 'node:fs';
import { sep } from 'node:path';
import { Failure, fail } from '../../failure.ts';
import { orElse } from '../../result.ts';
import { errnoOf } from './errno-of.ts';
import type { WriteSystem } from './write-fully.ts';

type RunnerFileCalls =
  | 'lstatSync'
  | 'realpathSync'
  | 'openSync'
  | 'fstatSync'
  | 'fsyncSync'
  | 'ftruncateSync';

export type RunnerFileSystem = WriteSystem &
  Readonly<Pick<typeof fs, RunnerFileCalls | 'readSync' | 'closeSync'>>;

/** The bytes to append to a file of the runner; `label` is the variable that contains its path. */
export interface RunnerFileAppend {
  readonly label: string;
  readonly path: string | undefined;
  readonly bytes: Uint8Array;
}

/** An open file of the runner, its original size, and the bytes to append. */
export interface RunnerFile extends Omit<RunnerFileAppend, 'path'> {
  readonly descriptor: number;
  readonly size: number;
}

/**
 * Opens a file of the runner. If its last line has no newline, the bytes to append start with one.
 *
 * @param runnerTemp the only folder that a symbolic link may lead to.
 * @throws {Failure} `WRITE_FAILED`
 */
export function openRunnerFile(
  { label, path, bytes }: RunnerFileAppend,
  runnerTemp: string | undefined,
  system: RunnerFileSystem,
): RunnerFile {
  if (!path) throw refused(label, 'is not set', 'Run this in a step of a GitHub workflow.');
  let descriptor: number | undefined;
  try {
    const real = plainPath(label, path, runnerTemp, system);
    // O_RDWR: the last byte of the file is read. O_NONBLOCK: opening a pipe would wait for its other end.
    const { O_RDWR, O_APPEND, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = fs.constants;
    descriptor = system.openSync(real, O_RDWR | O_APPEND | O_NOFOLLOW | O_NONBLOCK);
    const status = system.fstatSync(descriptor);
    if (!status.isFile()) throw notPlain(label);
    const { size } = status;
    const needsNewline = bytes.length > 0 && size > 0 && !endsWithNewline(descriptor, size, system);
    return {
      label,
      descriptor,
      size,
      bytes: needsNewline ? Buffer.concat([Buffer.from('\n'), bytes]) : bytes,
    };
  } catch (error) {
    if (descriptor !== undefined) closeQuietly(descriptor, system);
    if (error instanceof Failure) throw error;
    throw refused(label, `names a file that cannot be opened: ${errnoOf(error)}`);
  }
}

/** Truncates a file to its original size; false if that failed. */
export function restoreRunnerFile({ descriptor, size }: RunnerFile, system: RunnerFileSystem): boolean {
  try {
    system.ftruncateSync(descriptor, size);
    return true;
  } catch {
    return false;
  }
}

export function closeQuietly(descriptor: number, system: RunnerFileSystem): void {
  // Everything that matters has been synchronised.
  orElse(() => system.closeSync(descriptor), undefined);
}

/** The path to open: the given one, or the target of its link if that is in the runner's own folder. */
function plainPath(
  label: string,
  path: string,
  runnerTemp: string | undefined,
  system: RunnerFileSystem,
): string {
  const status = system.lstatSync(path);
  if (status.isFile()) return path;
  if (!status.isSymbolicLink()) throw notPlain(label);
  const real = system.realpathSync(path);
  if (runnerTemp && real.startsWith(system.realpathSync(runnerTemp) + sep)) return real;
  throw refused(label, 'names a symbolic link out of RUNNER_TEMP');
}

function endsWithNewline(descriptor: number, size: number, system: RunnerFileSystem): boolean {
  const last = Buffer.alloc(1);
  system.readSync(descriptor, last, 0, 1, size - 1);
  return last[0] === 0x0a;
}

function notPlain(label: string): Failure {
  return refused(label, 'names something that is not a regular file');
}

function refused(label: string, reason: string, hint = 'Leave the variable to the runner.'): Failure {
  return fail('WRITE_FAILED', `"${label}" ${reason}`, hint);
}
