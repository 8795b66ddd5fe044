import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type PathRef, refKey } from '../../../../src/store/store.ts';
import { makeCanary } from '../../../kit/canary.ts';
import type { JsonObject } from '../../../kit/fake-aws/call.ts';
import { type FakeAws, startFakeAws } from '../../../kit/fake-aws/fake-aws.ts';
import { openAwsStore } from '../open-aws-store.ts';

const value = makeCanary('parameter');
const ref: PathRef = { region: 'us-east-1', path: '/p/', recursive: false };
const names = Array.from({ length: 25 }, (_, n) => `/p/${n}`);

let fake: FakeAws;
beforeAll(async () => {
  fake = await startFakeAws({ parameters: Object.fromEntries(names.map((name) => [name, value])) });
});
beforeEach(() => fake.reset());
afterAll(() => fake.close());

async function read(asked: PathRef = ref) {
  const answer = (await (await openAwsStore(fake.url)).read([asked])).get(refKey(asked));
  if (answer?.status === 'found') return answer.value;
  expect(JSON.stringify(answer)).not.toContain(value);
  return answer;
}

const edit = (change: (output: JsonObject) => JsonObject, after = 0) =>
  fake.fault({ kind: 'edit', edit: change, operation: 'GetParametersByPath', after });
const firstParameter = (change: JsonObject) => (output: JsonObject) => {
  const [first, ...others] = output.Parameters as JsonObject[];
  return { ...output, Parameters: [{ ...first, ...change }, ...others] };
};

test('short and empty pages are followed to the end', async () => {
  fake.page('GetParametersByPath', [0, 3, 0, 10, 0, 10, 2, 0]);
  expect((await read()) as readonly { name: string }[]).toHaveLength(25);
  expect(fake.count()).toBe(8);
});

describe('a page that is not what AWS documents is a bad response', () => {
  test.each<[string, (output: JsonObject) => JsonObject]>([
    ['without a list', ({ Parameters: _, ...output }) => output],
    ['with a list that is none', (output) => ({ ...output, Parameters: 'none' })],
    ['with a token that is no text', (output) => ({ ...output, NextToken: 7 })],
    ['with a name elsewhere', firstParameter({ Name: '/q/0' })],
    ['with a name that only starts alike', firstParameter({ Name: '/pq' })],
    ['with the path itself', firstParameter({ Name: '/p/' })],
    ['with a name on a deeper level', firstParameter({ Name: '/p/deep/0' })],
    ['without a name', firstParameter({ Name: null })],
    ['with a value that is no text', firstParameter({ Value: 7 })],
    ['with a type that does not exist', firstParameter({ Type: 'Blob' })],
  ])('%s', async (_, change) => {
    edit(change, 1);
    expect(await read()).toEqual({ status: 'failed', code: 'BAD_RESPONSE' });
    expect(fake.count()).toBe(2);
  });

  test('with a token that came before', async () => {
    let token: unknown;
    const remember = (output: JsonObject) => {
      token = output.NextToken;
      return output;
    };
    edit(remember);
    edit((output) => ({ ...output, NextToken: token }));
    expect(await read()).toEqual({ status: 'failed', code: 'BAD_RESPONSE' });
    expect(fake.count()).toBe(2);
  });
});

test('a name on a deeper level is right where all levels were asked for', async () => {
  fake.putParameter('/p/deep/0', value);
  expect(await read({ ...ref, recursive: true })).toHaveLength(26);
});

describe('a parameter that is there twice', () => {
  const parameter = { Name: '/p/twice', Type: 'String', Value: 'one', Version: 1 };
  const add =
    (...more: readonly JsonObject[]) =>
    (output: JsonObject) => ({ ...output, Parameters: [...(output.Parameters as JsonObject[]), ...more] });

  test.each<[string, JsonObject]>([
    ['another value', { Value: 'other' }],
    ['another version', { Version: 2 }],
    ['a newer value', { Value: 'other', Version: 2 }],
    ['another type', { Type: 'SecureString' }],
  ])('with %s makes a bad response, on one page and on two', async (_, change) => {
    const bad = {
      status: 'failed',
      code: 'BAD_RESPONSE',
      detail: 'it is there twice, with different content',
    };
    edit(add(parameter, { ...parameter, ...change }));
    expect(await read()).toEqual(bad);
    for (const pair of [
      [parameter, { ...parameter, ...change }],
      [{ ...parameter, ...change }, parameter],
    ] as const) {
      fake.reset();
      edit(add(pair[0]));
      edit(add(pair[1]), 1);
      expect(await read()).toEqual(bad);
    }
  });

  test('with the same content counts once', async () => {
    edit(add(parameter, parameter));
    edit(add(parameter), 1);
    const found = (await read()) as readonly { name: string; value: string }[];
    expect(found).toHaveLength(26);
    expect(found.find(({ name }) => name === '/p/twice')?.value).toBe('one');
  });
});

test('a denied path names the action and the path as AWS compares it', async () => {
  fake.deny({ operation: 'GetParametersByPath', name: '/p' });
  expect(await read()).toMatchObject({
    status: 'failed',
    code: 'ACCESS_DENIED',
    hint: 'Allow ssm:GetParametersByPath on …:parameter/p for this role: on the path itself, not on what is below it.',
  });
});

test('a key that may not be used is told apart from a path that may not be read', async () => {
  fake.deny({ kms: true, name: '/p/7' });
  expect(await read()).toMatchObject({ status: 'failed', code: 'KMS_ACCESS_DENIED' });
});

test('throttled pages are tried again, and no page is read twice', async () => {
  fake.fault({
    kind: 'error',
    code: 'ThrottlingException',
    operation: 'GetParametersByPath',
    times: 5,
    after: 1,
  });
  expect(await read()).toHaveLength(25);
  expect(fake.count()).toBe(3 + 5);
});

test('more parameters than any job needs are refused instead of read for minutes', async () => {
  for (let n = 0; n < 5001; n += 1) fake.putParameter(`/many/${n}`, { type: 'String', value: 'x' });
  expect(await read({ ...ref, path: '/many/' })).toMatchObject({ code: 'INCLUDE_TOO_LARGE' });
});
