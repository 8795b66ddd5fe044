import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { codesFirst } from '../kit/codes-first.ts';
import { runProcess } from '../kit/run-process.ts';
import { temporaryFolder } from '../kit/temporary-folder.ts';
import { actionJob, expectNothingHandedOver } from './action-job.ts';
import { cli, standIn } from './stand-in.ts';

function git(folder: string, ...args: readonly string[]): void {
  const env = { PATH: process.env.PATH ?? '', GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  const identity = ['-c', 'user.name=x', '-c', 'user.email=x@example.com'];
  execFileSync('git', ['-C', folder, ...identity, ...args], { env, stdio: 'ignore' });
}

/**
 * Makes a work tree with a folder `out` that looks like a repository: its index has a `.gitignore` whose content is only to
 * be had from a remote that is a command, and that command leaves a file behind.
 *
 * @returns the path of that file
 */
function makeStrangeWorkTree(folder: string): string {
  const [seed, mark] = [temporaryFolder('seed'), join(temporaryFolder('mark'), 'ran')];
  git(seed, 'init', '-q');
  writeFileSync(join(seed, '.gitignore'), 'x\n');
  git(seed, 'add', '.gitignore');
  git(seed, 'update-index', '--skip-worktree', '.gitignore');
  for (const name of ['objects/pack', 'refs/heads', 'info'])
    mkdirSync(join(folder, 'out', name), { recursive: true });
  cpSync(join(seed, '.git/index'), join(folder, 'out/index'));
  writeFileSync(join(folder, 'out/HEAD'), 'ref: refs/heads/main\n');
  writeFileSync(join(folder, 'out/info/exclude'), '*\n');
  writeFileSync(
    join(folder, 'out/config'),
    `[core]
	repositoryformatversion = 1
	bare = false
	worktree = .
[extensions]
	partialClone = o
[remote "o"]
	promisor = true
	url = "ext::sh -c env>${mark}"
[protocol "ext"]
	allow = always
`,
  );
  git(folder, 'init', '-q');
  git(folder, 'add', '--all');
  git(folder, 'commit', '-qm', 'x');
  return mark;
}

test('export into a tracked folder that looks like a repository starts nothing and is refused', async () => {
  const folder = temporaryFolder('strange');
  const mark = makeStrangeWorkTree(folder);
  for (const [cwd, output] of [
    [folder, 'out/e.env'],
    [join(folder, 'out'), 'e.env'],
    ['/', join(folder, 'out/e.env')],
  ] as const) {
    const { exitCode, stderr } = await runProcess(
      process.execPath,
      [cli, 'export', ...standIn({ A: 'value-of-a' }), '-o', output],
      { cwd, env: { PATH: process.env.PATH ?? '' } },
    );
    expect([exitCode, codesFirst(stderr).split(':')[0]]).toEqual([2, 'UNSAFE_PATH']);
  }
  expect([existsSync(mark), existsSync(join(folder, 'out/e.env'))]).toEqual([false, false]);
});

test('so is the env-file of the Action', async () => {
  const { runner, load } = actionJob(undefined, []);
  const mark = makeStrangeWorkTree(runner.workspace);

  const result = await load('version: 1\nenv: { A: { value: "public" } }\n', { 'env-file': 'out/e.env' });

  expectNothingHandedOver(result, 2);
  expect(result.log).toContain('UNSAFE_PATH');
  expect(existsSync(mark)).toBe(false);
});

test('run starts no program of the work tree but its command', async () => {
  const folder = temporaryFolder('strange');
  git(folder, 'init', '-q');
  mkdirSync(join(folder, 'bin'));
  for (const name of ['mkfifo', 'sh', 'sleep'])
    writeFileSync(join(folder, 'bin', name), `#!/bin/sh\necho ran >'${join(folder, 'ran')}'\n`, {
      mode: 0o755,
    });

  const { exitCode, stdout } = await runProcess(
    process.execPath,
    [
      cli,
      'run',
      ...standIn({ A: 'value-of-a' }),
      '--',
      '/bin/sh',
      '-c',
      'echo "$A$NoDefaultCurrentDirectoryInExePath"',
    ],
    { cwd: folder, env: { PATH: `${join(folder, 'bin')}:bin:${process.env.PATH}` } },
  );

  expect([exitCode, stdout, existsSync(join(folder, 'ran'))]).toEqual([0, '***\n', false]);
});

test('a program called git in the work tree is not started', async () => {
  const folder = temporaryFolder('strange');
  git(folder, 'init', '-q');
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'bin/git'), `#!/bin/sh\necho ran >'${join(folder, 'ran')}'\n`, { mode: 0o755 });
  const path = `${join(folder, 'bin')}:bin:${process.env.PATH}`;

  const { exitCode } = await runProcess(
    process.execPath,
    [cli, 'export', ...standIn({ A: 'value-of-a' }), '-o', 'e.env'],
    { cwd: folder, env: { PATH: path } },
  );

  expect([exitCode, existsSync(join(folder, 'ran'))]).toEqual([2, false]);
});
