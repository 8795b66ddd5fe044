import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { refKey } from '../../../src/store/store.ts';
import type { JsonObject } from '../../kit/fake-aws/call.ts';
import { type FakeAws, startFakeAws } from '../../kit/fake-aws/fake-aws.ts';
import { openAwsStore } from './open-aws-store.ts';

let fake: FakeAws;
beforeAll(async () => {
  fake = await startFakeAws({
    parameters: { '/p/1': 'one', '/p/2': 'two' },
    secrets: { 's/1': 'one', 's/2': 'two' },
  });
});
beforeEach(() => fake.reset());
afterAll(() => fake.close());

const bad = { status: 'failed', code: 'BAD_RESPONSE', detail: 'it is there twice, with different content' };

/** Adds a changed copy of what is called so to every answer that has it, before or behind it. */
function repeat(field: string, name: string, change: JsonObject, where: 'before' | 'behind') {
  const edit = (output: JsonObject) => {
    const all = output[field] as readonly JsonObject[];
    const copies = all.filter(({ Name }) => Name === name).map((one) => ({ ...one, ...change }));
    return { ...output, [field]: where === 'before' ? [...copies, ...all] : [...all, ...copies] };
  };
  fake.fault({ kind: 'edit', edit, times: 'always' });
}

async function readParameters() {
  const refs = ['/p/1', '/p/2'].map((name) => ({ region: 'us-east-1', name }));
  const answers = await (await openAwsStore(fake.url)).read(refs);
  return refs.map((ref) => answers.get(refKey(ref)));
}

async function readSecrets(ids: readonly string[] = ['s/1', 's/2']) {
  const refs = ids.map((id) => ({ region: 'us-east-1', id }));
  const answers = await (await openAwsStore(fake.url)).read(refs);
  return refs.map((ref) => answers.get(refKey(ref)));
}

const found = (value: object) => ({ status: 'found', value: expect.objectContaining(value) });

test.each([
  ['another value', { Value: 'other' }],
  ['another version', { Version: 7 }],
  ['another type', { Type: 'String' }],
])('a parameter that is there twice with %s is a bad response', async (_, change) => {
  for (const where of ['before', 'behind'] as const) {
    fake.reset();
    repeat('Parameters', '/p/1', change, where);
    expect(await readParameters()).toEqual([bad, found({ value: 'two' })]);
  }
});

test('a parameter that is there twice with the same content is found', async () => {
  repeat('Parameters', '/p/1', {}, 'behind');
  expect(await readParameters()).toEqual([found({ value: 'one' }), found({ value: 'two' })]);
});

test.each([
  ['another text', { SecretString: 'other' }],
  ['another version', { VersionId: 'f'.repeat(32) }],
  ['bytes', { SecretString: undefined, SecretBinary: 'AAEC' }],
])('a secret that is there twice with %s is a bad response', async (_, change) => {
  for (const where of ['before', 'behind'] as const) {
    fake.reset();
    repeat('SecretValues', 's/1', change, where);
    expect(await readSecrets()).toEqual([bad, found({ text: 'two' })]);
  }
});

test('two different secrets on two pages of a batch are a bad response', async () => {
  fake.page('BatchGetSecretValue', [1, 1]);
  const one = { Name: 's/1', VersionId: 'a'.repeat(32) };
  const add = (SecretString: string) => (output: JsonObject) => ({
    ...output,
    SecretValues: [...(output.SecretValues as JsonObject[]), { ...one, SecretString }].filter(
      ({ VersionId, Name }: JsonObject) => Name !== 's/1' || VersionId === one.VersionId,
    ),
  });
  fake.fault({ kind: 'edit', edit: add('first') });
  fake.fault({ kind: 'edit', edit: add('second') });
  expect(await readSecrets()).toEqual([bad, found({ text: 'two' })]);
  expect(fake.count()).toBe(2);
});

test('a secret that is there twice with the same content is found, by its name and by its ARN', async () => {
  const { arn } = fake.putSecret('s/1', 'newer');
  repeat('SecretValues', 's/1', {}, 'behind');
  expect(await readSecrets(['s/1', arn])).toEqual([found({ text: 'newer' }), found({ text: 'newer' })]);
});

test('what is both found and refused in one answer is a bad response', async () => {
  fake.fault({
    kind: 'edit',
    edit: (output) => ({ ...output, InvalidParameters: ['/p/1'] }),
    operation: 'GetParameters',
  });
  fake.fault({
    kind: 'edit',
    edit: (output) => ({
      ...output,
      Errors: [{ SecretId: 's/1', ErrorCode: 'ResourceNotFoundException', Message: '' }],
    }),
    operation: 'BatchGetSecretValue',
  });
  const plain = { status: 'failed', code: 'BAD_RESPONSE' };
  expect(await readParameters()).toEqual([plain, found({ value: 'two' })]);
  expect(await readSecrets()).toEqual([plain, found({ text: 'two' })]);
});
