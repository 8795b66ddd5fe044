import { describe, expect, test } from '@jest/globals';
import { type Parameter, refKey, type Secret } from '../../../src/store/store.ts';
import { localStore } from '../../../src/stores/local/local-store.ts';
import { contractContent, storeContract } from '../store-contract.ts';

describe('the stand-in store', () => {
  const parameters = new Map<string, Parameter>();
  for (const [name, { type, values, labels = {} }] of Object.entries(contractContent.parameters)) {
    values.forEach((value, index) => void parameters.set(`${name}:${index + 1}`, { type, value }));
    parameters.set(name, { type, value: values.at(-1) ?? '' });
    for (const [selected, index] of Object.entries(labels))
      parameters.set(selected, { type, value: values[index] ?? '' });
  }
  const secrets = new Map<string, Secret>();
  for (const [id, secret] of Object.entries(contractContent.secrets)) {
    if ('bytes' in secret) secrets.set(id, secret);
    else {
      const [previous, current] = [secret.texts.at(-2), secret.texts.at(-1)];
      if (previous !== undefined) secrets.set(`${id}::AWSPREVIOUS`, { text: previous });
      secrets.set(id, { text: current ?? '' });
    }
  }
  const store = localStore({ parameters, secrets }, 'local.yml');
  const subject = {
    store,
    parameterArn: (name: string) => `arn:aws:ssm:us-east-1:123456789012:parameter${name}`,
    secretArn: (name: string) => `arn:aws:secretsmanager:us-east-1:123456789012:secret:${name}-AbCdEf`,
  };
  storeContract(() => subject, { withoutValue: false });
});

test('the ARN of a public parameter is looked up by its name', async () => {
  const value = { type: 'String', value: 'ami-1' } as const;
  const store = localStore({ parameters: new Map([['/aws/service/ami', value]]), secrets: new Map() }, 'f');
  const ref = { name: 'arn:aws:ssm:us-east-1::parameter/aws/service/ami' };
  expect((await store.read([ref])).get(refKey(ref))).toMatchObject({ status: 'found', value });
});

test.each([
  ['a parameter', { name: '/a' }, 'ssm', '/a'],
  ['a version of one', { name: '/a', selector: '3' }, 'ssm', '/a:3'],
  ['a parameter by its ARN', { name: 'arn:aws:ssm:us-east-1:123456789012:parameter/a' }, 'ssm', '/a'],
  ['a secret', { id: 'db' }, 'secretsmanager', 'db'],
  ['a stage of one', { id: 'db', stage: 'AWSPREVIOUS' }, 'secretsmanager', 'db::AWSPREVIOUS'],
  [
    'a secret by its ARN',
    { id: 'arn:aws:secretsmanager:us-east-1:123456789012:secret:db-AbCdEf' },
    'secretsmanager',
    'db',
  ],
])('of %s that is missing, it says under which name it would be', async (_, ref, under, name) => {
  const store = localStore({ parameters: new Map(), secrets: new Map() }, 'f');
  const answers = await store.read([ref]);
  expect(answers.get(refKey(ref))).toEqual({
    status: 'missing',
    where: 'the stand-in file "f"',
    standIn: { under, name },
  });
});
