import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { runProcess } from '../kit/run-process.ts';
import { temporaryFolder } from '../kit/temporary-folder.ts';
import { shells } from '../output/shells.ts';
import { repository } from './action-job.ts';

const cli = join(repository, 'dist/cli/index.js');
const env = { PATH: process.env.PATH ?? '', AWS_EC2_METADATA_DISABLED: 'true', AWS_REGION: 'us-east-1' };
const keys = { AWS_ACCESS_KEY_ID: 'AKIATESTTESTTESTTEST', AWS_SECRET_ACCESS_KEY: 'x' };

let cwd: string;
beforeEach(() => {
  cwd = temporaryFolder('failing');
  writeFileSync(join(cwd, 'm.yml'), 'version: 1\nenv:\n  S: ssm:/t/s\n');
  writeFileSync(join(cwd, 'bad.yml'), 'version: 1\nenv:\n  S: { frm: "ssm:/t/s" }\n');
  writeFileSync(join(cwd, 'l.yml'), 'ssm: { /t/s: "lantern-secret-42" }\n');
  writeFileSync(join(cwd, 'empty.yml'), 'ssm: {}\n');
});

const failures: readonly [what: string, args: string, status: number][] = [
  ['a value that does not exist', 'export -m m.yml --local empty.yml', 1],
  ['no credentials', 'export -m m.yml', 3],
  ['a mapping with a mistake', 'export -m bad.yml --local l.yml', 2],
  ['no mapping', 'export -m gone.yml', 2],
  ['an option that does not exist', 'export -m m.yml --locale l.yml', 2],
  ['a format that does not exist', 'export -m m.yml --local l.yml --format bash', 2],
  ['an option before the command', '-m m.yml export --local l.yml', 2],
  ['a misspelt command', 'exprot -m m.yml --local l.yml', 2],
  ['an argument too many', 'export m.yml', 2],
];

describe.each(shells)('eval in $name', ({ command: [shell, ...flags] }) => {
  const evaluate = (args: string) =>
    runProcess(
      shell,
      [...flags, '-c', `eval "$("$NODE" ${cli} ${args})" && echo "went on with $S"; echo "status $?"`],
      { cwd, env: { ...env, NODE: process.execPath } },
    );

  test.each(failures)('fails because of %s', async (_, args, status) => {
    const { stdout, stderr } = await evaluate(args);
    expect(stdout).toBe(`status ${status}\n`);
    expect(stderr).not.toBe('');
  });

  test('goes on when every value is there', async () => {
    const { stdout } = await evaluate('export -m m.yml --local l.yml');
    expect(stdout).toBe('went on with lantern-secret-42\nstatus 0\n');
  });

  test('stops the shell under set -e', async () => {
    const script = `set -e; eval "$("$NODE" ${cli} export -m gone.yml)"; echo "went on"`;
    const { stdout, exitCode } = await runProcess(shell, [...flags, '-c', script], {
      cwd,
      env: { ...env, NODE: process.execPath },
    });
    expect([stdout, exitCode]).toEqual(['', 2]);
  });
});

describe('an export that does not come to its end', () => {
  let server: Server;
  let url: string;
  let onRequest = () => {};
  beforeAll(async () => {
    // Nothing is ever answered.
    server = createServer(() => onRequest());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const interrupted = (signal: NodeJS.Signals, more: Record<string, string> = {}) =>
    runProcess(process.execPath, [cli, 'export', '-m', 'm.yml', '--endpoint-url', url], {
      cwd,
      env: { ...env, ...keys, ...more },
      onStart: (child) => {
        onRequest = () => child.kill(signal);
      },
    });

  test.each<[NodeJS.Signals, number]>([
    ['SIGTERM', 143],
    ['SIGINT', 130],
    ['SIGHUP', 129],
  ])('because of %s leaves a failure for eval and dies of the signal', async (signal, status) => {
    const result = await interrupted(signal);
    expect([result.stdout, result.signal]).toEqual([`(exit ${status})\n`, signal]);
  });

  test('because of a bug leaves a failure for eval', async () => {
    const preload = join(cwd, 'preload.cjs');
    writeFileSync(preload, 'process.on("SIGUSR2", () => { throw new Error("canary"); });');
    const result = await interrupted('SIGUSR2', { NODE_OPTIONS: `--require ${preload}` });
    expect([result.stdout, result.exitCode]).toEqual(['(exit 70)\n', 70]);
    expect(result.stderr).toContain('BUG');
  });

  test('because its time is over leaves a failure for eval', async () => {
    const { stdout, exitCode } = await runProcess(
      process.execPath,
      [cli, 'export', '-m', 'm.yml', '--endpoint-url', url, '--timeout', '1'],
      { cwd, env: { ...env, ...keys } },
    );
    expect([stdout, exitCode]).toEqual(['(exit 3)\n', 3]);
  });
});
