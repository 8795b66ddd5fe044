import * as fs from 'node:fs';
import { Failure, fail, type Problem } from '../../failure.ts';
import { errnoOf } from './errno-of.ts';
import {
  closeQuietly,
  openRunnerFile,
  type RunnerFile,
  type RunnerFileAppend,
  type RunnerFileSystem,
  restoreRunnerFile,
} from './runner-file.ts';
import { writeFully } from './write-fully.ts';

export interface RunnerFileOptions {
  /** The runner's own folder, `RUNNER_TEMP`: the only one that a symbolic link may lead to. */
  readonly runnerTemp: string | undefined;
  readonly system?: RunnerFileSystem;
}

/**
 * Appends to the files that the runner reads after the step: to all of them or to none. The runner uses these files even if
 * the step fails, so after a failure each of them is truncated to its original size.
 *
 * @param last a final action; if it throws, all files are restored.
 * @throws {Failure} `WRITE_FAILED` with the runner's variable if it is not set, its file is missing or not plain, or a
 *   system call failed.
 */
export function appendToRunnerFiles(
  appends: readonly RunnerFileAppend[],
  { runnerTemp, system = fs }: RunnerFileOptions,
  last?: () => void,
): void {
  const files: RunnerFile[] = [];
  try {
    for (const append of appends) files.push(openRunnerFile(append, runnerTemp, system));
    appendToAll(files, system);
    runLast(files, system, last);
  } finally {
    for (const { descriptor } of files) closeQuietly(descriptor, system);
  }
}

function appendToAll(files: readonly RunnerFile[], system: RunnerFileSystem): void {
  for (const [index, { label, descriptor, bytes }] of files.entries()) {
    try {
      writeFully(descriptor, bytes, { write: system.writeSync });
      // A full disk may show only here, while it can still be undone.
      system.fsyncSync(descriptor);
    } catch (error) {
      const lost = restoreAll(files.slice(0, index + 1), system);
      const reason = `cannot append to ${label}: ${errnoOf(error)}`;
      if (lost) throw new Failure([{ ...lost, message: `${reason}; ${lost.message}` }]);
      throw fail('WRITE_FAILED', `${reason}; nothing was handed over`, 'Check the disk of the runner.');
    }
  }
}

function runLast(files: readonly RunnerFile[], system: RunnerFileSystem, last?: () => void): void {
  try {
    last?.();
  } catch (error) {
    const lost = restoreAll(files, system);
    if (lost && error instanceof Failure) throw new Failure([...error.problems, lost]);
    throw error;
  }
}

/** The problem to report if files keep what was appended. */
function restoreAll(files: readonly RunnerFile[], system: RunnerFileSystem): Problem | undefined {
  const lost = files.filter((file) => !restoreRunnerFile(file, system)).map(({ label }) => label);
  if (lost.length === 0) return undefined;
  const message = `${lost.join(' and ')} could not be restored`;
  return { code: 'WRITE_FAILED', message, hint: 'End the job here.', isNotRestored: true };
}
