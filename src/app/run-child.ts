import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:os';
import { isatty } from 'node:tty';
import { errnoOf } from '../output/file/errno-of.ts';

export interface Child {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
}

/** Signals that somebody sends to us and means for the command. */
const forwarded = [
  'SIGINT',
  'SIGTERM',
  'SIGHUP',
  'SIGQUIT',
  'SIGUSR1',
  'SIGUSR2',
  'SIGWINCH',
  'SIGCONT',
] as const;

/** How often we look whether whoever started us is still there, in milliseconds. */
const parentInterval = 500;

/**
 * Runs one command, without a shell, on our own stdin, stdout and stderr, and forwards signals to it.
 *
 * @returns its exit status; 128+n when signal n ended it; 126 when it cannot be executed; 127 when it is not found.
 */
export async function runChild(
  { command, args, env, cwd }: Child,
  report: (message: string) => void,
): Promise<number> {
  let child: ChildProcess;
  try {
    child = spawn(command, [...args], { env: { ...env }, cwd, stdio: 'inherit', shell: false });
  } catch (error) {
    return notStarted(command, error, report);
  }
  // At a terminal the whole foreground group gets what is typed, the command included: twice would be once too often.
  const typed = isatty(0) ? ['SIGINT', 'SIGQUIT'] : [];
  const forward = (signal: NodeJS.Signals) => {
    if (!typed.includes(signal)) child.kill(signal);
  };
  for (const signal of forwarded) process.on(signal, forward);
  // npx passes its own end on to nobody: without a parent the command would go on for ever.
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, parentInterval);
  try {
    return await new Promise<number>((resolve) => {
      child.once('error', (error) => resolve(notStarted(command, error, report)));
      child.once('exit', (code, signal) => resolve(signal ? 128 + constants.signals[signal] : (code ?? 1)));
    });
  } finally {
    clearInterval(watch);
    for (const signal of forwarded) process.off(signal, forward);
  }
}

/** As shells do it. The arguments are not shown: they may hold anything. */
function notStarted(command: string, error: unknown, report: (message: string) => void): number {
  const code = errnoOf(error);
  if (code === 'ENOENT') {
    report(`the command "${command}" is not found`);
    return 127;
  }
  report(`the command "${command}" cannot be executed (${code})`);
  return 126;
}
