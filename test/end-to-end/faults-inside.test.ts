import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { findLeaks, makeCanary, stripMaskCommands } from '../kit/canary.ts';
import { runProcess } from '../kit/run-process.ts';
import { temporaryFolder } from '../kit/temporary-folder.ts';
import { repository } from './action-job.ts';

const value = makeCanary('a value');
const quoted = makeCanary('an error that quotes a value');
const hook = pathToFileURL(join(repository, 'test/end-to-end/fail-at.mjs')).href;

let folder: string;
beforeEach(() => {
  folder = temporaryFolder('faults');
  writeFileSync(join(folder, 'local.yml'), `ssm: { /a: "${value}" }\n`);
  writeFileSync(join(folder, 'pipeline-secrets.yml'), 'version: 1\nenv: { A: "ssm:/a" }\n');
});

/** Runs a program of ours whose `at`-th call of the system fails as if the code were wrong. */
async function failing(at: number, args: readonly string[], env: Record<string, string>) {
  const count = join(temporaryFolder('count'), 'count');
  const result = await runProcess(process.execPath, ['--import', hook, ...args], {
    cwd: folder,
    env: { ...env, PATH: process.env.PATH ?? '', FAIL_AT: String(at), FAIL_WITH: quoted, FAIL_COUNT: count },
  });
  expect(findLeaks(stripMaskCommands(result.output), [value, quoted])).toEqual([]);
  expect(result.output).not.toMatch(/\n\s+at /);
  return { ...result, calls: Number(readFileSync(count, 'utf8')) };
}

/** Once for each call that a run without a fault makes; the last round is that run. */
async function atEveryCall(round: (at: number) => Promise<{ exitCode: number | null; calls: number }>) {
  const statuses: (number | null)[] = [];
  for (let at = 1, calls = 1; at <= calls + 1; at += 1) {
    const result = await round(at);
    calls = at === 1 ? Math.max(result.calls, 2) : Math.max(calls, result.calls);
    statuses.push(result.exitCode);
  }
  return statuses;
}

describe('wherever something fails that should not', () => {
  test('in the Action, no value shows, and all is handed over or nothing', async () => {
    const files = ['env', 'output', 'state', 'summary'];
    const contents = () => files.slice(0, 2).map((name) => readFileSync(join(folder, name), 'utf8'));
    const statuses = await atEveryCall(async (at) => {
      for (const name of files) writeFileSync(join(folder, name), '');
      const result = await failing(at, [join(repository, 'dist/action/index.js')], {
        'INPUT_LOCAL-FILE': 'local.yml',
        RUNNER_TEMP: folder,
        GITHUB_ENV: join(folder, 'env'),
        GITHUB_OUTPUT: join(folder, 'output'),
        GITHUB_STATE: join(folder, 'state'),
        GITHUB_STEP_SUMMARY: join(folder, 'summary'),
      });
      const [env = '', output = ''] = contents();
      if (result.exitCode === 0) {
        expect([env.includes(value), output.includes('count<<')]).toEqual([true, true]);
      } else {
        expect([at, env, output]).toEqual([at, '', '']);
      }
      return result;
    });
    expect(statuses.length).toBeGreaterThan(15);
    expect(new Set(statuses)).toEqual(new Set([0, 1, 70]));
    expect(statuses.filter((status) => status === 70).length).toBeGreaterThan(5);
  }, 120_000);

  test('in export -o, no value shows, and the file is whole or the old one', async () => {
    const before = ['env', 'local.yml', 'pipeline-secrets.yml'];
    const statuses = await atEveryCall(async (at) => {
      writeFileSync(join(folder, 'env'), 'old');
      const args = [join(repository, 'dist/cli/index.js'), 'export', '--local', 'local.yml', '-o', 'env'];
      const result = await failing(at, args, {});
      const text = readFileSync(join(folder, 'env'), 'utf8');
      if (result.exitCode === 0) expect(text).toContain(`export A='${value}'\n`);
      else expect([at, text]).toEqual([at, 'old']);
      expect([at, readdirSync(folder).sort()]).toEqual([at, before]);
      return result;
    });
    expect(statuses.length).toBeGreaterThan(10);
    expect(statuses.at(-1)).toBe(0);
    expect(new Set(statuses)).toEqual(new Set([0, 70]));
  }, 120_000);

  test('in the post step, a state that is none of ours is passed over, and not shown', async () => {
    const post = join(repository, 'dist/action/post/index.js');
    const { exitCode, output } = await runProcess(process.execPath, [post], {
      env: { STATE_files: `{${value}` },
    });
    expect([exitCode, output]).toEqual([0, '']);
  });
});

test.each([
  ['is said where all could be taken back', '', 'Nothing was handed over to the job.\n'],
  [
    'is not said where it is not true',
    'fs.ftruncateSync = () => { throw Object.assign(new Error(), { code: "EIO" }); };',
    'could not be restored. End the job here.\n',
  ],
])('that nothing was handed over %s', async (_, more, last) => {
  const files = Object.fromEntries(
    ['GITHUB_ENV', 'GITHUB_OUTPUT'].map((name) => [name, join(folder, name)] as const),
  );
  for (const file of Object.values(files)) writeFileSync(file, '');
  const full = join(folder, 'full.mjs');
  // The second file finds the disk full.
  writeFileSync(
    full,
    `import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const { fsyncSync } = fs;
let synced = 0;
fs.fsyncSync = (fd) => {
  synced += 1;
  if (synced === 2) throw Object.assign(new Error(), { code: 'ENOSPC' });
  fsyncSync(fd);
};
${more}
syncBuiltinESMExports();
`,
  );
  const action = join(repository, 'dist/action/index.js');
  const { exitCode, stdout } = await runProcess(process.execPath, ['--import', full, action], {
    cwd: folder,
    env: { ...files, RUNNER_TEMP: folder, 'INPUT_LOCAL-FILE': 'local.yml' },
  });
  expect([exitCode, stdout.slice(-last.length)]).toEqual([1, last]);
});
