import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { fail } from '../../../src/failure.ts';
import {
  appendToRunnerFiles,
  type RunnerFileOptions,
} from '../../../src/output/file/append-to-runner-files.ts';
import type { RunnerFileSystem } from '../../../src/output/file/runner-file.ts';
import { temporaryFolder } from '../../kit/temporary-folder.ts';
import { failureOf } from '../failure-of.ts';

const bytes = Buffer.from('A<<D\ncanary\nD\n');

/** One append to one file. */
function appendToRunnerFile(
  path: string | undefined,
  content: Uint8Array,
  { label, ...options }: RunnerFileOptions & { readonly label: string },
): void {
  appendToRunnerFiles([{ label, path, bytes: content }], options);
}

function systemWith(replaced: Partial<RunnerFileSystem>): RunnerFileSystem {
  return { ...fs, ...replaced };
}

function errno(code: string): Error {
  return Object.assign(new Error(`${code}: canary`), { code });
}

/** A runner's folder with its two files in it, which hold what an earlier part of the step wrote. */
function runnerFiles(before = 'OLD=1\n') {
  const runnerTemp = temporaryFolder('runner');
  const env = join(runnerTemp, 'set_env');
  const output = join(runnerTemp, 'set_output');
  for (const path of [env, output]) fs.writeFileSync(path, before);
  const both = [
    { label: 'GITHUB_ENV', path: env, bytes },
    { label: 'GITHUB_OUTPUT', path: output, bytes },
  ];
  const contents = () => [fs.readFileSync(env, 'utf8'), fs.readFileSync(output, 'utf8')];
  return { runnerTemp, env, output, both, contents };
}

describe('what it appends', () => {
  test.each([
    ['an empty file', '', bytes.toString()],
    ['a file that ends with a newline', 'OLD=1\n', `OLD=1\n${bytes}`],
    ['a file whose last line is open', 'OLD=1', `OLD=1\n${bytes}`],
  ])('%s', (_, before, after) => {
    const { runnerTemp, env } = runnerFiles(before);

    appendToRunnerFile(env, bytes, { runnerTemp, label: 'GITHUB_ENV' });

    expect(fs.readFileSync(env, 'utf8')).toBe(after);
  });

  test('nothing to append leaves the file as it is', () => {
    const { runnerTemp, env } = runnerFiles('OLD=1');

    appendToRunnerFile(env, Buffer.alloc(0), { runnerTemp, label: 'GITHUB_ENV' });

    expect(fs.readFileSync(env, 'utf8')).toBe('OLD=1');
  });

  test('one call for each file, the newline with it', () => {
    const { runnerTemp, both } = runnerFiles('OLD=1');
    const lengths: number[] = [];
    const system = systemWith({
      writeSync: (fd, buffer, offset, length) => {
        lengths.push(length);
        return fs.writeSync(fd, buffer, offset, length);
      },
    });

    appendToRunnerFiles(both, { runnerTemp, system });

    expect(lengths).toEqual([bytes.length + 1, bytes.length + 1]);
  });

  test('short writes are continued', () => {
    const { runnerTemp, both, contents } = runnerFiles();
    const system = systemWith({ writeSync: (fd, buffer, offset) => fs.writeSync(fd, buffer, offset, 1) });

    appendToRunnerFiles(both, { runnerTemp, system });

    expect(contents()).toEqual([`OLD=1\n${bytes}`, `OLD=1\n${bytes}`]);
  });

  test("a symbolic link within the runner's folder is followed", () => {
    const { runnerTemp, env } = runnerFiles();
    fs.symlinkSync(env, join(runnerTemp, 'link'));

    appendToRunnerFile(join(runnerTemp, 'link'), bytes, { runnerTemp, label: 'GITHUB_ENV' });

    expect(fs.readFileSync(env, 'utf8')).toBe(`OLD=1\n${bytes}`);
  });
});

describe('what it refuses', () => {
  test.each([undefined, ''])('a variable that is not set (%j)', (path) => {
    const failure = failureOf(() =>
      appendToRunnerFile(path, bytes, { runnerTemp: undefined, label: 'GITHUB_ENV' }),
    );

    expect(failure.exitStatus).toBe(1);
    expect(failure.problems).toEqual([
      {
        code: 'WRITE_FAILED',
        message: '"GITHUB_ENV" is not set',
        hint: 'Run this in a step of a GitHub workflow.',
      },
    ]);
  });

  const kinds: [string, (path: string, victim: string) => void, string][] = [
    ['a missing file', () => {}, 'names a file that cannot be opened: ENOENT'],
    ['a folder', (path) => fs.mkdirSync(path), 'names something that is not a regular file'],
    ['a pipe', (path) => execFileSync('mkfifo', [path]), 'names something that is not a regular file'],
    [
      'a link out',
      (path, victim) => fs.symlinkSync(victim, path),
      'names a symbolic link out of RUNNER_TEMP',
    ],
    [
      'a dangling link',
      (path, victim) => fs.symlinkSync(`${victim}-none`, path),
      'names a file that cannot be opened: ENOENT',
    ],
    [
      'a link to a device',
      (path) => fs.symlinkSync('/dev/null', path),
      'names a symbolic link out of RUNNER_TEMP',
    ],
  ];

  test.each(kinds)('%s', (_, make, reason) => {
    const runnerTemp = temporaryFolder('runner');
    const victim = join(temporaryFolder('victim'), 'profile');
    fs.writeFileSync(victim, 'victim');
    const path = join(runnerTemp, 'set_env');
    make(path, victim);

    const failure = failureOf(() => appendToRunnerFile(path, bytes, { runnerTemp, label: 'GITHUB_ENV' }));

    expect(failure.exitStatus).toBe(1);
    expect(failure.problems.map((problem) => problem.message)).toEqual([`"GITHUB_ENV" ${reason}`]);
    expect(fs.readFileSync(victim, 'utf8')).toBe('victim');
    expect(fs.existsSync(`${victim}-none`)).toBe(false);
  });

  test("a link into a folder whose name only begins like the runner's", () => {
    const { runnerTemp, env } = runnerFiles();
    fs.mkdirSync(`${runnerTemp}-evil`);
    fs.renameSync(env, join(`${runnerTemp}-evil`, 'f'));
    fs.symlinkSync(join(`${runnerTemp}-evil`, 'f'), env);

    failureOf(() => appendToRunnerFile(env, bytes, { runnerTemp, label: 'GITHUB_ENV' }));

    expect(fs.readFileSync(env, 'utf8')).toBe('OLD=1\n');
    fs.rmSync(`${runnerTemp}-evil`, { recursive: true });
  });

  test("any link where the runner's folder is not known", () => {
    const { runnerTemp, env } = runnerFiles();
    fs.symlinkSync(env, join(runnerTemp, 'link'));

    failureOf(() =>
      appendToRunnerFile(join(runnerTemp, 'link'), bytes, { runnerTemp: undefined, label: 'GITHUB_ENV' }),
    );

    expect(fs.readFileSync(env, 'utf8')).toBe('OLD=1\n');
  });

  test('a file that may not be written', () => {
    const { runnerTemp, env } = runnerFiles();
    const system = systemWith({
      openSync: () => {
        throw errno('EACCES');
      },
    });

    const failure = failureOf(() =>
      appendToRunnerFile(env, bytes, { runnerTemp, label: 'GITHUB_ENV', system }),
    );

    expect(failure.message).toBe('WRITE_FAILED: "GITHUB_ENV" names a file that cannot be opened: EACCES');
  });

  test('the second file, before the first is touched', () => {
    const { runnerTemp, both, contents } = runnerFiles('OLD=1');
    fs.rmSync(both[1]?.path ?? '');
    fs.mkdirSync(both[1]?.path ?? '');

    failureOf(() => appendToRunnerFiles(both, { runnerTemp }));

    fs.rmdirSync(both[1]?.path ?? '');
    fs.writeFileSync(both[1]?.path ?? '', '');
    expect(contents()).toEqual(['OLD=1', '']);
  });
});

describe('after a failure all files are byte for byte as before', () => {
  /** Lets `allowed` bytes through, then fails; shared by both files, as a disk is. */
  function fullAfter(allowed: number): RunnerFileSystem['writeSync'] {
    let room = allowed;
    return (fd, buffer, offset, length) => {
      if (room === 0) throw errno('ENOSPC');
      const written = fs.writeSync(fd, buffer, offset, Math.min(length, room));
      room -= written;
      return written;
    };
  }

  test.each([0, 1, 7, bytes.length, bytes.length + 1, 2 * bytes.length])(
    'a disk that is full after %d bytes',
    (room) => {
      const { runnerTemp, both, contents } = runnerFiles('OLD=1');

      const failure = failureOf(() =>
        appendToRunnerFiles(both, { runnerTemp, system: systemWith({ writeSync: fullAfter(room) }) }),
      );

      expect(contents()).toEqual(['OLD=1', 'OLD=1']);
      expect(failure.exitStatus).toBe(1);
      expect(failure.problems).toEqual([
        {
          code: 'WRITE_FAILED',
          message: `cannot append to ${room > bytes.length ? 'GITHUB_OUTPUT' : 'GITHUB_ENV'}: ENOSPC; nothing was handed over`,
          hint: 'Check the disk of the runner.',
        },
      ]);
    },
  );

  test('a full disk that shows only when the file is synchronised', () => {
    const { runnerTemp, both, contents } = runnerFiles();
    let calls = 0;
    const fsyncSync = () => {
      calls += 1;
      if (calls === 2) throw errno('EDQUOT');
    };

    failureOf(() => appendToRunnerFiles(both, { runnerTemp, system: systemWith({ fsyncSync }) }));

    expect(contents()).toEqual(['OLD=1\n', 'OLD=1\n']);
  });

  test('where a file cannot be cut back for what had to succeed as well, that is said too', () => {
    const { runnerTemp, both } = runnerFiles();
    const ftruncateSync = () => {
      throw errno('EIO');
    };
    const last = () => {
      throw fail('WRITE_FAILED', 'the file "key.pem" could not be written (ENOSPC)');
    };

    const failure = failureOf(() =>
      appendToRunnerFiles(both, { runnerTemp, system: systemWith({ ftruncateSync }) }, last),
    );

    expect(failure.problems.map(({ message }) => message)).toEqual([
      'the file "key.pem" could not be written (ENOSPC)',
      'GITHUB_ENV and GITHUB_OUTPUT could not be restored',
    ]);
  });

  test('where a file cannot be cut back, that is said', () => {
    const { runnerTemp, both } = runnerFiles();
    const system = systemWith({
      writeSync: fullAfter(bytes.length + 3),
      ftruncateSync: () => {
        throw errno('EIO');
      },
    });

    const failure = failureOf(() => appendToRunnerFiles(both, { runnerTemp, system }));

    expect(failure.problems[0]?.message).toBe(
      'cannot append to GITHUB_OUTPUT: ENOSPC; GITHUB_ENV and GITHUB_OUTPUT could not be restored',
    );
  });

  test('no descriptor stays open', () => {
    const { runnerTemp, both } = runnerFiles();
    const open = new Set<number>();
    const system = systemWith({
      openSync: (...args) => {
        const descriptor = fs.openSync(...args);
        open.add(descriptor);
        return descriptor;
      },
      closeSync: (descriptor) => {
        open.delete(descriptor);
        fs.closeSync(descriptor);
      },
      writeSync: fullAfter(3),
    });

    failureOf(() => appendToRunnerFiles(both, { runnerTemp, system }));

    expect(open.size).toBe(0);
  });
});
