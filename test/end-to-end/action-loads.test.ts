import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { makeCanary } from '../kit/canary.ts';
import { type FakeAws, startFakeAws } from '../kit/fake-aws/fake-aws.ts';
import { actionJob, expectNothingHandedOver, masksOf } from './action-job.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
const parameterValue = (n: number) => makeCanary(`parameter ${n}`, { hard: n % 2 === 0 });
const userOf = (n: number) => makeCanary(`user ${n}`);
const passwordOf = (n: number) => makeCanary(`password ${n}`);
const secrets = [
  ...numbers(50).map(parameterValue),
  ...numbers(20).flatMap((n) => [userOf(n), passwordOf(n)]),
];

let fake: FakeAws;
beforeAll(async () => {
  fake = await startFakeAws({
    parameters: Object.fromEntries(numbers(50).map((n) => [`/shop/p${n}`, parameterValue(n)])),
    secrets: Object.fromEntries(
      numbers(20).map((n) => [
        `shop/s${n}`,
        { text: JSON.stringify({ user: userOf(n), password: passwordOf(n) }, null, 2) },
      ]),
    ),
  });
});
beforeEach(() => fake.reset());
afterAll(() => fake.close());

const seventy = `version: 1
env:
${numbers(50)
  .map((n) => `  P${n}: ssm:/shop/p${n}\n`)
  .join('')}${numbers(20)
  .map(
    (n) =>
      `  S${n}_USER: secretsmanager:shop/s${n}#user\n  S${n}_PASSWORD: secretsmanager:shop/s${n}#password\n`,
  )
  .join('')}`;

const expected = Object.fromEntries([
  ...numbers(50).map((n) => [`P${n}`, parameterValue(n)]),
  ...numbers(20).flatMap((n) => [
    [`S${n}_USER`, userOf(n)],
    [`S${n}_PASSWORD`, passwordOf(n)],
  ]),
]);

test('fifty parameters and twenty secrets with two keys each: six requests, the right value in every variable', async () => {
  const { load } = actionJob(fake, secrets);
  const result = await load(seventy);
  expect(result.errors).toEqual([]);
  expect(result.exitCode).toBe(0);
  expect(result.env).toEqual(expected);
  expect([fake.count('GetParameters'), fake.count('BatchGetSecretValue'), fake.count()]).toEqual([5, 1, 6]);
  expect(JSON.parse(result.outputs.names ?? '')).toEqual(Object.keys(expected));
  expect(result.outputs.count).toBe('90');
});

test('a later step that prints every variable shows none of them', async () => {
  const { load, runner } = actionJob(fake, secrets);
  await load(seventy);
  const printed = await runner.runStep({ run: 'env | grep -E "^(P|S)[0-9]"; echo "$P1 and $S3_PASSWORD"' });
  expect(printed.exitCode).toBe(0);
  expect(printed.log).toContain('P1=***');
  for (const secret of secrets) expect(printed.log).not.toContain(secret);
});

test('one missing of seventy: exit 1, its name and line, and nothing set', async () => {
  const { load } = actionJob(fake, secrets);
  const result = await load(seventy.replace('ssm:/shop/p7\n', 'ssm:/shop/none\n'));
  expectNothingHandedOver(result, 1);
  expect(result.annotations).toMatchObject([{ level: 'error', title: 'NOT_FOUND', line: 10, col: 3 }]);
  expect(result.log).toContain('mapping:10:3: NOT_FOUND: "P7": ssm:/shop/none does not exist in us-east-1');
  expect(masksOf(result)).toEqual([]);
});

test('two missing and one denied: all three are listed, each for its own cause, and permission decides the exit status', async () => {
  fake.deny({ name: '/shop/p3' });
  const { load } = actionJob(fake, secrets);
  const result = await load(
    seventy.replace('ssm:/shop/p7\n', 'ssm:/shop/none\n').replace('shop/s4#user', 'shop/s4#usr'),
  );
  expectNothingHandedOver(result, 3);
  expect(result.annotations.map(({ title, message }) => `${title} ${/"(\w+)"/.exec(message)?.[1]}`)).toEqual([
    'ACCESS_DENIED P3',
    'NOT_FOUND P7',
    'NOT_FOUND S4_USER',
  ]);
});

test('an optional variable that may not be read is an error all the same', async () => {
  fake.deny({ name: '/shop/p3' });
  const { load } = actionJob(fake, secrets);
  const result = await load(
    'version: 1\nenv:\n  P3: { from: "ssm:/shop/p3", optional: true, default: x }\n  P4: ssm:/shop/p4\n',
  );
  expectNothingHandedOver(result, 3);
  expect(result.log).toContain('ACCESS_DENIED');
});

test('one of twelve is missing but optional: eleven are set, and the log says so', async () => {
  const { load } = actionJob(fake, secrets);
  const entries = numbers(11).map((n) => `  P${n}: ssm:/shop/p${n}\n`);
  const result = await load(
    `version: 1\nenv:\n${entries.join('')}  GONE: { from: "ssm:/shop/gone", optional: true }\n`,
  );
  expect(Object.keys(result.env)).toHaveLength(11);
  expect(result.log).toContain('GONE is skipped: ssm:/shop/gone is missing and optional');
});

test('a denied batch action is one notice, and every value is read', async () => {
  fake.deny({ operation: 'BatchGetSecretValue' });
  const { load } = actionJob(fake, secrets);
  const result = await load(seventy);
  expect(result.env).toEqual(expected);
  expect(result.annotations.filter(({ level }) => level === 'notice')).toHaveLength(1);
});

test('another account is refused before any secret is read', async () => {
  const { load } = actionJob(fake, secrets);
  const result = await load(seventy, { 'allowed-account-ids': '999999999999' });
  expectNothingHandedOver(result, 3);
  expect(result.log).toContain('ACCOUNT_REFUSED');
  expect(fake.count()).toBe(fake.count('GetCallerIdentity'));
});

test('without credentials: exit 3, and what to do', async () => {
  const { load } = actionJob(undefined, secrets, { env: { AWS_REGION: 'us-east-1' } });
  const result = await load(seventy, { 'endpoint-url': fake.url });
  expectNothingHandedOver(result, 3);
  expect(result.log).toContain('NO_CREDENTIALS');
  expect(fake.count()).toBe(0);
});
