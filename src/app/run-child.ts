import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { closeSync, fstatSync } from 'node:fs';
import { constants } from 'node:os';
import type { Problem } from '../failure.ts';
import type { Matcher } from '../mask/matcher.ts';
import { errnoOf } from '../output/file/errno-of.ts';
import type { SecretFolder } from '../output/file/secret-folder.ts';
import { findProgram } from './find-program.ts';
import { type ForwardedSignals, forwardSignals } from './forward-signals.ts';
import { openPipes } from './open-pipe.ts';
import { readPipe } from './read-pipe.ts';
import { type Redaction, redactStream } from './redact-stream.ts';

export interface Child {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
}

export interface Surroundings {
  readonly report: (problem: Problem) => void;
  readonly parentIsGone: () => boolean;
  /** What the command needs on disk as long as it runs. */
  readonly files?: Pick<SecretFolder, 'path' | 'write' | 'remove'> | undefined;
}

/**
 * Runs one command, without a shell, on our own stdin, and forwards signals to it. Its stdout and stderr are redacted, or
 * our own where there is no matcher.
 *
 * @param buildMatcher called when the command has been started, which takes a while too.
 * @param surroundings its files are written before it starts, and deleted whatever becomes of it and of us, but for
 * SIGKILL.
 * @returns its exit status; 128+n when signal n ended it; 125 when its output could not be written; 126 when it cannot
 * be executed; 127 when it is not found.
 * @throws {Failure} `WRITE_FAILED` when the files could not be written.
 */
export async function runChild(
  child: Child,
  buildMatcher: (() => Matcher) | undefined,
  surroundings: Surroundings,
): Promise<number> {
  const { files, report, parentIsGone } = surroundings;
  const signals = forwardSignals(parentIsGone);
  const remove = () => files?.remove() ?? true;
  // When something escapes every `catch`, the process ends without our `finally`.
  process.on('exit', remove);
  try {
    files?.write();
    return await run(child, buildMatcher, surroundings, signals);
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
  buildMatcher: (() => Matcher) | undefined,
  { report }: Surroundings,
  signals: ForwardedSignals,
): Promise<number> {
  if (isTextWithoutShell(command, env.PATH ?? '')) return cannotExecute(command, 'ENOEXEC', report);
  let started: Started;
  try {
    started = start(buildMatcher, (stdio) => spawn(command, [...args], { env, cwd, stdio, shell: false }));
  } catch (error) {
    return notStarted(command, env.PATH ?? '', error, report);
  }
  const { child, redactions } = started;
  signals.to(child);
  const status = await new Promise<number>((resolve) => {
    child.once('error', (error) => resolve(notStarted(command, env.PATH ?? '', error, report)));
    child.once('exit', (code, signal) => resolve(signal ? 128 + constants.signals[signal] : (code ?? 1)));
  });
  // A daemon that the command has left may hold our pipes for ever.
  for (const { finishSoon } of redactions) finishSoon();
  const failures = await Promise.all(redactions.map(({ done }) => done));
  // A reader that has had enough is no failure: `… | head` is usual.
  const failed = failures.find((code) => code !== undefined && code !== 'EPIPE');
  if (failed === undefined) return status;
  report({
    code: 'WRITE_FAILED',
    message: `the output of the command could not be written (${failed})`,
    hint: 'Check where stdout and stderr go.',
  });
  return status === 0 ? 125 : status;
}

interface Started {
  readonly child: ChildProcess;
  readonly redactions: readonly Redaction[];
}

function start(
  buildMatcher: (() => Matcher) | undefined,
  spawnWith: (stdio: NonNullable<SpawnOptions['stdio']>) => ChildProcess,
): Started {
  if (!buildMatcher) return { child: spawnWith('inherit'), redactions: [] };
  // Where both go to one place, one pipe keeps their order.
  const shared = isSameFile(1, 2);
  const pipes = openPipes(shared ? 1 : 2);
  if (!pipes) {
    const child = spawnWith(['inherit', 'pipe', 'pipe']);
    const { stdout, stderr } = child;
    const matcher = buildMatcher();
    return {
      child,
      redactions:
        stdout && stderr ? [redactStream(stdout, 1, matcher), redactStream(stderr, 2, matcher)] : [],
    };
  }
  const [out, err = out] = pipes;
  if (!out || !err) throw new Error('no pipe');
  let child: ChildProcess;
  try {
    child = spawnWith(['inherit', out.writing, err.writing]);
  } finally {
    for (const { writing } of pipes) closeSync(writing);
  }
  const matcher = buildMatcher();
  return {
    child,
    redactions: pipes.map(({ reading }, index) => redactStream(readPipe(reading), index + 1, matcher)),
  };
}

function isSameFile(a: number, b: number): boolean {
  const [one, other] = [fstatSync(a), fstatSync(b)];
  return one.dev === other.dev && one.ino === other.ino;
}

/** As shells do it. The arguments are not shown: they may hold anything. */
function notStarted(
  command: string,
  path: string,
  error: unknown,
  report: (problem: Problem) => void,
): number {
  const code = errnoOf(error);
  if (code === 'ENOENT' && findProgram(command, path)) {
    const hint = 'Correct the line that starts with #!; it may end in a carriage return (CRLF).';
    const message = `the interpreter that the command "${command}" names is not found`;
    report({ code: 'COMMAND_NOT_FOUND', message, hint });
    return 127;
  }
  if (code === 'ENOENT') {
    const hint = 'Check its name and PATH; a shell built-in or a pipeline needs sh -c.';
    report({ code: 'COMMAND_NOT_FOUND', message: `the command "${command}" is not found`, hint });
    return 127;
  }
  return cannotExecute(command, code, report);
}

function cannotExecute(command: string, code: string, report: (problem: Problem) => void): number {
  const message = `the command "${command}" cannot be executed (${code})`;
  report({ code: 'COMMAND_NOT_EXECUTABLE', message, hint: executionHints[code] ?? 'Check the file.' });
  return 126;
}

const executionHints: Readonly<Record<string, string>> = {
  EACCES: 'Name a program, and make it executable (chmod +x).',
  ENOEXEC: 'Start it with #! and its interpreter, or use one that is built for this machine.',
  E2BIG: 'Give fewer or smaller variables with --only, or write them to a file with export -o.',
};

/** A text that does not begin with `#!`: the C library would give it to a shell, which nobody has asked for. */
function isTextWithoutShell(command: string, path: string): boolean {
  const start = findProgram(command, path)?.header.toString('latin1', 0, 4) ?? '';
  return /^[\t\n\r -~]{4}$/.test(start) && !start.startsWith('#!');
}
