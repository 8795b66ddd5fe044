import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { makeCanary } from '../kit/canary.ts';
import { codesFirst } from '../kit/codes-first.ts';
import { startContainerCredentials } from '../kit/container-credentials.ts';
import { type FakeAws, startFakeAws } from '../kit/fake-aws/fake-aws.ts';
import { withTool } from '../kit/needed.ts';
import { runProcess } from '../kit/run-process.ts';
import { temporaryFolder } from '../kit/temporary-folder.ts';
import { startTokenEndpoint } from '../kit/token-endpoint.ts';
import { withoutDone } from '../kit/without-done-line.ts';
import { actionJob } from './action-job.ts';
import { exported, keys } from './exported.ts';
import { findProgram } from './find-program.ts';
import { root } from './root.ts';
import { cli } from './stand-in.ts';

const role = 'arn:aws:iam::123456789012:role/ci';
const host = makeCanary('host');
const mapping = 'version: 1\nenv: { HOST: "ssm:/shop/host" }';

let fake: FakeAws;
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  await fake.close();
  for (const close of closing.splice(0)) await close();
});

async function start(state: Parameters<typeof startFakeAws>[0] = {}) {
  fake = await startFakeAws({ parameters: { '/shop/host': host }, ...state });
}

const read = (
  env: Readonly<Record<string, string>>,
  flags: readonly string[] = ['--endpoint-url', fake.url],
) => exported({ env, flags, mapping });

const loaded = { exitCode: 0, stdout: `${JSON.stringify({ HOST: host }, undefined, 2)}\n`, stderr: '' };

describe('--role', () => {
  test('assumes a role, which may read what the mapping names', async () => {
    await start({ roles: { [role]: { principals: ['arn:aws:iam::123456789012:user/fake'] } } });
    const flags = ['--endpoint-url', fake.url, '--role', role];
    expect(await read({ ...keys, CODEBUILD_BUILD_ID: 'shop:0f3c' }, flags)).toMatchObject(loaded);
    expect(fake.inputs('AssumeRole')).toMatchObject([
      { RoleArn: role, RoleSessionName: 'shop-0f3c', Policy: expect.stringContaining('parameter/shop/host') },
    ]);
  });

  test('is refused when it is no ARN', async () => {
    await start();
    const { exitCode, stderr } = await read(keys, ['--role', 'ci']);
    expect([exitCode, codesFirst(stderr)]).toEqual([
      2,
      expect.stringContaining('USAGE: --role is not the ARN of a role'),
    ]);
  });
});

describe('ambient credentials', () => {
  test('a web identity token of a file is exchanged where we say, whatever the environment says', async () => {
    await start({ roles: { [role]: { subjects: ['repo:acme/shop:*'] } } });
    const evil = await startFakeAws();
    closing.push(evil.close);
    const tokens = await startTokenEndpoint();
    closing.push(tokens.close);
    const file = join(temporaryFolder(), 'token');
    const answer = await fetch(`${tokens.env.ACTIONS_ID_TOKEN_REQUEST_URL}&audience=sts.amazonaws.com`, {
      headers: { authorization: `bearer ${tokens.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN}` },
    });
    writeFileSync(file, ((await answer.json()) as { value: string }).value);
    const env = {
      AWS_WEB_IDENTITY_TOKEN_FILE: file,
      AWS_ROLE_ARN: role,
      AWS_ENDPOINT_URL_STS: evil.url,
      AWS_ENDPOINT_URL: evil.url,
    };
    expect(await read(env)).toMatchObject(loaded);
    expect(fake.count('AssumeRoleWithWebIdentity')).toBe(1);
    expect(evil.requests).toEqual([]);
  });

  test('those of a container are asked for, as in CodeBuild', async () => {
    await start();
    const { url, close } = await startContainerCredentials(keys);
    closing.push(close);
    const env = { AWS_CONTAINER_CREDENTIALS_FULL_URI: url };
    expect(await read(env)).toMatchObject(loaded);
    // Nor are they read with where the account is another one.
    fake.reset();
    const guarded = mapping.replace('\n', '\naccount: "222222222222"\n');
    const refused = await exported({ env, flags: ['--endpoint-url', fake.url], mapping: guarded });
    expect([refused.exitCode, refused.stderr]).toEqual([3, expect.stringContaining('ACCOUNT_REFUSED')]);
    expect(fake.requests.map(({ operation }) => operation)).toEqual(['GetCallerIdentity']);
  });

  test('a profile is taken when it is named', async () => {
    await start();
    const HOME = temporaryFolder('home');
    const file = join(HOME, 'credentials');
    writeFileSync(file, `[shop]\naws_access_key_id = AKIATEST\naws_secret_access_key = x\n`);
    const flags = ['--endpoint-url', fake.url, '--profile', 'shop'];
    expect(await read({ HOME, AWS_SHARED_CREDENTIALS_FILE: file }, flags)).toMatchObject(loaded);
  });

  test.each([
    ['in CodeBuild', { CODEBUILD_BUILD_ID: 'shop:1' }, 'Give the project a service role'],
    [
      'under sudo, which loses them',
      { SUDO_USER: 'ubuntu' },
      '`sudo` drops AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
    ],
    ['on a laptop', {}, 'Name a profile with --profile or AWS_PROFILE'],
  ])('none %s: one line says what to do', async (_, env, hint) => {
    await start();
    const { exitCode, stderr } = await read({ ...env, HOME: temporaryFolder('home') });
    expect(exitCode).toBe(3);
    expect(codesFirst(stderr).split('\n')).toEqual([
      'NO_CREDENTIALS: no AWS credentials were found',
      expect.stringContaining(hint),
      '',
    ]);
  });
});

describe('credentials of a container that do not come', () => {
  /** A container whose address gives this. */
  async function container(status: number, body: string) {
    const server = createServer((_, response) => response.writeHead(status).end(body));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(async () => void server.close());
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/creds`;
  }
  const secret = makeCanary('an answer');

  test.each<[string, () => Promise<Record<string, string>>, string]>([
    [
      'nothing listens',
      async () => ({ AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://127.0.0.1:1/creds' }),
      'NETWORK: AWS_CONTAINER_CREDENTIALS_FULL_URI is set, but its address does not respond (ECONNREFUSED)',
    ],
    [
      'it is refused',
      async () => ({ AWS_CONTAINER_CREDENTIALS_FULL_URI: await container(403, secret) }),
      'NO_CREDENTIALS: the address in AWS_CONTAINER_CREDENTIALS_FULL_URI provides no credentials (HTTP 403)',
    ],
    [
      'the answer is not JSON',
      async () => ({ AWS_CONTAINER_CREDENTIALS_FULL_URI: await container(200, secret) }),
      'BAD_RESPONSE: the address in AWS_CONTAINER_CREDENTIALS_FULL_URI answers with something other than credentials',
    ],
    [
      'the token file is not there',
      async () => ({
        AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://127.0.0.1:1/creds',
        AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: '/proc/none',
      }),
      'INVALID_CREDENTIALS: AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE names the token file "/proc/none", which cannot be read (ENOENT)',
    ],
    [
      'the file of a web identity is a folder',
      async () => ({ AWS_WEB_IDENTITY_TOKEN_FILE: '/proc', AWS_ROLE_ARN: role }),
      'INVALID_CREDENTIALS: AWS_WEB_IDENTITY_TOKEN_FILE names the token file "/proc", which cannot be read (EISDIR)',
    ],
    [
      'the metadata service that is named is not there',
      async () => ({
        AWS_EC2_METADATA_DISABLED: 'false',
        AWS_EC2_METADATA_SERVICE_ENDPOINT: 'http://127.0.0.1:1',
      }),
      'NETWORK: AWS_EC2_METADATA_SERVICE_ENDPOINT is set, but its address does not respond (ECONNREFUSED)',
    ],
    [
      'the machine has no role',
      async () => ({
        AWS_EC2_METADATA_DISABLED: 'false',
        AWS_EC2_METADATA_SERVICE_ENDPOINT: new URL(await container(404, secret)).origin,
      }),
      'NO_CREDENTIALS: the metadata of this machine contains no credentials (HTTP 404)',
    ],
    [
      'the key has no secret key',
      async () => ({ AWS_ACCESS_KEY_ID: keys.AWS_ACCESS_KEY_ID }),
      'NO_CREDENTIALS: AWS_ACCESS_KEY_ID is set without AWS_SECRET_ACCESS_KEY',
    ],
  ])('%s: the message says so', async (_, env, message) => {
    await start();
    const { exitCode, output } = await read({ HOME: temporaryFolder('home'), ...(await env()) });
    expect([exitCode, codesFirst(output).split('\n')[0]]).toEqual([3, message]);
    expect(output).not.toContain(secret);
  });
});

test('credentials that are set but do not come are no reason to go on without values', async () => {
  await start();
  const env = { AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://127.0.0.1:1/creds' };
  const inputs = { 'aws-region': 'eu-west-1', 'endpoint-url': fake.url, 'on-missing-credentials': 'skip' };
  const { exitCode, log } = await actionJob(undefined, [host], { env }).load(mapping, inputs);
  expect([exitCode, log]).toEqual([
    3,
    expect.stringContaining('NETWORK: AWS_CONTAINER_CREDENTIALS_FULL_URI'),
  ]);
});

describe('what does not end', () => {
  test('is not waited for beyond the deadline, nor does it hold the process', async () => {
    await start();
    const server = createServer(() => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(async () => {
      server.closeAllConnections();
      server.close();
    });
    const { port } = server.address() as AddressInfo;
    const env = { AWS_CONTAINER_CREDENTIALS_FULL_URI: `http://127.0.0.1:${port}/creds` };
    const { exitCode, stderr } = await read(env, ['--endpoint-url', fake.url, '--timeout', '0.5']);
    expect([exitCode, codesFirst(stderr)]).toEqual([
      3,
      expect.stringContaining('TIMEOUT: the AWS credentials did not arrive in time'),
    ]);
  });
});

describe('a clock that is twenty minutes off', () => {
  const at = (minutes: number) => ({
    checksTime: true,
    clock: { now: () => Date.now() + minutes * 60_000, sleep: async () => undefined },
  });

  test.each([20, -20])('%i: is corrected', async (minutes) => {
    await start(at(minutes));
    expect(await read(keys)).toMatchObject(loaded);
    expect(fake.count('GetParameters')).toBe(2);
  });

  test.each([20, -20])('%i: a session is made once', async (minutes) => {
    const roles = { [role]: { principals: ['arn:aws:iam::123456789012:user/fake'] } };
    await start({ ...at(minutes), roles });
    const flags = ['--endpoint-url', fake.url, '--role', role];
    expect(await read(keys, flags)).toMatchObject(loaded);
    // Refused and corrected; of the answers, the first of each client.
    expect([fake.count('AssumeRole'), fake.count('GetParameters')]).toEqual([2, 2]);
  });
});

describe('a list of regions', () => {
  const inTwo = 'version: 1\nregion: [eu-west-1, eu-central-1]\nenv: { HOST: "ssm:/shop/host" }';
  const read = () =>
    runProcess(process.execPath, [cli, 'export', '--format', 'json', '-m', '-', '--endpoint-url', fake.url], {
      stdin: inTwo,
      env: { PATH: process.env.PATH ?? '', ...keys },
    });

  test('the next one is asked when the first is down', async () => {
    await start();
    fake.fault({
      kind: 'error',
      code: 'InternalServerError',
      operation: 'GetParameters',
      region: 'eu-west-1',
      times: 'always',
    });
    expect(withoutDone(await read())).toMatchObject(loaded);
    expect(fake.requests.at(-1)?.region).toBe('eu-central-1');
  });

  test('it is not asked when the first one refuses', async () => {
    await start({ deny: [{ operation: 'GetParameters', region: 'eu-west-1' }] });
    const { exitCode, stderr } = await read();
    expect([exitCode, codesFirst(stderr)]).toEqual([3, expect.stringContaining('ACCESS_DENIED: "HOST"')]);
    expect(new Set(fake.requests.map(({ region }) => region))).toEqual(new Set(['eu-west-1']));
  });
});

withTool(findProgram('strace', undefined), 'strace', "Debian's package strace", (strace) => {
  test('no file holds a credential, and no program is started with one', async () => {
    await start({ roles: { [role]: { subjects: ['repo:acme/shop:*'] } } });
    const tokens = await startTokenEndpoint();
    closing.push(tokens.close);
    const folder = temporaryFolder('job');
    const log = join(folder, 'strace');
    const files = Object.fromEntries(
      ['GITHUB_ENV', 'GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'].map((name) => [
        name,
        join(folder, name),
      ]),
    );
    for (const file of Object.values(files)) writeFileSync(file, '');
    const { exitCode } = await runProcess(
      strace,
      [
        '-f',
        '-e',
        'trace=openat,execve',
        '-s',
        '4096',
        '-o',
        log,
        process.execPath,
        join(root, 'dist/action/index.js'),
      ],
      {
        env: {
          PATH: process.env.PATH ?? '',
          ...files,
          ...tokens.env,
          RUNNER_TEMP: folder,
          AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
          INPUT_MAPPING: mapping,
          'INPUT_ENDPOINT-URL': fake.url,
          'INPUT_ROLE-TO-ASSUME': role,
          'INPUT_AWS-REGION': 'eu-west-1',
        },
      },
    );
    expect(exitCode).toBe(0);
    const traced = readFileSync(log, 'utf8');
    const calls = traced.split('\n');
    expect(calls.filter((call) => call.includes('execve('))).toHaveLength(1);
    const written = calls.flatMap(
      (call) => /openat\([^"]*"([^"]*)", [^)]*O_(?:WRONLY|RDWR)/.exec(call)?.[1] ?? [],
    );
    const own = new Set<string>(Object.values(files));
    expect(
      written.filter((file) => !own.has(file) && !file.startsWith('/dev/') && !file.startsWith('/proc/')),
    ).toEqual([]);
    const [token = 'none'] = tokens.tokens;
    // Neither in the arguments of a program nor in the name of a file.
    expect([/ASIA|FwoGZXIvYXdzE/.test(traced), traced.includes(token)]).toEqual([false, false]);
    for (const file of Object.values(files).filter((path) => existsSync(path))) {
      expect(readFileSync(file, 'utf8')).not.toMatch(/ASIA|FwoGZXIvYXdzE/);
      expect(readFileSync(file, 'utf8')).not.toContain(token);
    }
  });
});
