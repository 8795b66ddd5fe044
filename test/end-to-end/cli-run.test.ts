import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { findLeaks, makeCanary } from '../kit/canary.ts';
import { codesFirst } from '../kit/codes-first.ts';
import { type FakeAws, startFakeAws } from '../kit/fake-aws/fake-aws.ts';
import { runProcess } from '../kit/run-process.ts';
import { temporaryFolder } from '../kit/temporary-folder.ts';
import { withoutDone } from '../kit/without-done-line.ts';
import { repository } from './action-job.ts';

const cli = join(repository, 'dist/cli/index.js');
const password = makeCanary('password', { hard: true });
const mapping = 'version: 1\nenv: { DB_PASSWORD: "secretsmanager:db#password", DB_HOST: "ssm:/host" }\n';

let fake: FakeAws;
let env: Record<string, string>;
beforeAll(async () => {
  fake = await startFakeAws({
    parameters: { '/host': 'db.example.internal' },
    secrets: { db: { text: JSON.stringify({ password }) } },
  });
  env = {
    PATH: process.env.PATH ?? '',
    AWS_ACCESS_KEY_ID: 'AKIATESTTESTTESTTEST',
    AWS_SECRET_ACCESS_KEY: 'x',
    AWS_REGION: 'us-east-1',
    AWS_EC2_METADATA_DISABLED: 'true',
  };
});
afterAll(() => fake.close());

/** `pipeline-secrets run … -- COMMAND`, with the mapping on stdin. */
async function run(
  command: readonly string[],
  options: { flags?: string[]; stdin?: string; env?: Record<string, string> } = {},
) {
  const flags = options.flags ?? ['--endpoint-url', fake.url];
  const result = await runProcess(process.execPath, [cli, 'run', '-m', '-', ...flags, '--', ...command], {
    env: { ...env, ...options.env },
    stdin: options.stdin ?? mapping,
  });
  return withoutDone(result);
}

test('the command sees exactly the values, above what was in the environment', async () => {
  const script =
    'console.log(JSON.stringify([process.env.DB_PASSWORD, process.env.DB_HOST, process.env.KEPT]))';
  const { stdout, stderr, exitCode } = await run(['node', '-e', script], {
    flags: ['--endpoint-url', fake.url, '--no-redact'],
    env: { DB_HOST: 'old', KEPT: 'kept' },
  });
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(JSON.parse(stdout)).toEqual([password, 'db.example.internal', 'kept']);
});

test('exec is another name for run', async () => {
  const { exitCode } = await runProcess(
    process.execPath,
    [
      cli,
      'exec',
      '-m',
      '-',
      '--endpoint-url',
      fake.url,
      '--',
      'node',
      '-e',
      'process.exit(process.env.DB_HOST.length)',
    ],
    { env, stdin: mapping },
  );
  expect(exitCode).toBe('db.example.internal'.length);
});

test('arguments reach the command as they are, flags and all', async () => {
  const args = ['--help', '-v', '--', '$HOME', '*', 'a b', '', "it's"];
  const { stdout } = await run([
    'node',
    '-e',
    'console.log(JSON.stringify(process.argv.slice(1)))',
    '--',
    ...args,
  ]);
  expect(JSON.parse(stdout)).toEqual(args);
});

test('no value is in any argument, and the flags of the SDK are not passed on', async () => {
  const { stdout } = await run(['sh', '-c', `tr '\\0' ' ' < /proc/$PPID/cmdline; env`]);
  const [commandLine = ''] = stdout.split('\n');
  expect(findLeaks(commandLine, [password])).toEqual([]);
  expect(stdout).not.toContain('AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED');
});

test.each([0, 1, 2, 42, 125, 255])('exit status %i passes through', async (status) => {
  expect((await run(['sh', '-c', `exit ${status}`])).exitCode).toBe(status);
});

test.each([
  ['TERM', 143],
  ['KILL', 137],
  ['SEGV', 139],
])('a command that dies of SIG%s is %i', async (signal, status) => {
  expect((await run(['sh', '-c', `kill -${signal} $$`])).exitCode).toBe(status);
});

describe('a command that cannot be started', () => {
  test('is 127 when it is not found', async () => {
    const { exitCode, stderr } = await run(['no-such-command-anywhere', password]);
    expect(exitCode).toBe(127);
    expect(codesFirst(stderr)).toMatch(
      /^COMMAND_NOT_FOUND: the command "no-such-command-anywhere" is not found\n {2}hint: /,
    );
    expect(findLeaks(stderr, [password])).toEqual([]);
  });

  test('is 127 when its interpreter is not found, as in a script with the line ends of Windows', async () => {
    const file = join(temporaryFolder(), 'script');
    writeFileSync(file, '#!/bin/sh\r\ntrue\r\n', { mode: 0o755 });
    const { exitCode, stderr } = await run([file]);
    expect(exitCode).toBe(127);
    expect(codesFirst(stderr)).toBe(
      `COMMAND_NOT_FOUND: the interpreter that the command "${file}" names is not found\n  hint: Correct the line that starts with #!; it may end in a carriage return (CRLF).\n`,
    );
  });

  test('is 126 when it may not be executed', async () => {
    const file = join(temporaryFolder(), 'plain');
    writeFileSync(file, 'no program');
    const { exitCode, stderr } = await run([file]);
    expect(exitCode).toBe(126);
    expect(codesFirst(stderr)).toMatch(/^COMMAND_NOT_EXECUTABLE: .* \(EACCES\)\n {2}hint: .*chmod/);
  });

  test('is 126 when it is a text that says no shell to run it', async () => {
    const file = join(temporaryFolder(), 'script');
    writeFileSync(file, 'echo a shell has run this', { mode: 0o755 });
    const { exitCode, stdout, stderr } = await run([file]);
    expect({ exitCode, stdout, stderr: codesFirst(stderr) }).toEqual({
      exitCode: 126,
      stdout: '',
      stderr: [
        `COMMAND_NOT_EXECUTABLE: the command "${file}" cannot be executed (ENOEXEC)\n`,
        '  hint: Begin a script with #! and its interpreter, or use a program that is built for this machine.\n',
      ].join(''),
    });
    writeFileSync(file, '#!/bin/sh\necho a shell has run this');
    expect((await run([file])).stdout).toBe('a shell has run this\n');
  });

  test('is 126 when its arguments and the variables together are too long', async () => {
    const names = Array.from({ length: 12 }, (_, n) => `BIG${n}`);
    for (const name of names) fake.putParameter(`/${name}`, 'z'.repeat(100_000));
    const stdin = `version: 1\nenv: { ${names.map((name) => `${name}: "ssm:/${name}"`).join(', ')} }`;
    const { exitCode, stderr } = await run(
      ['node', ...Array.from({ length: 10 }, () => 'x'.repeat(100_000))],
      { stdin },
    );
    expect(exitCode).toBe(126);
    expect(codesFirst(stderr)).toMatch(
      /^COMMAND_NOT_EXECUTABLE: the command "node" cannot be executed \(E2BIG\)\n {2}hint: .*\n$/,
    );
  });
});

test('what is an output of the Action alone is not given to the command, and named', async () => {
  const stdin =
    'version: 1\nenv: { A: { value: here }, B: { from: "secretsmanager:db#password", expose: output } }';
  const folder = temporaryFolder();
  const local = join(folder, 'local.yml');
  writeFileSync(local, 'secretsmanager: { db: { password: "only-for-the-tests" } }');
  const command = ['sh', '-c', 'echo "$A,$B"'];
  const loud = await run(command, { stdin, flags: ['--local', local] });
  const notice = 'notice: left out, because they are only outputs of the Action: B\n';
  expect(loud).toMatchObject({ stdout: 'here,\n', stderr: notice, exitCode: 0 });
  const quiet = await run(command, { stdin, flags: ['--local', local, '--quiet'] });
  expect(quiet).toMatchObject({ stdout: 'here,\n', stderr: '', exitCode: 0 });
});

describe('before the command has started', () => {
  const marker = (folder: string) => ['sh', '-c', `touch ${join(folder, 'started')}`];

  test.each<[string, { stdin?: string; flags?: string[] }, number, string]>([
    ['a missing value is 125', { stdin: 'version: 1\nenv: { A: "ssm:/none" }' }, 125, 'NOT_FOUND: "A"'],
    [
      'a mistake in the mapping is 2',
      { stdin: 'version: 1\nenv: { A: "smm:/none" }' },
      2,
      'INVALID_REFERENCE: "A"',
    ],
    ['an unknown option is 2', { flags: ['--redcat'] }, 2, 'run has no option --redcat'],
    [
      'an account that cannot be asked for is 125',
      {
        stdin: 'version: 1\naccount: "123456789012"\nenv: { A: "ssm:/a" }',
        flags: ['--endpoint-url', 'http://127.0.0.1:9'],
      },
      125,
      '(ECONNREFUSED)\n  hint: Check the region, the proxy, and the route to AWS.\n',
    ],
    [
      'a plain http endpoint that is not loopback is 2',
      { flags: ['--endpoint-url', 'http://192.0.2.1'] },
      2,
      'UNTRUSTED_ENDPOINT',
    ],
  ])('%s, and the reason is on stderr', async (_, options, status, reason) => {
    const folder = temporaryFolder();
    const { exitCode, stderr, stdout } = await run(marker(folder), options);
    expect([exitCode, stdout]).toEqual([status, '']);
    expect(codesFirst(stderr)).toContain(reason);
    await expect(runProcess('ls', [folder], { inheritEnv: true })).resolves.toMatchObject({ stdout: '' });
  });

  test('an answer that never ends is given up, and takes no memory', async () => {
    const before = fake.count();
    fake.fault({ kind: 'flood', times: 'always' });
    const peak = join(temporaryFolder(), 'peak');
    const hook = `process.on('exit', () => require('fs').writeFileSync('${peak}', String(process.resourceUsage().maxRSS)))`;
    const hookFile = join(temporaryFolder(), 'peak.cjs');
    writeFileSync(hookFile, hook);
    const { exitCode, stderr } = await run(['true'], {
      flags: ['--endpoint-url', fake.url],
      env: { NODE_OPTIONS: `--require ${hookFile}` },
    });
    const asked = fake.count() - before;
    fake.reset();
    expect([exitCode, asked]).toEqual([125, 2]);
    expect(codesFirst(stderr)).toMatch(
      /^BAD_RESPONSE: 2 entries were not read: .*"DB_PASSWORD", "DB_HOST"$/m,
    );
    expect(Number(readFileSync(peak, 'utf8'))).toBeLessThan(300 << 10);
  });

  test('an answer that never comes is given up after --timeout', async () => {
    fake.fault({ kind: 'hang', times: 'always' });
    const { exitCode, stderr } = await run(['true'], {
      flags: ['--endpoint-url', fake.url, '--timeout', '0.3'],
    });
    fake.reset();
    expect(exitCode).toBe(125);
    expect(stderr).toContain('TIMEOUT');
  });
});

describe('signals', () => {
  const script = `
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGUSR2'])
      process.on(signal, () => { console.log(signal); process.exit(42); });
    setInterval(() => {}, 1000);
    console.log('ready');`;

  async function startAndWait(): Promise<{ child: ChildProcess; read: () => string }> {
    const child = spawn(
      process.execPath,
      [cli, 'run', '-m', '-', '--endpoint-url', fake.url, '--', process.execPath, '-e', script],
      {
        env,
        stdio: ['pipe', 'pipe', 'inherit'],
      },
    );
    let read = '';
    child.stdin?.end(mapping);
    child.stdout?.setEncoding('utf8');
    await new Promise<void>((resolve) => {
      child.stdout?.on('data', (text: string) => {
        read += text;
        if (read.includes('ready')) resolve();
      });
    });
    return { child, read: () => read };
  }

  test.each(['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGQUIT', 'SIGUSR2'] as const)(
    '%s reaches the command, whose exit status is ours',
    async (signal) => {
      const { child, read } = await startAndWait();
      child.kill(signal);
      const [code] = await once(child, 'close');
      expect([code, read()]).toEqual([42, `ready\n${signal}\n`]);
    },
  );
});

test.each(['child_process', 'http, CHILD_PROCESS', '*'])(
  'Node shows no environment of the command where it is debugged: NODE_DEBUG=%s',
  async (NODE_DEBUG) => {
    const { exitCode, output } = await run(['true'], { env: { NODE_DEBUG } });
    expect([exitCode, output.includes('db.example.internal')]).toEqual([0, false]);
  },
);
