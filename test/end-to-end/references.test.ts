import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { makeCanary } from '../kit/canary.ts';
import { type FakeAws, startFakeAws } from '../kit/fake-aws/fake-aws.ts';
import { actionJob, expectNothingHandedOver } from './action-job.ts';

const value = makeCanary('value');

let fake: FakeAws;
beforeAll(async () => {
  fake = await startFakeAws({ parameters: { '/shop/token': value } });
});
beforeEach(() => fake.reset());
afterAll(() => fake.close());

const job = () => actionJob(fake, [value]);

test('a default that looks like a reference is refused before AWS is asked', async () => {
  const entry = '{ from: "ssm:/shop/format", default: "ssm:/shop/token" }';
  const result = await job().load(`version: 1\nenv:\n  FORMAT: ${entry}\n`);
  expectNothingHandedOver(result, 2);
  expect(result.annotations).toMatchObject([{ level: 'error', title: 'INVALID_FIELD', line: 3 }]);
  expect(result.log).toContain('only `from` reads a reference');
  expect(fake.count()).toBe(0);
});

test('a value that looks like a reference is set as it stands, with a warning on its line', async () => {
  const result = await job().load('version: 1\nenv:\n  A: ssm:/shop/token\n  B: { value: "ssm:/shop/b" }\n');
  expect(result.env).toEqual({ A: value, B: 'ssm:/shop/b' });
  expect(result.annotations).toMatchObject([
    { level: 'warning', line: 4, message: expect.stringContaining('use `from` to read it') },
  ]);
});
