import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { BatchGetSecretValueCommand, GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { DescribeParametersCommand, GetParametersCommand } from '@aws-sdk/client-ssm';
import {
  AssumeRoleCommand,
  AssumeRoleWithWebIdentityCommand,
  GetCallerIdentityCommand,
} from '@aws-sdk/client-sts';
import { afterEach, expect, test } from '@jest/globals';
import { sdkClients } from './fake-aws/clients.ts';
import { type FakeAws, type FakeAwsOptions, startFakeAws } from './fake-aws/fake-aws.ts';
import { type Fault, htmlUnavailable } from './fake-aws/faults.ts';

let fake: FakeAws;
afterEach(() => fake?.close());

async function start(options: FakeAwsOptions = {}, maxAttempts = 1) {
  fake = await startFakeAws({ parameters: { '/a': 'alpha' }, secrets: { db: 'x' }, ...options });
  const clients = sdkClients(fake, { maxAttempts });
  const getA = (abortSignal?: AbortSignal) =>
    clients.ssm.send(
      new GetParametersCommand({ Names: ['/a'], WithDecryption: true }),
      abortSignal === undefined ? {} : { abortSignal },
    );
  return { ...clients, getA };
}

/** Time that stands still, but for what is slept and what a test adds. */
function stillClock() {
  const clock = {
    time: 1_800_000_000_000,
    slept: [] as number[],
    now: () => clock.time,
    sleep: async (milliseconds: number) => {
      clock.slept.push(milliseconds);
      clock.time += milliseconds;
    },
  };
  return clock;
}

test('every request is recorded with its operation, region, key, input and time', async () => {
  const clock = stillClock();
  const { getA, secrets } = await start({ clock });
  await getA();
  clock.time += 5;
  await secrets.send(new BatchGetSecretValueCommand({ SecretIdList: ['db'] }));

  expect(fake.requests).toEqual([
    {
      operation: 'GetParameters',
      region: 'us-east-1',
      accessKeyId: 'AKIAFAKEFAKEFAKEFAKE',
      input: { Names: ['/a'], WithDecryption: true },
      time: 1_800_000_000_000,
    },
    {
      operation: 'BatchGetSecretValue',
      region: 'us-east-1',
      accessKeyId: 'AKIAFAKEFAKEFAKEFAKE',
      input: { SecretIdList: ['db'] },
      time: 1_800_000_000_005,
    },
  ]);
  expect([fake.count(), fake.count('GetParameters'), fake.count('GetSecretValue')]).toEqual([2, 1, 0]);
  expect(fake.inputs('GetParameters').map(({ Names }) => Names)).toEqual([['/a']]);
});

test('a reset goes back to how the fake was started', async () => {
  const { getA } = await start();
  fake.putParameter('/a', 'beta');
  fake.deny({ name: '/a' });
  fake.fault({ kind: 'hang', times: 'always' });
  await expect(getA(AbortSignal.timeout(20))).rejects.toThrow();

  fake.reset();

  expect(fake.requests).toEqual([]);
  expect((await getA()).Parameters?.[0]).toMatchObject({ Value: 'alpha', Version: 1 });
});

test('the most requests open at one time are counted', async () => {
  let release = () => {};
  const gate = new Promise<void>((done) => {
    release = done;
  });
  const clock = { now: () => 0, sleep: () => gate };
  const { getA } = await start({ delayMs: 1, clock });

  const three = [getA(), getA(), getA()];
  while (fake.count() < 3) await new Promise(setImmediate);
  release();
  await Promise.all(three);
  expect(fake.maxInFlight).toBe(3);

  fake.reset();
  for (let i = 0; i < 20; i++) await getA();
  expect(fake.maxInFlight).toBe(1);
});

test('every answer takes the delay that was asked for', async () => {
  const clock = stillClock();
  const { getA } = await start({ delayMs: 250, clock });
  await getA();
  await getA();
  expect(clock.slept).toEqual([250, 250]);
});

const target = { 'x-amz-target': 'AmazonSSM.GetParameters' };
const signed = (scope: string) =>
  `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host;x-amz-date, Signature=${'0'.repeat(64)}`;

test.each([
  ['unsigned', {}, 'MissingAuthenticationTokenException'],
  ['signed otherwise', { authorization: 'Bearer x' }, 'MissingAuthenticationTokenException'],
  [
    'signed without a scope',
    { authorization: signed('AKIA/us-east-1') },
    'MissingAuthenticationTokenException',
  ],
  [
    'signed for another service',
    { authorization: signed('AKIA/20260101/us-east-1/secretsmanager/aws4_request') },
    'InvalidSignatureException',
  ],
])('a request that is %s is refused', async (_, headers, code) => {
  await start();
  const response = await fetch(fake.url, {
    method: 'POST',
    headers: { ...target, ...headers },
    body: '{"Names":["/a"]}',
  });
  expect(response.status).toBe(400);
  expect(response.headers.get('x-amzn-errortype')).toBe(code);
  expect(response.headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/);
  expect(await response.json()).toMatchObject({ __type: code });
});

test('an operation that the fake does not know is refused and not recorded', async () => {
  const { ssm } = await start();
  await expect(ssm.send(new DescribeParametersCommand({}))).rejects.toMatchObject({
    name: 'UnknownOperationException',
  });
  expect(fake.count()).toBe(0);
});

test('the caller is a user of the configured account', async () => {
  const { sts } = await start({ accountId: '333333333333' });
  const { Account, Arn } = await sts.send(new GetCallerIdentityCommand({}));
  expect([Account, Arn]).toEqual(['333333333333', 'arn:aws:iam::333333333333:user/fake']);
});

const RoleArn = 'arn:aws:iam::222222222222:role/ci/reader';

test('a role assumed by web identity needs no signature, and its credentials act in its account', async () => {
  const clock = stillClock();
  const { sts } = await start({ clock });
  const anonymous = sdkClients(fake, { credentials: { accessKeyId: '', secretAccessKey: '' } }).sts;
  const Policy = '{"Version":"2012-10-17","Statement":[]}';
  const asked = {
    RoleArn,
    RoleSessionName: 'run-1',
    WebIdentityToken: 'e.y.J',
    Policy,
    DurationSeconds: 900,
  };

  const { Credentials, AssumedRoleUser } = await anonymous.send(new AssumeRoleWithWebIdentityCommand(asked));

  const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '', Expiration } = Credentials ?? {};
  const session = { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken };
  const { sts: inside } = sdkClients(fake, { credentials: session });
  expect(fake.inputs('AssumeRoleWithWebIdentity')).toEqual([asked]);
  expect(fake.requests[0]).toMatchObject({ accessKeyId: undefined, region: undefined });
  expect(AccessKeyId).toMatch(/^ASIA[A-Z2-7]{16}$/);
  expect(Expiration).toEqual(new Date(clock.time + 900_000));
  expect(AssumedRoleUser?.Arn).toBe('arn:aws:sts::222222222222:assumed-role/reader/run-1');
  expect(await inside.send(new GetCallerIdentityCommand({}))).toMatchObject({ Account: '222222222222' });
  expect(await sts.send(new GetCallerIdentityCommand({}))).toMatchObject({ Account: '123456789012' });
});

test('temporary credentials without their session token are refused', async () => {
  const { sts } = await start();
  const { Credentials } = await sts.send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'run' }));
  const credentials = { accessKeyId: Credentials?.AccessKeyId ?? '', secretAccessKey: 'x' };
  const cut = sdkClients(fake, { credentials });

  await expect(cut.sts.send(new GetCallerIdentityCommand({}))).rejects.toMatchObject({
    name: 'InvalidClientTokenId',
  });
  await expect(cut.ssm.send(new GetParametersCommand({ Names: ['/a'] }))).rejects.toMatchObject({
    name: 'UnrecognizedClientException',
  });
});

test.each([
  ['a session name with brackets', { RoleSessionName: 'dependabot[bot]' }, 'ValidationError'],
  ['a session name of 65 characters', { RoleSessionName: 'x'.repeat(65) }, 'ValidationError'],
  ['a duration of a minute', { DurationSeconds: 60 }, 'ValidationError'],
  ['a duration of a day', { DurationSeconds: 86_400 }, 'ValidationError'],
  ['a policy over 2,048 characters', { Policy: `"${'x'.repeat(2048)}"` }, 'ValidationError'],
  ['a policy that is no JSON', { Policy: '{' }, 'MalformedPolicyDocumentException'],
  ['a role that is no ARN', { RoleArn: 'arn:aws:iam::222:reader' }, 'ValidationError'],
  ['a role that is denied', { RoleArn: `${RoleArn}-denied` }, 'AccessDenied'],
])('%s is refused when a role is assumed', async (_, odd, name) => {
  const { sts } = await start({ deny: [{ name: `${RoleArn}-denied` }] });
  const command = new AssumeRoleCommand({ RoleArn, RoleSessionName: 'run', ...odd });
  await expect(sts.send(command)).rejects.toMatchObject({ name });
});

test.each([
  ['ThrottlingException', 400],
  ['InternalServerError', 500],
  ['ServiceUnavailable', 503],
  ['ExpiredTokenException', 400],
  ['UnrecognizedClientException', 400],
  ['SomethingNew', 400],
])('a fault answers %s with status %i', async (code, httpStatusCode) => {
  const { getA } = await start();
  fake.fault({ kind: 'error', code });
  await expect(getA()).rejects.toMatchObject({
    name: code,
    $metadata: { httpStatusCode, requestId: expect.any(String) },
  });
});

test('a fault of STS is XML with its own status and message', async () => {
  const { sts } = await start();
  fake.fault({ kind: 'error', code: 'InvalidIdentityToken', status: 418, message: 'No <key> & "no" cake' });
  await expect(sts.send(new GetCallerIdentityCommand({}))).rejects.toMatchObject({
    name: 'InvalidIdentityTokenException', // the SDK's name for the code on the wire
    message: 'No <key> & "no" cake',
    $metadata: { httpStatusCode: 418 },
  });
});

test('a fault strikes as often as it says, after as many as it says, and only where it says', async () => {
  const { getA, secrets } = await start();
  const getDb = () => secrets.send(new GetSecretValueCommand({ SecretId: 'db' }));
  const outcome = (request: Promise<unknown>) =>
    request.then(
      () => 'ok',
      (error: Error) => error.name,
    );
  fake.fault({ kind: 'error', code: 'First', operation: 'GetParameters', after: 1, times: 2 });
  fake.fault({
    kind: 'error',
    code: 'Second',
    operation: 'GetParameters',
    region: 'eu-west-1',
    times: 'always',
  });

  const outcomes: string[] = [];
  for (const request of [getA, getDb, getA, getDb, getA, getA]) outcomes.push(await outcome(request()));

  expect(outcomes).toEqual(['ok', 'ok', 'First', 'ok', 'First', 'ok']);
});

test('a client that retries gets over a fault that strikes once', async () => {
  const { getA } = await start({}, 3);
  fake.fault({ kind: 'error', code: 'InternalServerError' });
  expect((await getA()).Parameters).toHaveLength(1);
  expect(fake.count('GetParameters')).toBe(2);
});

const broken: readonly [string, Fault, object][] = [
  ['503 with HTML', htmlUnavailable, { $metadata: { httpStatusCode: 503 } }],
  [
    'a reset before the first byte',
    { kind: 'reset', when: 'before' },
    { message: expect.stringContaining('ECONNRESET') },
  ],
  [
    'a cut in the middle',
    { kind: 'reset', when: 'mid-body' },
    { message: expect.stringContaining('aborted') },
  ],
  ['half of the JSON', { kind: 'truncate' }, { name: 'SyntaxError', $metadata: { httpStatusCode: 200 } }],
  ['200 with text', { kind: 'reply', body: 'hello' }, { name: 'SyntaxError' }],
];
test.each(broken)('%s makes the client fail', async (_, fault, error) => {
  const { getA } = await start();
  fake.fault(fault);
  await expect(getA()).rejects.toMatchObject(error);
  expect((await getA()).Parameters).toHaveLength(1);
});

test('200 with any JSON counts as success, as it does with AWS', async () => {
  const { getA } = await start();
  fake.fault({ kind: 'reply', body: { Parameters: [{ Name: '/a' }], Odd: 1 } });
  expect((await getA()).Parameters).toEqual([{ Name: '/a' }]);
});

test('a hanging request gets no byte until it is given up', async () => {
  const { getA } = await start();
  fake.fault({ kind: 'hang' });
  const abort = new AbortController();

  const pending = getA(abort.signal);
  while (fake.count() < 1) await new Promise(setImmediate);
  await getA(); // by now an answer would have come
  abort.abort();

  await expect(pending).rejects.toMatchObject({ name: 'AbortError' });
});

test('a slow answer drips a byte at a time', async () => {
  const clock = stillClock();
  const { getA } = await start({ clock });
  fake.fault({ kind: 'drip', everyMs: 700 });

  expect((await getA()).Parameters).toMatchObject([{ Name: '/a', Value: 'alpha' }]);

  expect(clock.slept.length).toBeGreaterThan(100);
  expect(new Set(clock.slept)).toEqual(new Set([700]));
});

test('a flood goes on until it is given up', async () => {
  const { getA } = await start();
  fake.fault({ kind: 'flood' });
  const abort = new AbortController();

  const pending = getA(abort.signal);
  while (fake.count() < 1) await new Promise(setImmediate);
  await getA(); // by now an answer would have ended
  abort.abort();

  await expect(pending).rejects.toMatchObject({ name: 'AbortError' });
});

test('wrong names come with the values of the right ones', async () => {
  const { getA, secrets } = await start();
  fake.fault({ kind: 'wrong-names', times: 2 });
  const batch = await secrets.send(new BatchGetSecretValueCommand({ SecretIdList: ['db', 'nope'] }));

  expect((await getA()).Parameters).toMatchObject([{ Name: '/not/what/was/asked', Value: 'alpha' }]);
  expect(batch.SecretValues).toMatchObject([{ Name: '/not/what/was/asked', SecretString: 'x' }]);
  expect(batch.Errors).toMatchObject([{ SecretId: 'not/what/was/asked' }]);
});

test('an answer can be changed at will', async () => {
  const { getA } = await start();
  fake.fault({ kind: 'edit', edit: (output) => ({ ...output, InvalidParameters: ['/a'] }) });
  expect(await getA()).toMatchObject({ InvalidParameters: ['/a'], Parameters: [{ Name: '/a' }] });
});

test('a throttle lets a burst through, then its rate, for each service by itself', async () => {
  const clock = stillClock();
  const { getA, secrets, sts } = await start({ clock, throttle: { ratePerSecond: 4, burst: 2 } });
  const throttled = {
    name: 'ThrottlingException',
    message: 'Rate exceeded',
    $metadata: { httpStatusCode: 400 },
  };

  await getA();
  await getA();
  await expect(getA()).rejects.toMatchObject(throttled);
  await secrets.send(new GetSecretValueCommand({ SecretId: 'db' }));
  for (let i = 0; i < 3; i++) await sts.send(new GetCallerIdentityCommand({}));

  clock.time += 250;
  await getA();
  await expect(getA()).rejects.toMatchObject(throttled);

  clock.time += 60_000;
  await getA();
  await getA();
  await expect(getA()).rejects.toMatchObject(throttled);
  expect(fake.count('GetParameters')).toBe(8);
});

test('a throttle of one service leaves the other alone, and can be lifted', async () => {
  const { getA, secrets } = await start({ clock: stillClock() });
  const getDb = () => secrets.send(new GetSecretValueCommand({ SecretId: 'db' }));
  const lift = fake.throttle({ ratePerSecond: 1, service: 'secretsmanager' });

  await getDb();
  await expect(getDb()).rejects.toMatchObject({ name: 'ThrottlingException' });
  await getA();
  await getA();
  lift();
  await getDb();
});

test('as a process it prints its address, answers from a state file, counts, resets and ends on SIGTERM', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fake-aws-'));
  let child: ChildProcess | undefined;
  try {
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    writeFileSync(
      join(folder, 'state.json'),
      '{"parameters":{"/a":"from a file"},"throttle":{"ratePerSecond":9}}',
    );
    compile('test/kit/fake-aws/main.ts', folder);
    child = spawn(process.execPath, [join(folder, 'main.js'), join(folder, 'state.json')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(child, 'exit', { signal: AbortSignal.timeout(20_000) });
    const lines = createInterface({ input: child.stdout as Readable });
    const [url] = (await once(lines, 'line')) as [string];
    const counts = async () => (await fetch(`${url}/_requests`)).json();

    const { ssm } = sdkClients({ url });
    const answer = await ssm.send(new GetParametersCommand({ Names: ['/a'], WithDecryption: true }));
    expect(answer.Parameters?.[0]?.Value).toBe('from a file');
    expect(await counts()).toEqual({ GetParameters: 1 });
    expect((await fetch(`${url}/_reset`, { method: 'POST' })).status).toBe(204);
    expect(await counts()).toEqual({});
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  } finally {
    child?.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  }
});

/** The one file and what it imports, so that another part that does not compile cannot fail this test. */
function compile(file: string, outDir: string): void {
  const options = ['--module', 'nodenext', '--target', 'es2022', '--types', 'node', '--skipLibCheck'];
  execFileSync(process.execPath, [
    'node_modules/typescript/bin/tsc',
    '--ignoreConfig',
    ...options,
    '--rewriteRelativeImportExtensions',
    '--outDir',
    outDir,
    file,
  ]);
}
