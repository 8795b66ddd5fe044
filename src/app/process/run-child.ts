import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import type { Problem } from '../../failure.ts';
import { errnoOf } from '../../output/file/errno-of.ts';
import type { SecretFolder } from '../../output/file/secret-folder.ts';
import { groupOf, treeOf } from './command-processes.ts';
import { findProgram } from './find-program.ts';
import { type ForwardedSignals, forwardSignals, hasTerminal } from './forward-signals.ts';
import type { InheritedDescriptor } from './inherited-descriptors.ts';
import { type OutputRedaction, type StartedChild, startChild } from './start-child.ts';

export interface Child {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
}

export interface ChildOptions {
  readonly report: (problem: Problem) => void;
  readonly launcherIsGone: (() => boolean) | undefined;
  /** The descriptors that the command gets besides our standard streams. */
  readonly inherited: readonly InheritedDescriptor[];
  /** The files that the command needs while it runs. */
  readonly files?: Pick<SecretFolder, 'path' | 'write' | 'remove'> | undefined;
}

/**
 * Runs one command, without a shell, on our stdin and descriptors, and forwards signals to it and to the processes that it
 * starts. Without a terminal it gets its own session, so that a signal reaches all of its process group.
 *
 * @param redaction undefined: its output goes to our own streams.
 * @param options its files are written before the command starts, and deleted whatever happens except SIGKILL.
 * @returns its exit status; 128+n if signal n ended it; 125 if its output could not be written; 126 if it cannot be
 * executed; 127 if it is not found.
 * @throws {Failure} `WRITE_FAILED` if the files could not be written.
 */
export async function runChild(
  child: Child,
  redaction: OutputRedaction | undefined,
  options: ChildOptions,
): Promise<number> {
  const { files, report, launcherIsGone } = options;
  const onTerminal = process.platform === 'win32' || hasTerminal();
  const signals = forwardSignals({ onTerminal, launcherIsGone });
  const remove = () => files?.remove() ?? true;
  // An error that no `catch` sees ends the process without our `finally`.
  process.on('exit', remove);
  try {
    files?.write();
    return await run(child, redaction, options, { signals, onTerminal });
  } finally {
    if (!remove()) {
      const message = `the secret files in "${files?.path}" could not be deleted`;
      report({ code: 'WRITE_FAILED', message, hint: 'Delete the folder.' });
    }
    process.off('exit', remove);
    signals.stop();
  }
}

async function run(
  { command, args, env, cwd }: Child,
  redaction: OutputRedaction | undefined,
  { report, inherited }: ChildOptions,
  { signals, onTerminal }: { readonly signals: ForwardedSignals; readonly onTerminal: boolean },
): Promise<number> {
  if (isTextWithoutShell(command, env.PATH ?? '')) return cannotExecute(command, 'ENOEXEC', report);
  let started: StartedChild;
  try {
    started = startChild(
      (stdio) => spawn(command, [...args], { env, cwd, stdio, shell: false, detached: !onTerminal }),
      redaction,
      inherited,
    );
  } catch (error) {
    return notStarted(command, env.PATH ?? '', error, report);
  }
  const { child, redactions } = started;
  signals.to(onTerminal ? treeOf(child) : groupOf(child));
  const status = await new Promise<number>((resolve) => {
    child.once('error', (error) => resolve(notStarted(command, env.PATH ?? '', error, report)));
    child.once('exit', (code, signal) => resolve(signal ? 128 + constants.signals[signal] : (code ?? 1)));
  });
  await signals.commandEnded();
  // A daemon of the command may hold our pipes open for ever.
  for (const { finishSoon } of redactions) finishSoon();
  const failures = await Promise.all(redactions.map(({ done }) => done));
  // A reader that stops early, as in `… | head`, is not a failure.
  const failed = failures.find((code) => code !== undefined && code !== 'EPIPE');
  if (failed === undefined) return status;
  report({
    code: 'WRITE_FAILED',
    message: `the output of the command could not be written (${failed})`,
    hint: 'Check where stdout and stderr go.',
  });
  return status === 0 ? 125 : status;
}

/** Reports it as shells do, without the arguments, which may contain anything. */
function notStarted(
  command: string,
  path: string,
  error: unknown,
  report: (problem: Problem) => void,
): number {
  const code = errnoOf(error);
  if (code !== 'ENOENT') return cannotExecute(command, code, report);
  const [what, hint] = findProgram(command, path)
    ? [
        `the interpreter that the command "${command}" names`,
        'Correct the line that starts with #!; it may end in a carriage return (CRLF).',
      ]
    : [`the command "${command}"`, 'Check its name and PATH; a shell built-in or a pipeline needs sh -c.'];
  report({ code: 'COMMAND_NOT_FOUND', message: `${what} is not found`, hint });
  return 127;
}

function cannotExecute(command: string, code: string, report: (problem: Problem) => void): number {
  const message = `the command "${command}" cannot be executed (${code})`;
  report({
    code: 'COMMAND_NOT_EXECUTABLE',
    message,
    hint: executionHints[code] ?? 'Check the file and its permissions.',
  });
  return 126;
}

const executionHints: Readonly<Record<string, string>> = {
  EACCES: 'Name a program, and make it executable (chmod +x).',
  ENOEXEC: 'Begin a script with #! and its interpreter, or use a program that is built for this machine.',
  E2BIG: 'Give fewer or smaller variables with --only, or write them to a file with export -o.',
};

/** Whether the program is a text without `#!`, which the C library would silently give to a shell. */
function isTextWithoutShell(command: string, path: string): boolean {
  const start = findProgram(command, path)?.header.toString('latin1', 0, 4) ?? '';
  return /^[\t\n\r -~]{4}$/.test(start) && !start.startsWith('#!');
}
