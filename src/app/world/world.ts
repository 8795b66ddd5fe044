import { fstatSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants, devNull } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import type { TestPattern } from '../../mapping/model/match-pattern.ts';
import { writeText } from '../../output/file/write-fully.ts';
import { orElse } from '../../result.ts';
import type { Deadline } from './deadline.ts';
import { patternTester } from './pattern-tester.ts';
import { fileOnStdin, readInput } from './read-input.ts';

/** Everything outside the program that it reads or writes. */
export interface World {
  /** The environment at the start, which a child inherits. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly platform: NodeJS.Platform;
  readonly stdoutIsTerminal: boolean;
  readonly stderrIsTerminal: boolean;
  /** Nobody reads stdout: it is the null device, which Node also opens in place of a closed stdout. */
  readonly stdoutIsDiscarded: boolean;
  readonly stderrIsDiscarded: boolean;
  /**
   * Synchronous and in full, because masks have to be written before anything else happens.
   *
   * @throws {Failure} `WRITE_FAILED`
   */
  readonly writeOut: (text: string) => void;
  /** The same for stderr. @throws {Failure} `WRITE_FAILED` */
  readonly writeErrInFull: (text: string) => void;
  /** For diagnostics. It never fails, because the exit status still reports the failure. */
  readonly writeErr: (text: string) => void;
  /**
   * Sets what goes to stdout if the process ends with a failure before it has written anything there, whether it exits or
   * a signal ends it. `text` gets the exit status.
   */
  readonly onFailure: (text: (status: number) => string) => void;
  /** See {@link readInput}. */
  readonly readStdin: (deadline: Deadline) => Promise<Uint8Array>;
  /** See {@link fileOnStdin}. */
  readonly stdinFile: string | undefined;
  readonly random: () => number;
  /** 128 bits that nobody can guess, in letters and digits. */
  readonly nonce: () => string;
  readonly testPattern: TestPattern;
  /** Waits, or less if the signal aborts. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** Loads a built-in module when it is needed. Together these would cost a third of a bare start. */
const load = createRequire(import.meta.url);
const crypto = (): typeof import('node:crypto') => load('node:crypto');
const tty = (): typeof import('node:tty') => load('node:tty');

/** The process that we run in. From now on it checks the certificates of servers, whatever its environment says. */
export function realWorld(): World {
  const env = { ...process.env };
  delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
  let wrote = false;
  return {
    env,
    cwd: process.cwd(),
    platform: process.platform,
    get stdoutIsTerminal() {
      return isTerminal(1);
    },
    get stderrIsTerminal() {
      return isTerminal(2);
    },
    get stdoutIsDiscarded() {
      return isDiscarded(1);
    },
    get stderrIsDiscarded() {
      return isDiscarded(2);
    },
    writeOut: (text) => {
      wrote = true;
      writeText(1, text);
    },
    onFailure: (text) => atFailure((status) => wrote || writeQuietly(1, text(status))),
    writeErrInFull: (text) => writeText(2, text),
    writeErr: (text) => writeQuietly(2, text),
    readStdin: (deadline) => readInput(0, deadline),
    get stdinFile() {
      return fileOnStdin();
    },
    random: Math.random,
    nonce: nonces(),
    testPattern: patternTester(),
    sleep: (milliseconds, signal) => setTimeout(milliseconds, undefined, { signal }).catch(() => undefined),
  };
}

/** Does not fail if nobody reads it any more. */
function writeQuietly(descriptor: 1 | 2, text: string): void {
  orElse(() => writeText(descriptor, text), undefined);
}

/** Avoids `tty` for pipes and files, because it loads half of the network code. */
function isTerminal(descriptor: number): boolean {
  return fstatSync(descriptor).isCharacterDevice() && tty().isatty(descriptor);
}

function isDiscarded(descriptor: number): boolean {
  const status = fstatSync(descriptor);
  return status.isCharacterDevice() && status.rdev === statSync(devNull, { throwIfNoEntry: false })?.rdev;
}

/** Gets random bytes for many nonces at once, because one by one they take longer than all writing. */
function nonces(): () => string {
  let hex = '';
  return () => {
    if (hex === '') hex = crypto().randomBytes(2048).toString('hex');
    const nonce = hex.slice(0, 32);
    hex = hex.slice(32);
    return nonce;
  };
}

const signals = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const;

/** Calls back if this process fails, with the exit status that a shell will see: 128+n for signal n. */
function atFailure(callback: (status: number) => void): void {
  process.once('exit', (status) => {
    if (status !== 0) callback(status);
  });
  for (const signal of signals) {
    process.once(signal, () => {
      callback(128 + constants.signals[signal]);
      // The listener is removed by now, so this ends us.
      process.kill(process.pid, signal);
    });
  }
}
