import { Buffer } from 'node:buffer';
import {
  BatchGetSecretValueCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
} from '@aws-sdk/client-secrets-manager';
import { afterEach, expect, test } from '@jest/globals';
import { sdkClients } from './fake-aws/clients.ts';
import { type FakeAws, type FakeAwsOptions, startFakeAws } from './fake-aws/fake-aws.ts';

let fake: FakeAws;
afterEach(() => fake.close());

async function start(options: FakeAwsOptions = {}) {
  fake = await startFakeAws({ seed: 7, ...options });
  const { secrets } = sdkClients(fake);
  return {
    get: (SecretId: string, VersionStage?: string, VersionId?: string) =>
      secrets.send(new GetSecretValueCommand({ SecretId, VersionStage, VersionId })),
    batch: (SecretIdList: string[], NextToken?: string) =>
      secrets.send(new BatchGetSecretValueCommand({ SecretIdList, NextToken })),
    list: () => secrets.send(new ListSecretsCommand({})),
    secrets,
  };
}

const many = (count: number) => Array.from({ length: count }, (_, i) => `many/${String(i).padStart(2, '0')}`);
const contents = (list: readonly string[]) =>
  Object.fromEntries(list.map((name) => [name, `value of ${name}`]));
const arnPrefix = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:';

test('a secret comes with its ARN of six random characters, a version id and its stages', async () => {
  const { get } = await start({ secrets: { 'prod/db': '{"password":"p"}' } });

  const secret = await get('prod/db');

  expect(secret).toMatchObject({
    ARN: expect.stringMatching(/^arn:aws:secretsmanager:us-east-1:123456789012:secret:prod\/db-[A-Za-z]{6}$/),
    Name: 'prod/db',
    SecretString: '{"password":"p"}',
    VersionId: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
    VersionStages: ['AWSCURRENT'],
    CreatedDate: expect.any(Date),
  });
  expect(secret.SecretBinary).toBeUndefined();
});

test('a binary secret comes as its bytes, from base64 or from bytes', async () => {
  const { get } = await start({ secrets: { key: { binary: '3q2+7w==' } } });
  fake.putSecret('other', { binary: Uint8Array.of(0, 255) });

  expect(Buffer.from((await get('key')).SecretBinary ?? []).toString('hex')).toBe('deadbeef');
  expect((await get('key')).SecretString).toBeUndefined();
  expect(Buffer.from((await get('other')).SecretBinary ?? []).toString('hex')).toBe('00ff');
});

test('a secret is found by its name, its ARN, and its ARN without the suffix', async () => {
  const { get } = await start({ secrets: { 'prod/db': { text: 'x', suffix: 'AbCdEf' } } });

  for (const id of ['prod/db', `${arnPrefix}prod/db-AbCdEf`, `${arnPrefix}prod/db`]) {
    expect((await get(id)).SecretString).toBe('x');
  }
  await expect(get('prod/db-AbCdEf')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
});

test('a partial ARN whose name ends like a suffix is taken for a complete one', async () => {
  const { get } = await start({ secrets: { 'my-secret': { text: 'x', suffix: 'AbCdEf' } } });

  expect((await get('my-secret')).SecretString).toBe('x');
  expect((await get(`${arnPrefix}my-secret-AbCdEf`)).SecretString).toBe('x');
  await expect(get(`${arnPrefix}my-secret`)).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
});

test('the secret of another account is read by its ARN, and not by its name', async () => {
  const { get } = await start({
    secrets: { shared: { text: 'x', account: '222222222222', suffix: 'AbCdEf' } },
  });

  const secret = await get('arn:aws:secretsmanager:us-east-1:222222222222:secret:shared-AbCdEf');

  expect(secret.SecretString).toBe('x');
  await expect(get('shared')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
});

test('stages and version ids select a version', async () => {
  const id = (digit: number) => `${digit}`.repeat(32);
  const { get } = await start({
    secrets: {
      plain: { versions: [{ text: 'oldest', id: id(1) }, { text: 'old' }, { text: 'new' }] },
      staged: {
        versions: [
          { text: 'a', stages: ['AWSCURRENT'] },
          { text: 'b', stages: ['AWSPENDING', 'blue'] },
        ],
      },
    },
  });

  expect((await get('plain')).SecretString).toBe('new');
  expect((await get('plain', 'AWSPREVIOUS')).SecretString).toBe('old');
  expect(await get('plain', undefined, id(1))).toMatchObject({ SecretString: 'oldest', VersionStages: [] });
  expect((await get('staged')).SecretString).toBe('a');
  expect((await get('staged', 'blue')).SecretString).toBe('b');
});

test('putting a value again rotates the secret and keeps its ARN', async () => {
  const { get } = await start();
  const before = fake.putSecret('db', 'one');
  fake.putSecret('db', 'two');
  const after = fake.putSecret('db', 'three');

  expect(after.arn).toBe(before.arn);
  expect(await get('db')).toMatchObject({ SecretString: 'three', VersionId: after.versionId });
  expect((await get('db', 'AWSPREVIOUS')).SecretString).toBe('two');
  expect(await get('db', undefined, before.versionId)).toMatchObject({
    SecretString: 'one',
    VersionStages: [],
  });
});

const uuid = '00000000-0000-4000-8000-000000000000';
test.each([
  [
    'a missing secret',
    ['nope'],
    'ResourceNotFoundException',
    "Secrets Manager can't find the specified secret.",
  ],
  [
    'a missing stage',
    ['db', 'AWSPENDING'],
    'ResourceNotFoundException',
    "Secrets Manager can't find the specified secret value for staging label: AWSPENDING",
  ],
  [
    'a missing version',
    ['db', undefined, uuid],
    'ResourceNotFoundException',
    `Secrets Manager can't find the specified secret value for VersionId: ${uuid}`,
  ],
  [
    'a secret without a value',
    ['empty'],
    'ResourceNotFoundException',
    "Secrets Manager can't find the specified secret value for staging label: AWSCURRENT",
  ],
  [
    'a stage that the version does not have',
    ['db', 'AWSPREVIOUS', '1'.repeat(32)],
    'InvalidRequestException',
    'You provided a VersionStage that is not associated to the provided VersionId.',
  ],
  [
    'a secret marked for deletion',
    ['deleted'],
    'InvalidRequestException',
    "You can't perform this operation on the secret because it was marked for deletion.",
  ],
  [
    'a secret that cannot be decrypted',
    ['broken'],
    'DecryptionFailure',
    "Secrets Manager can't decrypt the protected secret text using the provided KMS key.",
  ],
  ['a secret whose key is denied', ['kms'], 'AccessDeniedException', 'Access to KMS is not allowed'],
  [
    'a secret that is denied',
    ['denied'],
    'AccessDeniedException',
    `User: arn:aws:iam::123456789012:user/fake is not authorized to perform: secretsmanager:GetSecretValue on resource: ${arnPrefix}denied-AbCdEf because no identity-based policy allows the secretsmanager:GetSecretValue action`,
  ],
  [
    'a version id shorter than AWS has them',
    ['db', undefined, 'v1'],
    'ValidationException',
    "1 validation error detected: Value 'v1' at 'versionId' failed to satisfy constraint: Member must have length greater than or equal to 32",
  ],
  [
    'a name with a space',
    ['a b'],
    'ValidationException',
    'Invalid name. Must be a valid name containing alphanumeric characters, or any of the following: -/_+=.@!',
  ],
])('%s is refused in the words of AWS', async (_, [id = '', stage, version], name, message) => {
  const { get } = await start({
    secrets: {
      db: { text: 'x', id: '1'.repeat(32) },
      empty: { versions: [] },
      deleted: { text: 'x', deleted: true },
      broken: { text: 'x', undecryptable: true },
      kms: 'x',
      denied: { text: 'x', suffix: 'AbCdEf' },
    },
    deny: [{ kms: true, name: 'kms' }, { name: 'denied' }],
  });
  await expect(get(id, stage, version)).rejects.toMatchObject({
    name,
    message,
    $metadata: { httpStatusCode: 400 },
  });
});

test('a batch gives current values and failures one by one, each under the id that was asked', async () => {
  const { batch } = await start({
    secrets: {
      good: { versions: [{ text: 'old' }, { text: 'new' }] },
      bytes: { binary: '3q2+7w==', suffix: 'AbCdEf' },
      deleted: { text: 'x', deleted: true },
      broken: { text: 'x', undecryptable: true },
      kms: 'x',
      denied: 'x',
    },
    deny: [
      { kms: true, name: 'kms' },
      { operation: 'GetSecretValue', name: 'denied' },
    ],
  });

  const { SecretValues = [], Errors = [] } = await batch([
    'good',
    `${arnPrefix}bytes`,
    'deleted',
    'broken',
    'kms',
    `${arnPrefix}denied`,
    'nope',
  ]);

  expect(SecretValues).toHaveLength(2);
  expect(SecretValues).toContainEqual(
    expect.objectContaining({ Name: 'good', SecretString: 'new', VersionStages: ['AWSCURRENT'] }),
  );
  expect(SecretValues).toContainEqual(
    expect.objectContaining({ ARN: `${arnPrefix}bytes-AbCdEf`, SecretBinary: expect.anything() }),
  );
  expect(Object.fromEntries(Errors.map(({ SecretId, ErrorCode }) => [SecretId, ErrorCode]))).toEqual({
    deleted: 'InvalidRequestException',
    broken: 'DecryptionFailure',
    kms: 'AccessDeniedException',
    [`${arnPrefix}denied`]: 'AccessDeniedException',
    nope: 'ResourceNotFoundException',
  });
  expect(Errors.find(({ SecretId }) => SecretId === 'nope')?.Message).toBe(
    "Secrets Manager can't find the specified secret.",
  );
});

test('a batch comes in an order that the seed repeats', async () => {
  const asked = many(20);
  const { batch } = await start({ secrets: contents(asked) });
  const order = async () => (await batch(asked)).SecretValues?.map(({ Name }) => Name);

  const first = await order();
  fake.reset();
  const again = await order();

  expect(first).not.toEqual(asked);
  expect([...(first ?? [])].sort()).toEqual(asked);
  expect(again).toEqual(first);
});

test('a batch of 21 ids or of none is refused', async () => {
  const { batch } = await start();
  await expect(batch(many(21))).rejects.toMatchObject({
    name: 'ValidationException',
    message: expect.stringContaining('length less than or equal to 20'),
  });
  await expect(batch([])).rejects.toMatchObject({ name: 'ValidationException' });
});

test('a batch may come in short and empty pages, and its token is good for the same ids only', async () => {
  const { batch } = await start({ secrets: contents(many(5)), pages: { BatchGetSecretValue: [2, 0, 9] } });

  const first = await batch(many(5));
  const second = await batch(many(5), first.NextToken);
  const third = await batch(many(5), second.NextToken);

  const pages = [first, second, third].map(({ SecretValues = [] }) => SecretValues.map(({ Name }) => Name));
  expect(pages.map((page) => page.length)).toEqual([2, 0, 3]);
  expect(pages.flat().sort()).toEqual(many(5));
  expect(third.NextToken).toBeUndefined();
  await expect(batch(many(4), first.NextToken)).rejects.toMatchObject({ name: 'InvalidNextTokenException' });
});

test('the permission for batches may be missing while single secrets can be read', async () => {
  const { get, batch } = await start({ secrets: { db: 'x' }, deny: [{ operation: 'BatchGetSecretValue' }] });

  await expect(batch(['db'])).rejects.toMatchObject({
    name: 'AccessDeniedException',
    message: expect.stringContaining('secretsmanager:BatchGetSecretValue on resource: *'),
  });
  expect((await get('db')).SecretString).toBe('x');
});

test('a denial by name reaches a secret by its full ARN too', async () => {
  const { get } = await start({ secrets: { db: { text: 'x', suffix: 'AbCdEf' } }, deny: [{ name: 'db' }] });
  await expect(get(`${arnPrefix}db-AbCdEf`)).rejects.toMatchObject({ name: 'AccessDeniedException' });
});

test('a secret of one region is found there only, and goes before that of all regions', async () => {
  const { get, secrets } = await start({ secrets: { db: 'anywhere' } });
  fake.putSecret('db', 'europe', { region: 'eu-west-1' });
  fake.putSecret('only', 'x', { region: 'eu-west-1' });
  const europe = sdkClients(fake, { region: 'eu-west-1' }).secrets;

  expect((await get('db')).SecretString).toBe('anywhere');
  await expect(get('only')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  expect((await europe.send(new GetSecretValueCommand({ SecretId: 'db' }))).SecretString).toBe('europe');
  expect((await europe.send(new ListSecretsCommand({}))).SecretList).toHaveLength(2);
  expect((await secrets.send(new ListSecretsCommand({}))).SecretList).toHaveLength(1);
});

test('a batch without the permission to read single secrets fails for each of them', async () => {
  const { batch } = await start({ secrets: { a: 'x', b: 'x' }, deny: [{ operation: 'GetSecretValue' }] });
  const { SecretValues, Errors } = await batch(['a', 'b']);
  expect(SecretValues).toEqual([]);
  expect(Errors?.map(({ ErrorCode }) => ErrorCode)).toEqual([
    'AccessDeniedException',
    'AccessDeniedException',
  ]);
});

test('a list has every secret of the account but those marked for deletion, page by page', async () => {
  const { list, secrets } = await start({
    secrets: {
      ...contents(many(3)),
      gone: { text: 'x', deleted: true },
      theirs: { text: 'x', account: '222222222222' },
    },
    pages: { ListSecrets: [2] },
  });

  const first = await list();
  const second = await secrets.send(new ListSecretsCommand({ NextToken: first.NextToken }));

  const listed = [...(first.SecretList ?? []), ...(second.SecretList ?? [])].map(({ Name }) => Name);
  expect(first.SecretList).toHaveLength(2);
  expect(listed.sort()).toEqual(many(3));
});
