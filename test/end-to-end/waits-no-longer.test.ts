import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { codesFirst } from '../kit/codes-first.ts';
import { runProcess } from '../kit/run-process.ts';
import { temporaryFolder } from '../kit/temporary-folder.ts';
import { withoutDone } from '../kit/without-done-line.ts';
import { actionJob, expectNothingHandedOver } from './action-job.ts';
import { cli } from './stand-in.ts';

const mapping = 'version: 1\nenv: { A: "ssm:/a" }\n';
const standIn = 'ssm: { /a: value-of-a }\n';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder('waits');
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  writeFileSync(join(folder, 'm.yml'), mapping);
  writeFileSync(join(folder, 'l.yml'), standIn);
});

/** Runs a script in which `$PS` is the command line, with a limit of 0.3 seconds. */
const inShell = async (script: string, shell = 'sh') => {
  const result = await runProcess(shell, ['-c', script], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', PS: `${process.execPath} ${cli}`, LIMIT: '--timeout 0.3' },
  });
  return withoutDone(result);
};

describe('what never ends is waited for until the deadline', () => {
  test.each([
    [
      'a pipe without a writer as the mapping',
      '$PS export -m pipe --local l.yml $LIMIT',
      'the mapping file "pipe"',
      3,
    ],
    ['one as the stand-in file', '$PS export -m m.yml --local pipe $LIMIT', 'the stand-in file "pipe"', 3],
    ['one for redact', 'echo x | $PS redact -m pipe --local l.yml $LIMIT', 'the mapping file "pipe"', 3],
    ['one for run', '$PS run -m pipe --local l.yml $LIMIT -- true', 'the mapping file "pipe"', 125],
    [
      'a pipe whose writer says nothing',
      'exec 3<>pipe; $PS export -m pipe --local l.yml $LIMIT',
      'the mapping file "pipe"',
      3,
    ],
    [
      'a pipe whose writer stops half-way',
      'exec 3<>pipe; echo "version: 1" >&3; $PS export -m pipe --local l.yml $LIMIT',
      'the mapping file "pipe"',
      3,
    ],
    [
      'standard input, which is a pipe',
      'exec 3<>pipe; $PS export -m - --local l.yml $LIMIT <pipe',
      'the mapping on stdin',
      3,
    ],
  ])('%s', async (_, script, what, status) => {
    const { exitCode, stderr } = await inShell(script);
    expect([exitCode, codesFirst(stderr).split('\n')[0]]).toEqual([
      status,
      `TIMEOUT: ${what} did not end within the time limit`,
    ]);
  });

  test('standard input, which is a socket', async () => {
    const child = spawn(process.execPath, [cli, 'export', '-m', '-', '--timeout', '0.3'], {
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    const [status] = await once(child, 'exit');
    expect(status).toBe(3);
  });

  test('a pipe in the Action', async () => {
    const { load, runner } = actionJob(undefined, []);
    execFileSync('mkfifo', [join(runner.workspace, 'pipe')]);
    const result = await load('', { 'mapping-file': 'pipe', 'timeout-seconds': '0.3' });
    expectNothingHandedOver(result, 3);
    expect(result.log).toContain('TIMEOUT: the mapping file "pipe" did not end within the time limit');
  });
});

describe('files that AWS credentials come from', () => {
  const asked = 'AWS_REGION=eu-west-1 AWS_EC2_METADATA_DISABLED=true';
  const arn = 'AWS_ROLE_ARN=arn:aws:iam::123456789012:role/ci';
  const config =
    '[profile p]\\nrole_arn = arn:aws:iam::123456789012:role/ci\\nweb_identity_token_file = pipe\\n';

  test.each([
    ['the token of a web identity', `${arn} AWS_WEB_IDENTITY_TOKEN_FILE=pipe $PS export -m m.yml $LIMIT`],
    [
      'one whose writer says nothing',
      `exec 3<>pipe; ${arn} AWS_WEB_IDENTITY_TOKEN_FILE=pipe $PS export -m m.yml $LIMIT`,
    ],
    [
      'the token of a container',
      'AWS_CONTAINER_CREDENTIALS_FULL_URI=http://127.0.0.1:1/ AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE=pipe $PS export -m m.yml $LIMIT',
    ],
    ['the config file', 'AWS_CONFIG_FILE=pipe $PS export -m m.yml --profile p $LIMIT'],
    [
      'the token of a profile',
      `printf '${config}' >config; AWS_CONFIG_FILE=config $PS export -m m.yml --profile p $LIMIT`,
    ],
  ])('%s ends by the deadline though it is a pipe without an end', async (_, script) => {
    const { exitCode, stderr } = await inShell(`export ${asked}; ${script}`);
    expect([exitCode, stderr]).toEqual([3, expect.stringMatching(/^error: .* \[[A-Z_]+\]\n {2}hint: /)]);
  });
});

describe('a slow writer is waited for', () => {
  const late = (text: string) => `{ sleep 0.3; printf '${text}'; sleep 0.3; }`;
  const written = JSON.stringify(mapping).slice(1, -1).replaceAll('\\"', '"');

  test.each([
    ['to a named pipe', `${late(written)} >pipe & $PS export -m pipe --local l.yml --format json`, 'sh'],
    ['to standard input', `${late(written)} | $PS export -m - --local l.yml --format json`, 'sh'],
    ['to pipes of the shell', `$PS export -m <(${late(written)}) --local <(cat l.yml) --format json`, 'bash'],
  ])('%s', async (_, script, shell) => {
    const { stdout, stderr } = await inShell(script, shell);
    expect([stdout, stderr]).toEqual(['{\n  "A": "value-of-a"\n}\n', '']);
  });
});

test('a pipe that ends without a word is an empty mapping', async () => {
  for (const script of ['$PS check -m <(true)', 'true | $PS check -m -', ': >pipe & $PS check -m pipe']) {
    const { exitCode, stderr } = await inShell(script, 'bash');
    expect([exitCode, stderr.includes('the file is empty')]).toEqual([2, true]);
  }
});

test('standard input stays as it was for those who share it', async () => {
  const { exitCode, stdout } = await inShell(
    'exec 3<>pipe; { $PS export -m - --local l.yml $LIMIT; { sleep 0.3; echo more >&3; } & head -n 1; } <pipe',
  );
  expect([exitCode, stdout]).toEqual([0, '(exit 3)\nmore\n']);
});

test('the command of run has a standard input that has ended', async () => {
  const { exitCode, stdout } = await runProcess(
    process.execPath,
    [cli, 'run', '-m', '-', '--local', 'l.yml', '--', 'sh', '-c', 'wc -c; echo end'],
    { cwd: folder, stdin: mapping, env: { PATH: process.env.PATH ?? '' } },
  );
  expect([exitCode, stdout.trim().split(/\s+/)]).toEqual([0, ['0', 'end']]);
});
