import { accessSync, closeSync, constants, openSync, readSync, statSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import type { Child } from './run-child.ts';

/** Far below the limit of Linux and macOS on arguments and environment, which `execve` would abort at. */
const maxBytes = 128 << 10;

/**
 * Becomes the command, with this process's number, terminal and descriptors, and never returns; returns where Node has no
 * `process.execve` (before 22.15), or where it might fail, because Node aborts then.
 */
export function replaceProcess({ command, args, env }: Child): void {
  if (!process.execve) return;
  const words = [command, ...args, ...Object.entries(env).map(([name, value]) => `${name}=${value}`)];
  if (words.reduce((sum, word) => sum + Buffer.byteLength(word) + 9, 0) > maxBytes) return;
  const file = findProgram(command, env.PATH ?? '');
  if (file === undefined) return;
  // Node ignores these, and what is ignored stays so in the command; what is handled does not.
  for (const signal of ['SIGPIPE', 'SIGXFSZ'] as const) process.on(signal, () => undefined);
  process.execve(file, [command, ...args], env);
}

/** The program that a shell would take, if it is one that will start for sure: of scripts we cannot know. */
function findProgram(command: string, path: string): string | undefined {
  const candidates = command.includes('/')
    ? [resolve(command)]
    : path.split(delimiter).map((folder) => join(resolve(folder), command));
  const file = candidates.find(isExecutable);
  return file !== undefined && elfMachine(file) === elfMachine(process.execPath) ? file : undefined;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** What kind of processor an ELF file is made for; its own path where it is no ELF file. */
function elfMachine(file: string): string {
  const header = Buffer.alloc(20);
  const descriptor = openSync(file, 'r');
  try {
    readSync(descriptor, header, 0, header.length, 0);
  } finally {
    closeSync(descriptor);
  }
  const isElf = header.toString('latin1', 0, 4) === '\x7fELF';
  return isElf ? header.toString('hex', 4, 6) + header.toString('hex', 18, 20) : file;
}
