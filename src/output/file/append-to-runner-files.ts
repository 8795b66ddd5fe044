import * as fs from 'node:fs';
import { sep } from 'node:path';
import { Failure, fail, type Problem } from '../../failure.ts';
import { errnoOf } from './errno-of.ts';
import { writeFully } from './write-fully.ts';

export interface RunnerFileSystem {
  readonly lstatSync: typeof fs.lstatSync;
  readonly realpathSync: typeof fs.realpathSync;
  readonly openSync: typeof fs.openSync;
  readonly fstatSync: typeof fs.fstatSync;
  readonly readSync: (
    descriptor: number,
    bytes: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ) => number;
  readonly writeSync: (descriptor: number, bytes: Uint8Array, offset: number, length: number) => number;
  readonly fsyncSync: typeof fs.fsyncSync;
  readonly ftruncateSync: typeof fs.ftruncateSync;
  readonly closeSync: typeof fs.closeSync;
}

/** What to append to one of the runner's files; `label` is the variable that holds its path. */
export interface RunnerFileAppend {
  readonly label: string;
  readonly path: string | undefined;
  readonly bytes: Uint8Array;
}

export interface RunnerFileOptions {
  /** The runner's own folder, `RUNNER_TEMP`: the only place a link may lead to. */
  readonly runnerTemp: string | undefined;
  readonly system?: RunnerFileSystem;
}

interface OpenFile {
  readonly label: string;
  readonly descriptor: number;
  readonly size: number;
  readonly bytes: Uint8Array;
}

/**
 * Appends to the files that the runner reads after the step, to all of them or to none. The runner applies what it
 * finds even when the step fails, so after any failure each file is cut back to the size it had.
 *
 * @param last what has to succeed as well; when it throws, everything is cut back.
 * @throws {Failure} `WRITE_FAILED` naming the runner's variable: it is not set, its file is missing or not a plain one,
 *   or a system call failed.
 */
export function appendToRunnerFiles(
  appends: readonly RunnerFileAppend[],
  options: RunnerFileOptions,
  last?: () => void,
): void {
  const { system = fs } = options;
  const open: OpenFile[] = [];
  try {
    for (const append of appends) open.push(openRunnerFile(append, options.runnerTemp, system));
    writeAll(open, system);
    runLast(open, system, last);
  } finally {
    for (const file of open) closeQuietly(file.descriptor, system);
  }
}

function writeAll(files: readonly OpenFile[], system: RunnerFileSystem): void {
  const touched: OpenFile[] = [];
  for (const file of files) {
    touched.push(file);
    try {
      writeFully(file.descriptor, file.bytes, { write: system.writeSync });
      // A full disk may show only here, while it can still be undone.
      system.fsyncSync(file.descriptor);
    } catch (error) {
      const lost = cutBackAll(touched, system);
      const reason = `cannot append to ${file.label}: ${errnoOf(error)}`;
      if (lost) throw new Failure([{ ...lost, message: `${reason}; ${lost.message}` }]);
      throw fail('WRITE_FAILED', `${reason}; nothing was handed over`, 'Check the disk of the runner.');
    }
  }
}

function runLast(files: readonly OpenFile[], system: RunnerFileSystem, last: (() => void) | undefined): void {
  try {
    last?.();
  } catch (error) {
    const lost = cutBackAll(files, system);
    if (lost && error instanceof Failure) throw new Failure([...error.problems, lost]);
    throw error;
  }
}

/** Cuts all files back. @returns the problem of those that keep what was appended. */
function cutBackAll(files: readonly OpenFile[], system: RunnerFileSystem): Problem | undefined {
  const lost = files.filter((file) => !cutBack(file, system)).map(({ label }) => label);
  if (lost.length === 0) return undefined;
  return {
    code: 'WRITE_FAILED',
    message: `${lost.join(' and ')} could not be restored`,
    hint: 'End the job here.',
    isNotRestored: true,
  };
}

function cutBack(file: OpenFile, system: RunnerFileSystem): boolean {
  try {
    system.ftruncateSync(file.descriptor, file.size);
    return true;
  } catch {
    return false;
  }
}

function openRunnerFile(
  append: RunnerFileAppend,
  runnerTemp: string | undefined,
  system: RunnerFileSystem,
): OpenFile {
  const { label, path } = append;
  if (!path) throw refused(label, 'is not set', 'Run this in a step of a GitHub workflow.');
  let descriptor: number | undefined;
  try {
    const real = plainPath(label, path, runnerTemp, system);
    // To be read as well: how the file ends decides how to go on. O_NONBLOCK: a pipe would wait for its other end.
    const { O_RDWR, O_APPEND, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = fs.constants;
    descriptor = system.openSync(real, O_RDWR | O_APPEND | O_NOFOLLOW | O_NONBLOCK);
    const status = system.fstatSync(descriptor);
    if (!status.isFile()) throw notPlain(label);
    const newline =
      append.bytes.length > 0 && status.size > 0 && !endsWithNewline(descriptor, status.size, system);
    const bytes = newline ? Buffer.concat([Buffer.from('\n'), append.bytes]) : append.bytes;
    return { label, descriptor, size: status.size, bytes };
  } catch (error) {
    if (descriptor !== undefined) closeQuietly(descriptor, system);
    if (error instanceof Failure) throw error;
    throw refused(
      label,
      `names a file that cannot be opened: ${errnoOf(error)}`,
      'Leave the variable to the runner.',
    );
  }
}

/** The path to open: the given one, or where its link leads, if that is in the runner's own folder. */
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
  throw refused(label, 'names a symbolic link out of RUNNER_TEMP', 'Leave the variable to the runner.');
}

function endsWithNewline(descriptor: number, size: number, system: RunnerFileSystem): boolean {
  const last = Buffer.alloc(1);
  system.readSync(descriptor, last, 0, 1, size - 1);
  return last[0] === 0x0a;
}

function closeQuietly(descriptor: number, system: RunnerFileSystem): void {
  try {
    system.closeSync(descriptor);
  } catch {
    // All that matters was synchronised before.
  }
}

function notPlain(label: string): Failure {
  return refused(label, 'names something that is not a plain file', 'Leave the variable to the runner.');
}

function refused(label: string, reason: string, hint: string): Failure {
  return fail('WRITE_FAILED', `"${label}" ${reason}`, hint);
}
