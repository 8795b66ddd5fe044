import { findProgram, headerOf } from './find-program.ts';
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
  const program = findProgram(command, env.PATH ?? '');
  // Only what will start for sure: of scripts we cannot know.
  const machine = elfMachine(headerOf(process.execPath));
  if (!program || machine === undefined || elfMachine(program.header) !== machine) return;
  // Node ignores these, and what is ignored stays so in the command; what is handled does not.
  for (const signal of ['SIGPIPE', 'SIGXFSZ'] as const) process.on(signal, () => undefined);
  process.execve(program.file, [command, ...args], env);
}

/** What kind of processor an ELF file is made for. */
function elfMachine(header: Buffer): string | undefined {
  const isElf = header.toString('latin1', 0, 4) === '\x7fELF';
  return isElf ? header.toString('hex', 4, 6) + header.toString('hex', 18, 20) : undefined;
}
