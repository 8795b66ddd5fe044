import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Exit statuses by the number of the step; a step that has none did not run. */
export type Progress = ReadonlyMap<number, number>;

/** The files through which a running program tells how far it came and what its environment is. */
export interface ProgramFiles {
  /** A line `NUMBER STATUS` for each step that ended, `NUMBER` alone for one that began. */
  readonly progress: string;
  /** The environment, each variable ended by NUL, when the shell ended. */
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

/** Adds what a shell did; true when it came to the end of its program by itself. */
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

/** Where the shell stood when it ended; undefined when it could not tell. */
export function readFolder(files: ProgramFiles): string | undefined {
  return readIfAny(files.folder).replace(/\n$/, '') || undefined;
}
