import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { noFacts, type RunFacts } from '../../../src/store/run-facts.ts';
import type { Ref } from '../../../src/store/store.ts';
import type { AwsStoreOptions } from '../../../src/stores/aws/aws-store.ts';
import { type FakeAws, startFakeAws } from '../../kit/fake-aws/fake-aws.ts';
import { openAwsStore } from './open-aws-store.ts';

let fake: FakeAws;
beforeAll(async () => {
  fake = await startFakeAws();
  fake.putParameter('/a/b', { value: 'v' });
  fake.putSecret('s', { text: 'v' });
});
afterAll(() => fake.close());

/** What is known after these references were read. */
async function factsAfter(refs: readonly Ref[], options: Partial<AwsStoreOptions> = {}): Promise<RunFacts> {
  const facts = noFacts();
  const store = await openAwsStore(fake.url, { facts, reads: refs, ...options });
  await store.read(refs);
  return facts;
}

const here = { region: 'us-east-1' };
const account = '123456789012';

test.each<[string, Ref[], number]>([
  ['a parameter', [{ ...here, name: '/a/b' }], 1],
  ['a path', [{ ...here, path: '/a/', recursive: false }], 1],
  ['a secret in a batch', [{ ...here, id: 's' }], 1],
  ['a secret by itself', [{ ...here, id: 's', stage: 'AWSCURRENT' }], 1],
])('%s tells its account without another request', async (_, refs, requests) => {
  const { accounts, ...facts } = await factsAfter(refs);
  expect([...accounts]).toEqual([account]);
  expect(facts).toEqual({
    requests,
    roles: new Set(),
    regions: new Set(['us-east-1']),
    progress: { planned: 1, done: 1, isThrottled: false },
  });
});

test('every region that was asked is known, and nothing of an account in which nothing is', async () => {
  const refs = [
    { region: 'us-east-1', name: '/none' },
    { region: 'eu-west-1', name: '/none' },
  ];
  const facts = await factsAfter(refs);
  expect(facts).toEqual({
    ...noFacts(),
    requests: 2,
    regions: new Set(['us-east-1', 'eu-west-1']),
    progress: { planned: 2, done: 2, isThrottled: false },
  });
});

test('the check of the account tells the account and the caller', async () => {
  const { accounts, roles, requests } = await factsAfter([], {
    accounts: [account],
    reads: [{ ...here, name: '/a/b' }],
  });
  expect([[...accounts], [...roles], requests]).toEqual([[account], [expect.stringMatching(/^arn:aws:/)], 1]);
});

test('a role that is assumed is known even if nothing can be read', async () => {
  const roleArn = `arn:aws:iam::${account}:role/ci`;
  const signIn = { roleArn, sessionName: 'test', durationSeconds: 900, policy: 'derived' } as const;
  const facts = await factsAfter([{ ...here, name: '/none' }], { signIn });
  expect([[...facts.accounts], [...facts.roles], facts.requests]).toEqual([[account], [roleArn], 2]);
});

test('a request that AWS throttles counts once, and is known to wait', async () => {
  const facts = noFacts();
  const seen: unknown[] = [];
  const sleep = async () => void seen.push({ ...facts.progress });
  const refs = [{ ...here, name: '/a/b' }];
  fake.fault({ kind: 'error', code: 'ThrottlingException', times: 2 });
  const store = await openAwsStore(fake.url, { facts, reads: refs, timing: { sleep, random: () => 0.5 } });
  await store.read(refs);
  const waiting = { planned: 1, done: 0, isThrottled: true };
  expect([seen, facts.progress, facts.requests]).toEqual([
    [waiting, waiting],
    { planned: 1, done: 1, isThrottled: false },
    3,
  ]);
});
