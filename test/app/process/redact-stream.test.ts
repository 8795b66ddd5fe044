import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { redactStream } from '../../../src/app/process/redact-stream.ts';
import type { ByteSource } from '../../../src/app/world/byte-source.ts';
import { buildMatcher } from '../../../src/mask/matcher/build-matcher.ts';
import { temporaryFolder } from '../../kit/temporary-folder.ts';

let file: string;
let descriptor: number;
beforeEach(() => {
  file = join(temporaryFolder(), 'written');
  descriptor = openSync(file, 'w');
});
afterEach(() => closeSync(descriptor));

/** Redacts what comes from a source, whose command has ended already, and gives what is written. */
async function redacted(source: (isDestroyed: () => boolean) => AsyncGenerator<Uint8Array>) {
  let destroyed = false;
  const bytes = source(() => destroyed);
  const ending: ByteSource = {
    destroy: () => {
      destroyed = true;
    },
    [Symbol.asyncIterator]: () => bytes,
  };
  const { done, finishSoon } = redactStream(ending, descriptor, buildMatcher(['secret']));
  finishSoon();
  expect(await done).toBeUndefined();
  return readFileSync(file, 'latin1');
}

test('what a command has left in its pipe is read to its end, also where we are stopped for a while', async () => {
  const text = await redacted(async function* (isDestroyed) {
    yield Buffer.from('first ');
    // As if the process had been stopped, or a reader had been slow: the patience is over before the pipe is asked.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
    // Timers that are due come before the pipe is looked at again.
    await new Promise(setImmediate);
    await new Promise(setImmediate);
    if (!isDestroyed()) yield Buffer.from('second');
  });
  expect(text).toBe('first second');
});

test('nor is it lost where we are stopped for a long while', async () => {
  let now = 0;
  const clock = jest.spyOn(performance, 'now').mockImplementation(() => now);
  try {
    const text = await redacted(async function* () {
      yield Buffer.from('first ');
      now += 3_600_000;
      yield Buffer.from('second');
    });
    expect(text).toBe('first second');
  } finally {
    clock.mockRestore();
  }
});

test('of somebody who comes again and again, no more is read than for two seconds of waiting', async () => {
  let now = 0;
  let pieces = 0;
  const clock = jest.spyOn(performance, 'now').mockImplementation(() => now);
  try {
    await redacted(async function* (isDestroyed) {
      for (; !isDestroyed(); pieces += 1) {
        yield Buffer.from('again\n');
        now += 50;
      }
    });
    expect(pieces).toBe(2000 / 50 + 1);
  } finally {
    clock.mockRestore();
  }
});

test('of somebody who goes on and on, no more is read than a pipe can hold, and no beginning of a secret shown', async () => {
  const piece = Buffer.from(`ret${'x'.repeat(65_000)}sec`);
  let pieces = 0;
  const text = await redacted(async function* (isDestroyed) {
    for (; !isDestroyed(); pieces += 1) yield piece;
  });
  expect(pieces).toBe(16);
  expect(text.length).toBeLessThanOrEqual(1 << 20);
  expect(text.slice(-4)).toBe('xxxx');
});
