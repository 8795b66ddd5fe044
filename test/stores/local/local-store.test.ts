import { describe, expect, test } from '@jest/globals';
import { type Parameter, refKey, type Secret } from '../../../src/load/store.ts';
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
  expect((await store.parameters([ref])).get(refKey(ref))).toEqual({ status: 'found', value });
});
