import { join } from 'node:path';
import { GetParametersCommand } from '@aws-sdk/client-ssm';
import { AssumeRoleWithWebIdentityCommand } from '@aws-sdk/client-sts';
import { describe, expect, test } from '@jest/globals';
import { maxPolicyLength } from '../../src/auth/session-policy.ts';
import { findLeaks } from '../kit/canary.ts';
import { sdkClients } from '../kit/fake-aws/clients.ts';
import { startFakeAws } from '../kit/fake-aws/fake-aws.ts';
import { expectNothingHandedOver, repository } from './action-job.ts';
import { host, mapping, role, signingIn, subject } from './signing-in-job.ts';

const aws = signingIn();
const { start, startTokens, job, signIn } = aws;

describe('with role-to-assume', () => {
  test('a job signs in by OIDC, and reads what the mapping names', async () => {
    await start();
    const { load, runner } = job();
    const result = await load(mapping, signIn());
    expect(result.env).toEqual({ HOST: host });
    expect(aws.tokens.audiences).toEqual(['sts.amazonaws.com']);
    const [input] = aws.fake.inputs('AssumeRoleWithWebIdentity');
    expect(input).toMatchObject({
      RoleArn: role,
      DurationSeconds: 900,
      RoleSessionName: 'octo-org-example-1000001',
    });
    expect(aws.fake.count('GetParameters')).toBe(1);
    expect(aws.fake.count('AssumeRoleWithWebIdentity')).toBe(1);
    // Later steps have nothing of it.
    const later = await runner.runStep({ run: 'env' });
    expect(later.rawStdout).not.toMatch(/^AWS_(?!EC2_METADATA|SDK_JS)/m);
  });

  test('the token and the session are masked before anything else, and show nowhere', async () => {
    await start();
    const { load } = job({ debug: true });
    const result = await load(mapping, signIn());
    const masked = result.commands.filter(({ name }) => name === 'add-mask').map(({ data }) => data);
    const [token = ''] = aws.tokens.tokens;
    expect(masked[0]).toBe(token);
    const session = masked.findIndex((mask) => mask.startsWith('FwoGZXIvYXdzE'));
    const secretKey = masked.findIndex((mask) => /^[a-p/+]{40}$/.test(mask));
    expect([session > 0, secretKey > 0, masked.indexOf(host) > Math.max(session, secretKey)]).toEqual([
      true,
      true,
      true,
    ]);
    expect(findLeaks(result.log, [token])).toEqual([]);
  });

  test('the session may read what the mapping names, and nothing else', async () => {
    const parameters = Object.fromEntries(
      Array.from({ length: 60 }, (_, n) => [`/shop/prod/parameter-${n}`, `value of ${n}`]),
    );
    await start({
      parameters: { ...parameters, '/shop/prod/other': 'not yours' },
      secrets: { db: { text: '{"password":"hunter2-hunter2"}' } },
    });
    const { load } = job();
    const entries = Object.keys(parameters).map((name, n) => `  P${n}: ssm:${name}\n`);
    const text = `version: 1\nenv:\n${entries.join('')}  PASSWORD: secretsmanager:db#password\n`;
    const result = await load(text, signIn());
    expect(Object.keys(result.env)).toHaveLength(61);
    // As many requests as with one session.
    expect(aws.fake.count('GetParameters')).toBe(6);
    const sessions = aws.fake.inputs('AssumeRoleWithWebIdentity');
    expect(sessions.length).toBeGreaterThan(1);
    for (const { Policy = '' } of sessions) expect(Policy.length).toBeLessThanOrEqual(maxPolicyLength);
    expect(new Set(aws.tokens.tokens).size).toBe(sessions.length);
    // Each of the sessions, by hand.
    const readable = new Set<string>();
    for (const { Policy } of sessions) {
      const credentials = await assumeByHand(Policy);
      const { ssm } = sdkClients(aws.fake, { credentials, region: 'eu-west-1' });
      const get = (name: string) =>
        ssm.send(new GetParametersCommand({ Names: [name], WithDecryption: true }));
      await expect(get('/shop/prod/other')).rejects.toThrow('not authorized to perform: ssm:GetParameters');
      for (const name of Object.keys(parameters))
        await get(name).then(
          () => readable.add(name),
          () => undefined,
        );
    }
    expect(readable.size).toBe(60);
  });

  test('a policy that is too large packed is halved until it fits', async () => {
    await start({
      packedLimit: 500,
      parameters: { '/a': 'value of a', '/b': 'value of b', '/c': 'value of c' },
    });
    const result = await job().load('version: 1\nenv: { A: "ssm:/a", B: "ssm:/b", C: "ssm:/c" }', signIn());
    expect(result.env).toEqual({ A: 'value of a', B: 'value of b', C: 'value of c' });
  });

  test('session-policy: off asks for all that the role may', async () => {
    await start();
    const result = await job().load(mapping, { ...signIn(), 'session-policy': 'off' });
    expect(result.env).toEqual({ HOST: host });
    expect(aws.fake.inputs('AssumeRoleWithWebIdentity')[0]?.Policy).toBeUndefined();
  });

  test.each([
    ['a key of the provider that AWS could not fetch', { kind: 'error', code: 'InvalidIdentityToken' }],
    ['an expired token', { kind: 'error', code: 'ExpiredTokenException' }],
    ['a fault of STS', { kind: 'error', code: 'ServiceUnavailable' }],
  ] as const)('%s is tried again with a new token', async (_, fault) => {
    await start();
    aws.fake.fault({ ...fault, operation: 'AssumeRoleWithWebIdentity', times: 2 });
    const result = await job().load(mapping, signIn());
    expect(result.env).toEqual({ HOST: host });
    expect(aws.fake.count('AssumeRoleWithWebIdentity')).toBe(3);
    expect(new Set(aws.tokens.tokens).size).toBe(3);
  });

  test('tokens that have always expired are not asked for without end', async () => {
    await start();
    await startTokens({ lifetimeSeconds: -1 });
    const result = await job().load(mapping, signIn());
    expectNothingHandedOver(result, 3);
    expect(result.log).toContain('could not be assumed (ExpiredTokenException, 5 attempts)');
    expect(new Set(aws.tokens.tokens).size).toBe(5);
  });

  test('a refusal is final, and names what the trust policy has to accept', async () => {
    await start({ roles: { [role]: { subjects: ['repo:acme/other:*'] } } });
    const result = await job().load(mapping, signIn());
    expectNothingHandedOver(result, 3);
    expect(aws.fake.count('AssumeRoleWithWebIdentity')).toBe(1);
    expect(result.log).toContain(`ACCESS_DENIED: the role "${role}" could not be assumed (AccessDenied)`);
    expect(result.log).toContain(`for sub "${subject}" and aud "sts.amazonaws.com"`);
  });

  test('a wrong audience is named', async () => {
    await start({ roles: { [role]: { subjects: ['*'], audience: 'sts.amazonaws.com.cn' } } });
    const refused = await job().load(mapping, signIn());
    expectNothingHandedOver(refused, 3);
    expect(refused.log).toContain('INVALID_CREDENTIALS');
    expect(refused.log).toContain('with the audience "sts.amazonaws.com"');
    const right = await job().load(mapping, { ...signIn(), audience: 'sts.amazonaws.com.cn' });
    expect(right.env).toEqual({ HOST: host });
  });

  test('the account is checked with the session that reads', async () => {
    await start();
    const result = await job().load(`account: "123456789012"\n${mapping}`, signIn());
    expect(result.env).toEqual({ HOST: host });
    expect(aws.fake.requests.map(({ operation }) => operation)).toEqual([
      'AssumeRoleWithWebIdentity',
      'GetCallerIdentity',
      'GetParameters',
    ]);
  });

  test('a session that ends too early is made again, once', async () => {
    await start({ secrets: { db: { text: '{"password":"hunter2-hunter2"}' } } });
    const text = `${mapping.replace(' }', ', PASSWORD: "secretsmanager:db#password" }')}`;
    aws.fake.fault({ kind: 'error', code: 'ExpiredTokenException', operation: 'GetParameters' });
    aws.fake.fault({ kind: 'error', code: 'ExpiredTokenException', operation: 'GetSecretValue' });
    const result = await job().load(text, signIn());
    expect(result.env).toEqual({ HOST: host, PASSWORD: 'hunter2-hunter2' });
    expect(aws.fake.count('AssumeRoleWithWebIdentity')).toBe(2);
    aws.fake.reset();
    aws.fake.fault({
      kind: 'error',
      code: 'ExpiredTokenException',
      operation: 'GetParameters',
      times: 'always',
    });
    const refused = await job().load(mapping, signIn());
    expectNothingHandedOver(refused, 3);
    expect(refused.log).toContain('EXPIRED_CREDENTIALS');
    expect([aws.fake.count('AssumeRoleWithWebIdentity'), aws.fake.count('GetParameters')]).toEqual([2, 2]);
  });

  test('credentials of somebody else that have ended are not asked for again', async () => {
    await start();
    aws.fake.fault({
      kind: 'error',
      code: 'ExpiredTokenException',
      operation: 'GetParameters',
      times: 'always',
    });
    const env = { AWS_ACCESS_KEY_ID: 'AKIATEST', AWS_SECRET_ACCESS_KEY: 'x' };
    const result = await job({ env }).load(mapping, {
      'aws-region': 'eu-west-1',
      'endpoint-url': aws.fake.url,
    });
    expectNothingHandedOver(result, 3);
    expect(result.log).toContain('EXPIRED_CREDENTIALS');
    expect(aws.fake.count('GetParameters')).toBe(1);
  });

  test('another account than those that are allowed is refused before anything is read', async () => {
    await start();
    const refused = await job().load(mapping, { ...signIn(), 'allowed-account-ids': '222222222222' });
    expectNothingHandedOver(refused, 3);
    expect(refused.log).toContain('ACCOUNT_REFUSED');
    expect(aws.fake.count('GetParameters')).toBe(0);
  });

  test('endpoints of the environment get neither the token nor a request', async () => {
    await start();
    const evil = await startFakeAws();
    const env = {
      AWS_ENDPOINT_URL: evil.url,
      AWS_ENDPOINT_URL_STS: evil.url,
      AWS_ENDPOINT_URL_SSM: evil.url,
    };
    const result = await job({ env }).load(mapping, signIn());
    expect(result.env).toEqual({ HOST: host });
    expect(evil.requests).toEqual([]);
    await evil.close();
  });

  test.each([
    ['no ARN', { 'role-to-assume': 'ci' }, 'the input role-to-assume is not the ARN of a role'],
    [
      'too short',
      { 'role-duration-seconds': '60' },
      'the input role-duration-seconds must be a number of seconds from 900 to 43200, not "60"',
    ],
    [
      'no session name',
      { 'role-session-name': 'a b' },
      'the input role-session-name is not a valid session name',
    ],
    ['no region', { 'aws-region': 'eu-west-1a' }, '"eu-west-1a" (from aws-region) is not a valid region'],
    [
      'no account',
      { 'allowed-account-ids': '12345' },
      'the input allowed-account-ids contains a word, which is not an AWS account ID',
    ],
    ['no choice', { 'on-missing-credentials': 'ignore' }, 'the input on-missing-credentials'],
    ['no flag', { 'trust-workspace': 'yes' }, 'the input trust-workspace'],
    ['no such policy', { 'session-policy': 'on' }, 'the input session-policy'],
  ])('%s is a mistake in the usage', async (_, inputs, message) => {
    await start();
    const result = await job().load(mapping, { ...signIn(), ...inputs });
    expectNothingHandedOver(result, 2);
    expect(result.log).toContain(message);
    expect(aws.tokens.audiences).toEqual([]);
  });
});

describe('without a token', () => {
  const fork = {
    pull_request: {
      head: { repo: { fork: true, full_name: 'me/shop' } },
      base: { repo: { full_name: 'acme/shop' } },
    },
  };

  test('the permission is named, as YAML to paste', async () => {
    await start();
    const result = await job({}, false).load(mapping, signIn());
    expectNothingHandedOver(result, 3);
    expect(result.log).toContain('NO_CREDENTIALS: the job has no permission to request an OIDC token');
    expect(result.log).toContain('`permissions: { id-token: write, contents: read }`');
  });

  test('a pull request from a fork is told that it cannot, or skips', async () => {
    await start();
    const options = { eventName: 'pull_request', event: fork };
    const result = await job(options, false).load(mapping, signIn());
    expectNothingHandedOver(result, 3);
    expect(result.log).toContain('a pull request from a fork gets no OIDC token');
    const skipped = await job(options, false).load(mapping, {
      ...signIn(),
      'on-missing-credentials': 'skip',
    });
    expect({ exitCode: skipped.exitCode, env: skipped.env, outputs: skipped.outputs }).toEqual({
      exitCode: 0,
      env: {},
      outputs: { names: '[]', count: '0' },
    });
    expect(skipped.annotations).toMatchObject([
      { level: 'notice', message: expect.stringContaining('nothing is loaded: a pull request from a fork') },
    ]);
  });

  test('skip does not hide a refusal', async () => {
    await start({ roles: {} });
    const result = await job().load(mapping, { ...signIn(), 'on-missing-credentials': 'skip' });
    expectNothingHandedOver(result, 3);
  });

  test('a token service that fails once is asked again', async () => {
    await start();
    aws.tokens.fail(500, 1);
    expect((await job().load(mapping, signIn())).env).toEqual({ HOST: host });
  });

  test('a token service that fails is no riddle, and no reason to skip', async () => {
    await start();
    aws.tokens.fail(500, 100);
    const result = await job().load(mapping, { ...signIn(), 'on-missing-credentials': 'skip' });
    expectNothingHandedOver(result, 3);
    expect(result.log).toContain('NETWORK: the runner did not return an OIDC token');
    expect(aws.tokens.audiences).toHaveLength(5);
  });

  test('a token service that does not answer is given up at the deadline', async () => {
    await start();
    aws.tokens.hang();
    const result = await job().load(mapping, { ...signIn(), 'timeout-seconds': '1' });
    expectNothingHandedOver(result, 3);
    expect(result.log).toContain('TIMEOUT: the runner did not return an OIDC token in time');
  });

  test('on pull_request_target it is the permission that is missing, wherever the code comes from', async () => {
    await start();
    const result = await job({ eventName: 'pull_request_target', event: fork }, false).load(
      mapping,
      signIn(),
    );
    expectNothingHandedOver(result, 3);
    expect(result.log).toContain('the job has no permission to request an OIDC token');
  });

  test.each([
    ['is no JSON', 'printf "{" >"$GITHUB_EVENT_PATH"'],
    ['is null', 'printf null >"$GITHUB_EVENT_PATH"'],
    ['is gone', 'rm "$GITHUB_EVENT_PATH"'],
  ])('an event that %s is no riddle either', async (_, run) => {
    await start();
    const { load, runner } = job({ eventName: 'pull_request', event: fork }, false);
    expect((await runner.runStep({ run })).exitCode).toBe(0);
    const result = await load(mapping, signIn());
    expectNothingHandedOver(result, 3);
    expect(result.log).toContain('NO_CREDENTIALS: the job has no permission to request an OIDC token');
  });
});

describe('without role-to-assume', () => {
  test('a job without credentials is told both ways to sign in', async () => {
    await start();
    const result = await job().load(mapping, { 'aws-region': 'eu-west-1', 'endpoint-url': aws.fake.url });
    expectNothingHandedOver(result, 3);
    expect(result.log).toContain('NO_CREDENTIALS: no AWS credentials were found');
    expect(result.log).toContain('Set role-to-assume');
    expect(aws.fake.requests).toEqual([]);
  });

  test('a pull request from a fork is told that it has no credentials, or skips', async () => {
    await start();
    const event = {
      pull_request: { head: { repo: { full_name: 'me/shop' } }, base: { repo: { full_name: 'acme/shop' } } },
    };
    const inputs = { 'aws-region': 'eu-west-1', 'endpoint-url': aws.fake.url };
    const { load } = job({ eventName: 'pull_request', event }, false);
    const result = await load(mapping, inputs);
    expectNothingHandedOver(result, 3);
    expect(result.log).toContain('a pull request from a fork gets no OIDC token and no secrets');
    expect((await load(mapping, { ...inputs, 'on-missing-credentials': 'skip' })).exitCode).toBe(0);
  });

  test('a config file of the machine is not looked at, nor is a program in it started', async () => {
    await start();
    const started = join(repository, 'never-started');
    const { runner, load } = job({ env: { AWS_PROFILE: 'evil' } });
    await runner.runStep({
      run: `mkdir -p "$HOME/.aws" && printf '[profile evil]\\ncredential_process = touch ${started}\\n[default]\\ncredential_process = touch ${started}\\n' >"$HOME/.aws/config"`,
    });
    const result = await load(mapping, { 'aws-region': 'eu-west-1', 'endpoint-url': aws.fake.url });
    expectNothingHandedOver(result, 3);
    const look = await runner.runStep({ run: `test ! -e "${started}"` });
    expect(look.exitCode).toBe(0);
  });

  test('on a runner of CodeBuild there is a notice', async () => {
    await start();
    const env = { AWS_ACCESS_KEY_ID: 'AKIATEST', AWS_SECRET_ACCESS_KEY: 'x', CODEBUILD_BUILD_ID: 'shop:1' };
    const result = await job({ env }).load(mapping, {
      'aws-region': 'eu-west-1',
      'endpoint-url': aws.fake.url,
    });
    expect(result.annotations).toMatchObject([
      { level: 'notice', message: expect.stringContaining('on a CodeBuild-hosted runner') },
    ]);
  });
});

/** The credentials of a session of the role with this policy. */
async function assumeByHand(Policy: string | undefined) {
  const { Credentials } = await sdkClients(aws.fake).sts.send(
    new AssumeRoleWithWebIdentityCommand({
      RoleArn: role,
      RoleSessionName: 'hand',
      WebIdentityToken: await fetchToken(),
      Policy,
    }),
  );
  return {
    accessKeyId: Credentials?.AccessKeyId ?? '',
    secretAccessKey: Credentials?.SecretAccessKey ?? '',
    sessionToken: Credentials?.SessionToken ?? '',
  };
}

async function fetchToken(): Promise<string> {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } = aws.tokens.env;
  const answer = await fetch(`${url}&audience=sts.amazonaws.com`, {
    headers: { authorization: `bearer ${bearer}` },
  });
  return ((await answer.json()) as { value: string }).value;
}
