import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { formatProblems } from '../../../src/app/request/diagnostic.ts';
import {
  type ReadOptions,
  readBaseMapping,
  readLocalFile,
  readMapping,
} from '../../../src/app/request/read-mapping.ts';
import { startDeadline } from '../../../src/app/world/deadline.ts';
import { Failure } from '../../../src/failure.ts';
import { makeCanary } from '../../kit/canary.ts';
import { codesFirst } from '../../kit/codes-first.ts';
import { temporaryFolder } from '../../kit/temporary-folder.ts';
import { fakeWorld } from '../fake-world.ts';

const text = 'version: 1\nenv: { A: "é" }\n';

let cwd: string;
beforeEach(() => {
  cwd = temporaryFolder('read');
});

const options: ReadOptions = {
  deadline: startDeadline(60),
  trust: { isGiven: false, entryPoint: 'command line' },
};

/** What is reported, or what was read. */
async function controls<T>(read: () => T | Promise<T>): Promise<T | string> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Failure && error.exitStatus === 2)
      return codesFirst(formatProblems(error.problems, 'text'));
    throw error;
  }
}

describe('what cannot be read', () => {
  const utf16 = Buffer.from(`\uFEFF${makeCanary('utf16')}`, 'utf16le');
  test.each<[string, string, () => void, missing: boolean, message: string]>([
    ['is not there', 'm', () => undefined, true, 'does not exist'],
    ['lies below a file', 'm/n', () => writeFileSync(join(cwd, 'm'), ''), true, 'does not exist'],
    ['is a folder', 'm', () => mkdirSync(join(cwd, 'm')), false, 'is a folder'],
    ['is UTF-16', 'm', () => writeFileSync(join(cwd, 'm'), utf16), false, 'is not UTF-8 text'],
    [
      'is Latin-1',
      'm',
      () => writeFileSync(join(cwd, 'm'), Buffer.of(0x61, 0xe9)),
      false,
      'is not UTF-8 text',
    ],
    ['leads to itself', 'm', () => symlinkSync('m', join(cwd, 'm')), false, 'cannot be read (ELOOP)'],
  ])('because it %s', async (_, file, prepare, missing, message) => {
    prepare();
    const world = fakeWorld({ cwd });
    const code = missing ? 'MAPPING_NOT_FOUND' : 'MAPPING_UNREADABLE';
    const [line, hint] = String(await controls(() => readMapping({ file }, options, world))).split('\n');
    expect(line).toBe(`${code}: the mapping file "${file}" ${message}`);
    expect(hint).toMatch(/^ {2}hint: [A-Z].*\.$/);
    expect(await controls(() => readLocalFile(file, options, world))).toContain(
      `LOCAL_FILE: the stand-in file "${file}" ${message}\n`,
    );
  });

  test('on stdin is told the same way', async () => {
    const eisdir = () => {
      throw Object.assign(new Error(makeCanary('an error that quotes')), { code: 'EISDIR' });
    };
    expect(
      await controls(() => readMapping('stdin', options, fakeWorld({ cwd, readStdin: eisdir }))),
    ).toContain('MAPPING_UNREADABLE: the mapping on stdin is a folder\n');
    expect(
      await controls(() => readMapping('stdin', options, fakeWorld({ cwd, readStdin: async () => utf16 }))),
    ).toContain('MAPPING_UNREADABLE: the mapping on stdin is not UTF-8 text\n');
  });
});

test.each<[string, (path: string) => void]>([
  ['a pipe that nobody writes to', (path) => execFileSync('mkfifo', [path])],
  ['a device', (path) => symlinkSync('/dev/zero', path)],
])('%s is no mapping that another one can extend', async (_, make) => {
  make(join(cwd, 'base.yml'));
  expect(await controls(() => readBaseMapping('base.yml', 'm.yml', options, fakeWorld({ cwd })))).toBe(
    'MAPPING_UNREADABLE: the mapping "base.yml" is not a regular file\n  hint: Give the path of a regular file.\n',
  );
});

describe('a job that has not checked out its repository is told to', () => {
  const checkOut =
    '  hint: Check out the repository first, with `uses: actions/checkout@v5` in an earlier step.\n';
  const inJob = () => fakeWorld({ cwd, env: { GITHUB_WORKSPACE: cwd } });

  test('where there is no mapping file, none of that name, and no stand-in file', async () => {
    const reads: (() => unknown)[] = [
      () => readMapping({ file: undefined }, options, inJob()),
      () => readMapping({ file: 'm.yml' }, options, inJob()),
      () => readLocalFile('m.yml', options, inJob()),
    ];
    for (const read of reads) expect(await controls(read)).toContain(checkOut);
  });

  test('but not where it is checked out, and the name is wrong', async () => {
    mkdirSync(join(cwd, '.git'));
    expect(await controls(() => readMapping({ file: 'm.yml' }, options, inJob()))).toContain(
      'hint: Correct the path',
    );
    expect(await controls(() => readMapping({ file: undefined }, options, inJob()))).toContain(
      'hint: Create pipeline-secrets.yml',
    );
  });
});

describe('what can be read', () => {
  test.each([
    ['as it is', text],
    ['without its byte order mark', `\uFEFF${text}`],
  ])('%s, from a file and from stdin', async (_, written) => {
    writeFileSync(join(cwd, 'm.yml'), written);
    const world = fakeWorld({ cwd, readStdin: async () => Buffer.from(written) });
    expect(await readMapping({ file: 'm.yml' }, options, world)).toEqual({ file: 'm.yml', text });
    expect(await readMapping('stdin', options, world)).toEqual({ file: '<stdin>', text });
  });

  test('never more than a few MiB of it, whatever it is', async () => {
    expect((await readMapping({ file: '/dev/zero' }, options, fakeWorld())).text.length).toBe(4 << 20);
    writeFileSync(join(cwd, 'm.yml'), `x${'é'.repeat(4 << 20)}`);
    // The last letter is cut in two.
    expect((await readMapping({ file: 'm.yml' }, options, fakeWorld({ cwd }))).text.length).toBe(
      (2 << 20) + 1,
    );
  });

  test('the Action has no stdin: - is a file like any other', async () => {
    expect(await controls(() => readMapping({ file: '-' }, options, fakeWorld({ cwd })))).toContain(
      'the mapping file "-" does not exist',
    );
  });
});
