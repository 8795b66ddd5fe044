import { afterAll, beforeAll, describe } from '@jest/globals';
import { type FakeAws, startFakeAws } from '../../kit/fake-aws/fake-aws.ts';
import { type ContractSubject, contractContent, storeContract } from '../store-contract.ts';
import { openAwsStore } from './open-aws-store.ts';

describe('the AWS store on the fake AWS', () => {
  let fake: FakeAws;
  let subject: ContractSubject;
  const arns = new Map<string, string>();

  beforeAll(async () => {
    fake = await startFakeAws();
    for (const [name, { type, values, labels = {} }] of Object.entries(contractContent.parameters)) {
      const versions = values.map((value, index) => ({
        value,
        labels: Object.entries(labels)
          .filter(([, labelled]) => labelled === index)
          .map(([selected]) => selected.slice(name.length + 1)),
      }));
      arns.set(name, fake.putParameter(name, { type, versions }).arn);
    }
    for (const [name, secret] of Object.entries(contractContent.secrets)) {
      const seed =
        'bytes' in secret ? { binary: secret.bytes } : { versions: secret.texts.map((text) => ({ text })) };
      arns.set(name, fake.putSecret(name, seed).arn);
    }
    fake.putSecret('shop/empty', { versions: [] });
    const arn = (name: string) => arns.get(name) ?? '';
    subject = { store: await openAwsStore(fake.url), region: 'us-east-1', parameterArn: arn, secretArn: arn };
  });
  afterAll(() => fake.close());

  storeContract(() => subject);
});
