import {
  GetParameterCommand,
  GetParametersByPathCommand,
  GetParametersCommand,
  type Parameter,
} from '@aws-sdk/client-ssm';
import { afterEach, expect, test } from '@jest/globals';
import { sdkClients } from './fake-aws/clients.ts';
import { type FakeAws, type FakeAwsOptions, startFakeAws } from './fake-aws/fake-aws.ts';

let fake: FakeAws;
afterEach(() => fake.close());

async function start(options: FakeAwsOptions = {}, region = 'us-east-1') {
  fake = await startFakeAws({ seed: 7, ...options });
  const { ssm } = sdkClients(fake, { region });
  return {
    get: (...Names: string[]) => ssm.send(new GetParametersCommand({ Names, WithDecryption: true })),
    getOne: (Name: string) => ssm.send(new GetParameterCommand({ Name, WithDecryption: true })),
    below: (Path: string, more: { Recursive?: boolean; NextToken?: string; MaxResults?: number } = {}) =>
      ssm.send(new GetParametersByPathCommand({ Path, WithDecryption: true, ...more })),
    ssm,
  };
}

const names = (parameters: Parameter[] | undefined) => (parameters ?? []).map(({ Name }) => Name);
const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');
const many = (count: number) => letters.slice(0, count).map((letter) => `/many/${letter}`);
const contents = (list: readonly string[]) =>
  Object.fromEntries(list.map((name) => [name, `value of ${name}`]));

test('a parameter comes with its name, ARN, type, version, value and date', async () => {
  const { get } = await start({ parameters: { '/a/b': { type: 'StringList', value: 'x,y', version: 4 } } });

  const { Parameters, InvalidParameters } = await get('/a/b');

  expect(InvalidParameters).toEqual([]);
  expect(Parameters).toEqual([
    {
      ARN: 'arn:aws:ssm:us-east-1:123456789012:parameter/a/b',
      DataType: 'text',
      LastModifiedDate: expect.any(Date),
      Name: '/a/b',
      Type: 'StringList',
      Value: 'x,y',
      Version: 4,
    },
  ]);
});

test('a version, a label and an ARN select, and the answer names the parameter without them', async () => {
  const versions = [{ value: 'one' }, { value: 'two', labels: ['stable'] }, { value: 'three' }];
  const { get } = await start({ parameters: { '/a': { versions }, '/b': { versions }, '/c': { versions } } });

  const { Parameters = [] } = await get(
    '/a:1',
    '/b:stable',
    'arn:aws:ssm:us-east-1:123456789012:parameter/c:3',
  );

  expect(Parameters.map(({ Name, Selector, Value }) => [Name, Selector, Value]).sort()).toEqual([
    ['/a', ':1', 'one'],
    ['/b', ':stable', 'two'],
    ['/c', ':3', 'three'],
  ]);
});

test('names, versions and labels that are not there come back exactly as they were asked', async () => {
  const { get } = await start({ parameters: { '/a': 'x', '/b': 'x' } });
  const asked = ['/a:9', '/b:nope', '/c', 'arn:aws:ssm:us-east-1:123456789012:parameter/d:2'];

  const { Parameters, InvalidParameters = [] } = await get(...asked);

  expect(Parameters).toEqual([]);
  expect([...InvalidParameters].sort()).toEqual([...asked].sort());
});

test('answers come in an order that the seed repeats and another seed changes', async () => {
  const asked = many(10);
  const orderOf = async (seed: number) => {
    const { get } = await start({ seed, parameters: contents(asked) });
    const { Parameters } = await get(...asked);
    await fake.close();
    return names(Parameters);
  };

  const [first, again, other] = [await orderOf(1), await orderOf(1), await orderOf(2)];

  expect(first).toEqual(again);
  expect(first).not.toEqual(asked);
  expect(first).not.toEqual(other);
  expect([...first].sort()).toEqual(asked);
});

test.each([
  ['eleven names', many(11), /at 'names' failed .* length less than or equal to 10/],
  ['the same name twice', ['/a', '/a'], /duplicate/],
  ['two selectors of one name', ['/a:1', '/a:2'], /duplicate/],
  ['a name and its ARN', ['/a', 'arn:aws:ssm:us-east-1:123456789012:parameter/a'], /duplicate/],
])('%s in one request are a ValidationException', async (_, asked, message) => {
  const { get } = await start();
  await expect(get(...asked)).rejects.toMatchObject({
    name: 'ValidationException',
    message: expect.stringMatching(message),
  });
});

test('a SecureString asked without decryption looks encrypted, a String does not', async () => {
  const { ssm } = await start({ parameters: { '/s': 'hunter2', '/t': { type: 'String', value: 'plain' } } });

  const { Parameters = [] } = await ssm.send(new GetParametersCommand({ Names: ['/s', '/t'] }));

  const values = Object.fromEntries(Parameters.map(({ Name, Value }) => [Name, Value]));
  expect(values['/s']).toMatch(/^AQICAHh[A-Za-z0-9+/=]{80,}$/);
  expect(values['/t']).toBe('plain');
});

test('putting a value again makes a new version and moves its label', async () => {
  const { getOne } = await start();
  fake.putParameter('/a', { value: 'one', labels: ['live'] });
  const put = fake.putParameter('/a', { value: 'two', labels: ['live'] });

  expect(put).toEqual({ arn: 'arn:aws:ssm:us-east-1:123456789012:parameter/a', version: 2 });
  expect((await getOne('/a:live')).Parameter?.Value).toBe('two');
  expect((await getOne('/a:1')).Parameter?.Value).toBe('one');
});

test('a parameter of one region is seen there only, and goes before that of all regions', async () => {
  const state = {
    parameters: { '/a': 'anywhere' },
    regions: { 'eu-west-1': { parameters: { '/a': 'europe', '/b': 'b' } } },
  };
  const { get, below } = await start(state, 'eu-west-1');
  const elsewhere = sdkClients(fake, { region: 'us-east-1' }).ssm;

  expect(names((await below('/')).Parameters).sort()).toEqual(['/a', '/b']);
  const europe = await get('/a', '/b');
  const america = await elsewhere.send(
    new GetParametersCommand({ Names: ['/a', '/b'], WithDecryption: true }),
  );

  expect(europe.Parameters?.map(({ Value }) => Value).sort()).toEqual(['b', 'europe']);
  expect(america.Parameters?.map(({ Value }) => Value)).toEqual(['anywhere']);
  expect(america.InvalidParameters).toEqual(['/b']);
});

test('the parameter of another account is read by its ARN, and not by its name', async () => {
  const arn = 'arn:aws:ssm:us-east-1:222222222222:parameter/shared/a';
  const { get } = await start({ parameters: { '/shared/a': { value: 'x', account: '222222222222' } } });

  const { Parameters = [], InvalidParameters } = await get('/shared/a', arn);

  expect(Parameters.map(({ Name, ARN, Value }) => [Name, ARN, Value])).toEqual([[arn, arn, 'x']]);
  expect(InvalidParameters).toEqual(['/shared/a']);
});

test('a public parameter belongs to no account: everybody reads it by its name and by its ARN', async () => {
  const name = '/aws/service/eks/ami';
  const { get, below } = await start({ parameters: { [name]: 'ami-1', '/aws/other': 'own' } });
  const arn = `arn:aws:ssm:us-east-1::parameter${name}`;

  for (const asked of [name, arn, `${name}:1`]) {
    expect((await get(asked)).Parameters).toMatchObject([{ Name: name, ARN: arn, Value: 'ami-1' }]);
  }
  expect((await get(arn.replace('::', ':123456789012:'))).Parameters).toEqual([]);
  expect(names((await below('/aws/service', { Recursive: true })).Parameters)).toEqual([name]);
  expect(names((await below('/', { Recursive: true })).Parameters)).toEqual(['/aws/other']);
});

test('one parameter alone is found, or its version or itself is missing with an error of its own', async () => {
  const { getOne } = await start({ parameters: { '/a': 'x' } });

  expect((await getOne('/a')).Parameter).toMatchObject({ Name: '/a', Value: 'x', Version: 1 });
  await expect(getOne('/b')).rejects.toMatchObject({ name: 'ParameterNotFound' });
  await expect(getOne('/a:2')).rejects.toMatchObject({
    name: 'ParameterVersionNotFound',
    message: 'Systems Manager could not find version 2 of /a. Verify the version and try again.',
  });
});

test('a path lists what is one level below it, or everything below it', async () => {
  const { below } = await start({
    parameters: { '/p/a': '1', '/p/b': '2', '/p/deep/c': '3', '/pq': '4', '/p': '5' },
  });

  expect(names((await below('/p')).Parameters).sort()).toEqual(['/p/a', '/p/b']);
  expect(names((await below('/p/', { Recursive: true })).Parameters).sort()).toEqual([
    '/p/a',
    '/p/b',
    '/p/deep/c',
  ]);
  expect((await below('/nothing')).Parameters).toEqual([]);
  await expect(below('p')).rejects.toMatchObject({ name: 'ValidationException' });
});

async function pageSizes(below: Awaited<ReturnType<typeof start>>['below'], path: string) {
  const sizes: number[] = [];
  const seen: (string | undefined)[] = [];
  let NextToken: string | undefined;
  do {
    const page = await below(path, NextToken === undefined ? {} : { NextToken });
    sizes.push(page.Parameters?.length ?? -1);
    seen.push(...names(page.Parameters));
    NextToken = page.NextToken;
  } while (NextToken !== undefined);
  return { sizes, seen: seen.sort() };
}

test('a path is listed in pages of ten at most, each parameter once', async () => {
  const { below } = await start({ parameters: contents(many(23)) });
  expect(await pageSizes(below, '/many')).toEqual({ sizes: [10, 10, 3], seen: many(23) });
});

test('scripted pages may be short, and empty in the middle or at the end', async () => {
  const { below } = await start({
    parameters: contents(many(12)),
    pages: { GetParametersByPath: [3, 0, 9, 0] },
  });
  expect(await pageSizes(below, '/many')).toEqual({ sizes: [3, 0, 9, 0], seen: many(12) });
  fake.page('GetParametersByPath', 5);
  expect(await pageSizes(below, '/many')).toEqual({ sizes: [5, 5, 2], seen: many(12) });
});

test('a token is refused for another path', async () => {
  const { below } = await start({ parameters: contents(many(12)) });
  const { NextToken = '' } = await below('/many');
  await expect(below('/other', { NextToken })).rejects.toMatchObject({ name: 'InvalidNextToken' });
});

test('one denied name denies the whole request for many', async () => {
  const { get } = await start({ parameters: { '/a': 'x', '/b': 'x' } });
  const allow = fake.deny({ operation: 'GetParameters', name: '/b' });

  await expect(get('/a', 'arn:aws:ssm:us-east-1:123456789012:parameter/b:1')).rejects.toMatchObject({
    name: 'AccessDeniedException',
    message:
      'User: arn:aws:iam::123456789012:user/fake is not authorized to perform: ssm:GetParameters on resource: arn:aws:ssm:us-east-1:123456789012:parameter/b because no identity-based policy allows the ssm:GetParameters action',
    $metadata: { httpStatusCode: 400 },
  });
  expect((await get('/a')).Parameters).toHaveLength(1);
  allow();
  expect((await get('/a', '/b')).Parameters).toHaveLength(2);
});

test('a denial by pattern, of a path, of an action and of one region each reach just that', async () => {
  const { get, getOne, below } = await start({ parameters: { '/app/a': 'x', '/b': 'x' } });
  const denied = { name: 'AccessDeniedException' };

  fake.deny({ operation: 'GetParameters', name: '/app/*' });
  await expect(get('/app/a')).rejects.toMatchObject(denied);
  expect((await below('/app')).Parameters).toHaveLength(1);
  fake.deny({ operation: 'GetParametersByPath', name: '/app' });
  await expect(below('/app/')).rejects.toMatchObject(denied);
  fake.deny({ operation: 'GetParameter', region: 'eu-west-1' });
  expect((await getOne('/b')).Parameter?.Value).toBe('x');
  fake.deny({ operation: 'GetParameter' });
  await expect(getOne('/b')).rejects.toMatchObject(denied);
});

test('a KMS key that may not be used denies decryption and nothing else', async () => {
  const { get, ssm } = await start({
    parameters: { '/s': 'x', '/t': { type: 'String', value: 'plain' } },
    deny: [{ kms: true, name: '/*' }],
  });

  await expect(get('/s', '/t')).rejects.toMatchObject({
    name: 'AccessDeniedException',
    message:
      'The ciphertext refers to a customer master key that does not exist, does not exist in this region, or you are not allowed to access.',
  });
  expect((await get('/t')).Parameters).toHaveLength(1);
  expect((await ssm.send(new GetParametersCommand({ Names: ['/s'] }))).Parameters).toHaveLength(1);
});
