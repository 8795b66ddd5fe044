import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type FakeAws, startFakeAws } from '../kit/fake-aws/fake-aws.ts';
import { actionJob, expectNothingHandedOver } from './action-job.ts';

const password = 'lime-tree-4471';
const user = 'reader-of-shop';
let aws: FakeAws;
beforeAll(async () => {
  aws = await startFakeAws({
    secrets: {
      'shop/key': 'key-of-the-shop-1',
      'shop/db': JSON.stringify(JSON.stringify({ password })),
      'shop/wrapped': JSON.stringify({ config: JSON.stringify({ user }) }),
      'shop/login': JSON.stringify({ username: user, password }),
    },
  });
});
afterAll(() => aws.close());

const secrets = [password, user, 'key-of-the-shop-1'];

test('files that nothing can find are a warning at their line', async () => {
  const { exitCode, annotations } = await actionJob(aws, secrets).load(
    'version: 1\nfiles:\n  id_ed25519: secretsmanager:shop/key\n',
  );
  expect(exitCode).toBe(0);
  expect(annotations).toContainEqual(
    expect.objectContaining({
      level: 'warning',
      message: expect.stringMatching(/"id_ed25519".*`env`/),
    }),
  );
});

test('JSON in a JSON string is called that, and nothing of it is shown', async () => {
  const result = await actionJob(aws, secrets).load(
    'version: 1\nenv:\n  A: secretsmanager:shop/db#password\n  B: secretsmanager:shop/wrapped#/config/user\n',
  );
  expectNothingHandedOver(result, 1);
  expect(result.rawStdout.match(/a JSON string that itself contains JSON/g)).toHaveLength(2);
});

test('a JSON key that is spelt nearly so is named, and no other key', async () => {
  const result = await actionJob(aws, secrets).load(
    'version: 1\nenv:\n  A: secretsmanager:shop/login#passwrod\n',
  );
  expectNothingHandedOver(result, 1);
  expect(result.rawStdout).toContain('Did you mean "password"?');
  expect(result.rawStdout).not.toContain('username');
});
