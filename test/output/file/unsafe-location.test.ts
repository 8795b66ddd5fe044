import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { checkLocation } from '../../../src/output/file/unsafe-location.ts';
import { temporaryFolder } from '../../kit/temporary-folder.ts';
import { failureOf } from '../failure-of.ts';

function git(folder: string, ...args: string[]): void {
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
  const identity = ['-c', 'user.name=x', '-c', 'user.email=x@example.com'];
  execFileSync('git', ['-C', folder, ...identity, ...args], { env: clean, stdio: 'ignore' });
}

function repository(): string {
  const folder = temporaryFolder('repository');
  git(folder, 'init');
  writeFileSync(join(folder, '.gitignore'), '*.env\n/out/\n');
  mkdirSync(join(folder, 'sub'));
  return folder;
}

afterEach(() => {
  delete process.env['GIT_DIR'];
});

test('outside any repository every path is fine, and git is not asked', () => {
  const askGit = () => {
    throw new Error('asked');
  };

  expect(() => checkLocation(join(temporaryFolder(), 'vars.sh'), undefined, askGit)).not.toThrow();
});

describe('inside a repository', () => {
  test.each(['vars.sh', 'sub/vars.sh', 'not-there-yet/vars.sh'])('%s is refused', (name) => {
    const path = join(repository(), name);

    const failure = failureOf(() => checkLocation(path, '--force'));

    expect(failure.exitStatus).toBe(2);
    expect(failure.problems).toEqual([
      {
        code: 'UNSAFE_PATH',
        message: `"${path}" is inside a git repository and not ignored: a commit could include the values`,
        hint: 'Write outside the repository (for example to "$(mktemp)") or let .gitignore name it, and git not track it; --force skips this check.',
      },
    ]);
  });

  test.each(['vars.env', 'sub/vars.env', 'out/vars.sh'])('%s, which git ignores, is fine', (name) => {
    const folder = repository();
    mkdirSync(join(folder, 'out'));

    expect(() => checkLocation(join(folder, name))).not.toThrow();
  });

  test('a file that is tracked already is refused, ignored or not', () => {
    const folder = repository();
    writeFileSync(join(folder, 'tracked.env'), '');
    git(folder, 'add', '-f', 'tracked.env');

    failureOf(() => checkLocation(join(folder, 'tracked.env')));
  });

  test('a link from outside into it changes nothing', () => {
    const outside = temporaryFolder();
    symlinkSync(join(repository(), 'sub'), join(outside, 'link'));

    failureOf(() => checkLocation(join(outside, 'link/vars.sh')));
  });

  test('GIT_DIR of the caller does not lead away from it', () => {
    const other = repository();
    writeFileSync(join(other, '.git/info/exclude'), '*\n');
    process.env['GIT_DIR'] = join(other, '.git');

    failureOf(() => checkLocation(join(repository(), 'vars.sh')));
  });

  test('a program that the repository names to watch files is not started', () => {
    const folder = repository();
    const program = join(folder, 'watch.env');
    writeFileSync(program, `#!/bin/sh\ntouch ${join(folder, 'started.env')}\n`);
    chmodSync(program, 0o755);
    git(folder, 'add', '.gitignore');
    git(folder, 'commit', '-m', 'x');
    git(folder, 'config', 'core.fsmonitor', program);

    checkLocation(join(folder, 'vars.env'));

    expect(existsSync(join(folder, 'started.env'))).toBe(false);
  });

  test.each([
    ['there is no git', undefined],
    ['git does not ignore the path', false],
  ])('it is refused when %s', (_, answer) => {
    failureOf(() => checkLocation(join(repository(), 'vars.env'), undefined, () => answer));
  });

  test('a work tree whose .git is a file is one too', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, '.git'), 'gitdir: elsewhere\n');

    failureOf(() => checkLocation(join(folder, 'vars.sh')));
  });
});
