import { patternTester } from '../../src/app/world/pattern-tester.ts';
import type { World } from '../../src/app/world/world.ts';

export interface FakeWorld extends World {
  /** What was written so far. */
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** The process ends: what is promised for a failure is written. @returns the status. */
  readonly end: (status: number) => number;
}

/** A world without a process: what is written is kept, waits take no time, randomness is a count. */
export function fakeWorld(given: Partial<World> = {}): FakeWorld {
  const out: string[] = [];
  const err: string[] = [];
  let nonces = 0;
  let failed: ((status: number) => string) | undefined;
  return {
    env: {},
    cwd: '/',
    platform: 'linux',
    stdoutIsTerminal: false,
    stderrIsTerminal: false,
    stdoutIsDiscarded: false,
    stderrIsDiscarded: false,
    writeOut: (text) => void out.push(text),
    writeErrInFull: (text) => void err.push(text),
    writeErr: (text) => void err.push(text),
    onFailure: (text) => {
      failed = text;
    },
    readStdin: async () => new Uint8Array(),
    stdinFile: undefined,
    random: () => 0.5,
    nonce: () => String(nonces++).padStart(32, '0'),
    testPattern: patternTester(),
    sleep: async () => undefined,
    ...given,
    stdout: () => out.join(''),
    stderr: () => err.join(''),
    end: (status) => {
      if (status !== 0 && out.length === 0 && failed) out.push(failed(status));
      return status;
    },
  };
}
