import { closeSync, openSync, readFileSync, writeSync as writeToFile } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { writeText } from '../../../src/output/file/write-fully.ts';
import { temporaryFolder } from '../../kit/temporary-folder.ts';
import { failureOf } from '../failure-of.ts';
import { runInChild } from '../run-in-child.ts';

function errno(code: string): Error {
  return Object.assign(new Error(`${code}: canary`), { code });
}

test('short writes, a slow reader and interrupts: every byte arrives, once, in order', () => {
  const path = join(temporaryFolder(), 'out');
  const descriptor = openSync(path, 'w');
  const text = 'Ünïcödé\n'.repeat(50);
  let waits = 0;
  let calls = 0;

  writeText(descriptor, text, 'MASK_FAILED', {
    write: (fd, bytes, offset, length) => {
      calls += 1;
      if (calls % 3 === 0) throw errno('EAGAIN');
      if (calls % 5 === 0) throw errno('EINTR');
      return writeToFile(fd, bytes, offset, Math.min(length, 7));
    },
    wait: () => {
      waits += 1;
    },
  });

  closeSync(descriptor);
  expect(readFileSync(path, 'utf8')).toBe(text);
  expect(waits).toBe(Math.floor(calls / 3));
});

test.each([
  [1, 'EPIPE', 'cannot write to stdout: EPIPE'],
  [2, 'EIO', 'cannot write to stderr: EIO'],
  [7, 'EBADF', 'cannot write to descriptor 7: EBADF'],
])('descriptor %d that fails with %s ends it, without the text', (descriptor, code, message) => {
  const write = () => {
    throw errno(code);
  };

  const failure = failureOf(() => writeText(descriptor, 'canary', 'MASK_FAILED', { write }));

  expect(failure.exitStatus).toBe(1);
  expect(failure.problems).toEqual([
    { code: 'MASK_FAILED', message, hint: 'Keep the reader of the output open to its end.' },
  ]);
});

test('a system that writes nothing is an error, not a hang', () => {
  expect(failureOf(() => writeText(1, 'x', 'WRITE_FAILED', { write: () => 0 })).message).toContain('EIO');
});

test('a megabyte into a pipe that does not block arrives in full, and the process ends at once', () => {
  const child = runInChild(`
    import { writeText } from './src/output/file/write-fully.js';
    process.stdout._handle.setBlocking?.(false);
    writeText(1, 'x'.repeat(1_000_000) + 'end');
    process.exit();
  `);

  expect(child).toMatchObject({ status: 0, stderr: '' });
  expect(child.stdout.length).toBe(1_000_003);
  expect(child.stdout.endsWith('end')).toBe(true);
});

test('a reader that is gone is a failure', () => {
  const child = runInChild(`
    import { spawnSync } from 'node:child_process';
    import { closeSync, openSync } from 'node:fs';
    import { join } from 'node:path';
    import { writeText } from './src/output/file/write-fully.js';
    const pipe = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, 'pipe');
    spawnSync('mkfifo', [pipe]);
    const reader = openSync(pipe, 'r+');
    const writer = openSync(pipe, 'w');
    closeSync(reader);
    try {
      writeText(writer, 'x', 'MASK_FAILED');
    } catch (error) {
      console.log(error.message.replace(/\\d+/, 'N'));
    }
  `);

  expect(child).toMatchObject({ stdout: 'MASK_FAILED: cannot write to descriptor N: EPIPE\n', stderr: '' });
});
