import { findProgram, headerOf } from './find-program.ts';
import type { Child } from './run-child.ts';

/** Far below the limit of Linux and macOS for arguments and environment, beyond which Node aborts in `execve`. */
const maxBytes = 128 << 10;

/**
 * Becomes the command, with the ID, terminal, and descriptors of this process, and never returns. It returns only if Node
 * has no `process.execve` (before 22.15), or if that might fail, because Node would abort.
 */
export function replaceProcess({ command, args, env }: Child): void {
  if (!process.execve) return;
  const words = [command, ...args, ...Object.entries(env).map(([name, value]) => `${name}=${value}`)];
  if (words.reduce((sum, word) => sum + Buffer.byteLength(word) + 9, 0) > maxBytes) return;
  const program = findProgram(command, env.PATH ?? '');
  // Only a program that is sure to start: scripts may fail.
  const machine = elfMachine(headerOf(process.execPath));
  if (!program || machine === undefined || elfMachine(program.header) !== machine) return;
  // Node ignores these. The command would inherit that, but it does not inherit handlers.
  for (const signal of ['SIGPIPE', 'SIGXFSZ'] as const) process.on(signal, () => undefined);
  process.execve(program.file, [command, ...args], env);
}

/** The kind of processor that an ELF file is made for. */
function elfMachine(header: Buffer): string | undefined {
  const isElf = header.toString('latin1', 0, 4) === '\x7fELF';
  return isElf ? header.toString('hex', 4, 6) + header.toString('hex', 18, 20) : undefined;
}
