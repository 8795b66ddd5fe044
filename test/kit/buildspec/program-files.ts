import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Exit statuses by the number of the step; a step without one did not run. */
export type Progress = ReadonlyMap<number, number>;

/** The files in which a running program records its progress and its environment. */
export interface ProgramFiles {
  /** A line `NUMBER STATUS` for each step that ended, and `NUMBER` alone for a step that only began. */
  readonly progress: string;
  /** The environment at the end of the shell, with a NUL after each variable. */
  readonly environment: string;
  readonly folder: string;
}

export function createProgramFiles(scratch: string): ProgramFiles {
  const folder = mkdtempSync(join(scratch, 'run-'));
  return {
    progress: join(folder, 'progress'),
    environment: join(folder, 'environment'),
    folder: join(folder, 'folder'),
  };
}

/** Adds what a shell did; true if the shell reached the end of its program. */
export function noteProgress(files: ProgramFiles, done: Map<number, number>, shellStatus: number): boolean {
  let begun: number | undefined;
  for (const line of readIfAny(files.progress).split('\n').filter(Boolean)) {
    const [number = 0, status] = line.split(' ').map(Number);
    if (status === undefined) {
      begun = number;
    } else {
      done.set(number, status);
      begun = undefined;
    }
  }
  if (begun !== undefined) {
    done.set(begun, shellStatus);
  }
  return begun === undefined;
}

export function readEnvironment(files: ProgramFiles): Record<string, string> | undefined {
  const pairs = readIfAny(files.environment).split('\0').filter(Boolean);
  return pairs.length === 0
    ? undefined
    : Object.fromEntries(
        pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
      );
}

function readIfAny(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** The working directory of the shell when it ended; undefined if it could not be recorded. */
export function readFolder(files: ProgramFiles): string | undefined {
  return readIfAny(files.folder).replace(/\n$/, '') || undefined;
}
