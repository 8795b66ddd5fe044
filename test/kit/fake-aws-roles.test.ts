import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { GetParametersByPathCommand, GetParametersCommand } from '@aws-sdk/client-ssm';
import {
  AssumeRoleCommand,
  AssumeRoleWithWebIdentityCommand,
  GetCallerIdentityCommand,
} from '@aws-sdk/client-sts';
import { afterEach, describe, expect, test } from '@jest/globals';
import { sdkClients } from './fake-aws/clients.ts';
import { type FakeAws, type FakeAwsOptions, startFakeAws } from './fake-aws/fake-aws.ts';

const role = 'arn:aws:iam::123456789012:role/ci';
const now = 1_800_000_000_000;

let fake: FakeAws;
afterEach(() => fake.close());

function jwt(claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({})}.${part({ sub: 'repo:acme/shop:x', aud: 'sts.amazonaws.com', exp: now / 1000 + 60, ...claims })}.sig`;
}

async function start(options: FakeAwsOptions = {}) {
  fake = await startFakeAws({
    parameters: { '/a': 'a', '/b': 'b' },
    secrets: { s: { text: 's' } },
    roles: {
      [role]: {
        subjects: ['repo:acme/shop:*'],
        principals: ['arn:aws:iam::123456789012:user/fake'],
        externalId: 'id',
      },
    },
    clock: { now: () => now, sleep: async () => undefined },
    ...options,
  });
}

const bearer = (token: string, more: object = {}) =>
  sdkClients(fake).sts.send(
    new AssumeRoleWithWebIdentityCommand({
      RoleArn: role,
      RoleSessionName: 'test',
      WebIdentityToken: token,
      ...more,
    }),
  );

describe('AssumeRoleWithWebIdentity', () => {
  test('lets in who the trust policy names', async () => {
    await start();
    await expect(bearer(jwt({}))).resolves.toMatchObject({
      Credentials: { SessionToken: expect.any(String) },
    });
  });

  test.each([
    [
      'another subject',
      { sub: 'repo:acme/other:x' },
      'Not authorized to perform sts:AssumeRoleWithWebIdentity',
    ],
    ['another audience', { aud: 'elsewhere' }, 'Incorrect token audience'],
    ['an expired token', { exp: now / 1000 - 1 }, 'Token expired'],
  ])('refuses %s', async (_, claims, message) => {
    await start();
    await expect(bearer(jwt(claims))).rejects.toThrow(message);
  });

  test('refuses what is no token, and a policy that is too large packed', async () => {
    await start({ packedLimit: 10 });
    await expect(bearer('no.token.here')).rejects.toThrow('not a valid JWT');
    await expect(bearer(jwt({}), { Policy: '{"Statement":[]}' })).rejects.toThrow(
      'Packed policy consumes 112%',
    );
  });
});

describe('AssumeRole', () => {
  const assume = (more: object) =>
    sdkClients(fake).sts.send(new AssumeRoleCommand({ RoleArn: role, RoleSessionName: 'test', ...more }));

  test('needs the external id', async () => {
    await start();
    await expect(assume({ ExternalId: 'id' })).resolves.toBeDefined();
    await expect(assume({ ExternalId: 'other' })).rejects.toThrow(
      'not authorized to perform: sts:AssumeRole',
    );
    await expect(assume({})).rejects.toThrow('not authorized to perform: sts:AssumeRole');
  });
});

describe('a session with a policy', () => {
  const policy = (...statements: object[]) =>
    JSON.stringify({ Statement: statements.map((one) => ({ Effect: 'Allow', ...one })) });
  const decrypt = {
    Action: 'kms:Decrypt',
    Resource: '*',
    Condition: { StringEquals: { 'kms:ViaService': ['ssm.us-east-1.amazonaws.com'] } },
  };
  const readA = { Action: 'ssm:Get*', Resource: 'arn:aws:ssm:us-east-1:123456789012:parameter/a' };

  async function session(text: string) {
    const { Credentials } = await bearer(jwt({}), { Policy: text });
    return sdkClients(fake, {
      credentials: {
        accessKeyId: Credentials?.AccessKeyId ?? '',
        secretAccessKey: Credentials?.SecretAccessKey ?? '',
        sessionToken: Credentials?.SessionToken ?? '',
      },
    });
  }
  const get = (name: string) => new GetParametersCommand({ Names: [name], WithDecryption: true });

  test('reads what the policy names, and nothing else', async () => {
    await start();
    const { ssm, secrets, sts } = await session(policy(readA, decrypt));
    await expect(ssm.send(get('/a'))).resolves.toMatchObject({ Parameters: [{ Value: 'a' }] });
    await expect(ssm.send(get('/b'))).rejects.toThrow('not authorized to perform: ssm:GetParameters');
    await expect(secrets.send(new GetSecretValueCommand({ SecretId: 's' }))).rejects.toThrow(
      'not authorized',
    );
    await expect(sts.send(new GetCallerIdentityCommand({}))).resolves.toBeDefined();
  });

  test('lists a path by the right to the path as it was asked, and not by that to what is below it', async () => {
    await start({ parameters: { '/p/a': 'a', '/p/q/b': 'b' } });
    const below = (Path: string, Recursive = false) =>
      new GetParametersByPathCommand({ Path, Recursive, WithDecryption: true });
    const arn = 'arn:aws:ssm:us-east-1:123456789012:parameter/p';
    const list = { Action: 'ssm:GetParametersByPath', Resource: arn };
    const { ssm } = await session(policy(list, decrypt));
    await expect(ssm.send(below('/p', true))).resolves.toMatchObject({ Parameters: [{}, {}] });
    for (const path of ['/p/', '/p/q', '/'])
      await expect(ssm.send(below(path))).rejects.toThrow(
        'not authorized to perform: ssm:GetParametersByPath',
      );
    await expect(ssm.send(get('/p/a'))).rejects.toThrow('not authorized to perform: ssm:GetParameters');
    const { ssm: other } = await session(policy({ ...list, Resource: `${arn}/*` }, decrypt));
    await expect(other.send(below('/p'))).rejects.toThrow('on resource: arn:aws:ssm:us-east-1');
  });

  test('reads a public parameter, and lists public paths, by the right to an ARN without an account', async () => {
    await start({ parameters: { '/aws/service/a': { type: 'String', value: 'a' } } });
    const rights = (account: string) => [
      { Action: 'ssm:GetParameters', Resource: `arn:aws:ssm:us-east-1:${account}:parameter/aws/service/a` },
      {
        Action: 'ssm:GetParametersByPath',
        Resource: `arn:aws:ssm:us-east-1:${account}:parameter/aws/service`,
      },
    ];
    const list = new GetParametersByPathCommand({ Path: '/aws/service' });
    const { ssm } = await session(policy(...rights('')));
    await expect(ssm.send(get('/aws/service/a'))).resolves.toMatchObject({ Parameters: [{ Value: 'a' }] });
    await expect(ssm.send(list)).resolves.toMatchObject({ Parameters: [{ Value: 'a' }] });
    const { ssm: other } = await session(policy(...rights('123456789012')));
    for (const command of [get('/aws/service/a'), list])
      await expect(other.send(command as typeof list)).rejects.toThrow(
        'on resource: arn:aws:ssm:us-east-1::parameter/aws/service',
      );
  });

  test('is told that a secret does not exist only with the right to its name, which then has no suffix', async () => {
    await start();
    const arn = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:none';
    const read = (...Resource: string[]) =>
      policy({ Action: 'secretsmanager:*', Resource: Resource as never });
    const ask = async (text: string, SecretId = 'none') =>
      (await session(text)).secrets.send(new GetSecretValueCommand({ SecretId }));
    await expect(ask(read(`${arn}-??????`))).rejects.toThrow(`on resource: ${arn} because`);
    await expect(ask(read(`${arn}-??????`, arn))).rejects.toThrow("can't find the specified secret");
    await expect(ask(read(`${arn}-AbCdEf`), `${arn}-AbCdEf`)).rejects.toThrow("can't find");
  });

  test('cannot decrypt where the policy does not say so', async () => {
    await start();
    const { ssm } = await session(policy(readA));
    await expect(ssm.send(get('/a'))).rejects.toThrow('customer master key');
  });

  test('reads a secret whose six random characters the policy leaves open', async () => {
    await start();
    const via = { StringEquals: { 'kms:ViaService': 'secretsmanager.us-east-1.amazonaws.com' } };
    const readS = {
      Action: 'secretsmanager:GetSecretValue',
      Resource: 'arn:aws:secretsmanager:us-east-1:123456789012:secret:s-??????',
    };
    const { secrets } = await session(policy(readS, { ...decrypt, Condition: via }));
    await expect(secrets.send(new GetSecretValueCommand({ SecretId: 's' }))).resolves.toMatchObject({
      SecretString: 's',
    });
  });

  test('ends', async () => {
    let time = now;
    await start({ clock: { now: () => time, sleep: async () => undefined } });
    const { ssm } = await session(policy(readA, decrypt));
    time += 3_600_000;
    await expect(ssm.send(get('/a'))).rejects.toThrow('expired');
  });
});
