import { closeSync, openSync, readSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { isExecutable } from '../../output/file/trusted-program.ts';

/** The program that a command names, and the start of its file. */
export interface Program {
  readonly file: string;
  /** 20 bytes; zeros if the file may be executed but not read. */
  readonly header: Buffer;
}

/** The program that a shell would start; undefined if there is none. */
export function findProgram(command: string, path: string): Program | undefined {
  const candidates = command.includes('/')
    ? [resolve(command)]
    : path.split(delimiter).map((folder) => join(resolve(folder), command));
  const file = candidates.find(isExecutable);
  return file === undefined ? undefined : { file, header: headerOf(file) };
}

export function headerOf(file: string): Buffer {
  const header = Buffer.alloc(20);
  try {
    const descriptor = openSync(file, 'r');
    try {
      readSync(descriptor, header, 0, header.length, 0);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // The file may be executed but not read, as /usr/bin/sudo on some systems.
  }
  return header;
}
