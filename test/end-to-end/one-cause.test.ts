import { afterEach, describe, expect, test } from '@jest/globals';
import { codesFirst } from '../kit/codes-first.ts';
import { type FakeAws, startFakeAws } from '../kit/fake-aws/fake-aws.ts';
import { actionJob } from './action-job.ts';
import { exported, keys } from './exported.ts';

const user = 'arn:aws:iam::123456789012:user/fake';
const role = 'arn:aws:iam::123456789012:role/reader';

let fake: FakeAws;
afterEach(() => fake.close());

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const parameters = (count: number) =>
  Object.fromEntries(numbers(count).map((n): [string, string] => [`/shop/p${n}`, `value-${n}`]));
const seventy = `version: 1\nenv:\n${numbers(70)
  .map((n) => `  P${n}: ssm:/shop/p${n}\n`)
  .join('')}`;
const names = numbers(70).map((n) => `"P${n}"`);

/** What the command line prints of a run that fails, without its hints. */
async function failed(
  mapping: string,
  env: Readonly<Record<string, string>> = {},
  flags: readonly string[] = [],
) {
  const { exitCode, stdout, stderr } = await exported({
    env: { ...keys, ...env },
    flags: ['--endpoint-url', fake.url, ...flags],
    mapping,
  });
  expect(stdout).toBe('');
  const lines = codesFirst(stderr).trimEnd().split('\n');
  return { exitCode, problems: lines.filter((line) => !line.startsWith('  hint:')), lines };
}

describe('none of seventy exists', () => {
  test.each<[string, Record<string, string>, readonly string[], string]>([
    ['AWS_REGION', {}, [], 'eu-west-1 (from AWS_REGION)'],
    ['--region', {}, ['--region', 'us-east-1'], 'us-east-1 (from --region)'],
    [
      'AWS_DEFAULT_REGION',
      { AWS_REGION: '', AWS_DEFAULT_REGION: 'eu-west-3' },
      [],
      'eu-west-3 (from AWS_DEFAULT_REGION)',
    ],
  ])('one problem names the region of %s, the account and all of them', async (_, env, flags, where) => {
    fake = await startFakeAws();
    const { exitCode, problems, lines } = await failed(seventy, env, flags);
    expect(exitCode).toBe(1);
    expect(problems).toEqual([
      `NOT_FOUND: none of the 70 entries exists in ${where}, account 123456789012: is this the right region and account? Missing: ${names.join(', ')} (ssm:/shop/p1, ssm:/shop/p2, ssm:/shop/p3, and 67 more)`,
    ]);
    expect(lines).toHaveLength(2);
    expect(fake.count('GetCallerIdentity')).toBe(1);
  });

  test('the Action makes one annotation of it', async () => {
    fake = await startFakeAws();
    const { annotations } = await actionJob(fake, []).load(seventy);
    expect(annotations).toMatchObject([
      {
        level: 'error',
        message: expect.stringContaining('none of the 70 entries exists in us-east-1 (from AWS_REGION)'),
      },
    ]);
  });

  test('who asked is left out if AWS does not say so in three seconds', async () => {
    fake = await startFakeAws();
    fake.fault({ kind: 'hang', operation: 'GetCallerIdentity', times: 'always' });
    const { exitCode, problems } = await failed(seventy);
    expect([exitCode, problems]).toEqual([
      1,
      [expect.stringContaining('none of the 70 entries exists in eu-west-1 (from AWS_REGION): is this')],
    ]);
  });
});

describe('some of seventy are missing', () => {
  test('each has a line of its own, and nobody asks who we are', async () => {
    fake = await startFakeAws({ parameters: parameters(10) });
    const { exitCode, problems, lines } = await failed(seventy);
    expect([exitCode, problems.length, lines.length]).toEqual([1, 60, 61]);
    expect(problems[0]).toBe('<stdin>:13:3: NOT_FOUND: "P11": ssm:/shop/p11 does not exist in eu-west-1');
    expect(fake.count('GetCallerIdentity')).toBe(0);
  });

  test('the Action makes annotations of ten, and lines of the others', async () => {
    fake = await startFakeAws({ parameters: parameters(10) });
    const { annotations, log } = await actionJob(fake, []).load(seventy);
    expect(annotations.filter(({ level }) => level === 'error')).toHaveLength(10);
    expect(annotations.at(-1)?.message).toContain('"P20"');
    expect(log).toContain(
      '\nmapping:23:3: error: "P21": ssm:/shop/p21 does not exist in us-east-1 [NOT_FOUND]\n',
    );
    expect(log).toContain('\nmapping:72:3: error: "P70"');
  });
});

test('all keys of a secret that does not exist are one problem', async () => {
  fake = await startFakeAws({ parameters: parameters(1) });
  const entries = ['user', 'password', 'port'].map((key) => `  DB_${key}: secretsmanager:shop/db#${key}\n`);
  const { problems } = await failed(`version: 1\nenv:\n  P1: ssm:/shop/p1\n${entries.join('')}`);
  expect(problems).toEqual([
    '<stdin>:4:3: NOT_FOUND: "DB_user", "DB_password", "DB_port": secretsmanager:shop/db does not exist in eu-west-1',
  ]);
});

test.each([
  [
    'expired credentials',
    'ExpiredTokenException',
    'EXPIRED_CREDENTIALS: 70 entries were not read: the credentials have expired',
  ],
  [
    'unknown credentials',
    'UnrecognizedClientException',
    'INVALID_CREDENTIALS: 70 entries were not read: AWS rejected',
  ],
  [
    'an error of AWS',
    'ValidationException',
    'AWS_ERROR: 70 entries were not read: AWS reported an error (ValidationException)',
  ],
  [
    'an outage',
    'InternalServerError',
    'AWS_ERROR: 70 entries were not read: AWS reported an error (InternalServerError',
  ],
])('%s: one problem lists all seventy', async (_, code, message) => {
  fake = await startFakeAws();
  fake.fault({ kind: 'error', code, times: 'always' });
  const { exitCode, problems } = await failed(seventy);
  expect([exitCode, problems.length]).toEqual([3, 1]);
  expect(problems[0]).toContain(message);
  expect(problems[0]).toMatch(new RegExp(`: ${names.join(', ')}$`));
});

describe('access denied', () => {
  const two = 'version: 1\nenv:\n  A: ssm:/shop/p1\n  B: ssm:/shop/p2\n';

  test('names who asked, in which account, the one action and the resource', async () => {
    fake = await startFakeAws({ parameters: parameters(2), deny: [{ name: '/shop/p2' }] });
    const { exitCode, problems } = await failed(two);
    expect([exitCode, problems]).toEqual([
      3,
      [
        `<stdin>:4:3: ACCESS_DENIED: "B": ssm:/shop/p2 cannot be read: ${user} (account 123456789012) is not authorized to perform ssm:GetParameters on arn:aws:ssm:eu-west-1:123456789012:parameter/shop/p2 (AccessDeniedException)`,
      ],
    ]);
  });

  test.each([
    [
      'a secret',
      'env: { S: "secretsmanager:shop/db#user" }',
      { name: 'shop/db' },
      'secretsmanager:GetSecretValue on arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop/db-??????',
    ],
    [
      'a path',
      'include: [ssm:/shop/]',
      { name: '/shop' },
      'ssm:GetParametersByPath on arn:aws:ssm:eu-west-1:123456789012:parameter/shop',
    ],
    [
      'a parameter by its ARN',
      'env: { P: "arn:aws:ssm:eu-west-1:123456789012:parameter/shop/p1" }',
      { name: '/shop/p1' },
      'ssm:GetParameters on arn:aws:ssm:eu-west-1:123456789012:parameter/shop/p1',
    ],
    [
      'a KMS key',
      'env: { P: "ssm:/shop/p1" }',
      { name: '/shop/p1', kms: true },
      'needs kms:Decrypt on the KMS key of arn:aws:ssm:eu-west-1:123456789012:parameter/shop/p1',
    ],
  ])('to %s names its own action', async (_, entries, denial, expected) => {
    const secure = { value: 'x', type: 'SecureString' } as const;
    fake = await startFakeAws({
      parameters: { '/shop/p1': secure },
      secrets: { 'shop/db': '{"user":"app"}' },
      deny: [denial],
    });
    const { exitCode, problems } = await failed(`version: 1\n${entries}\n`);
    expect([exitCode, problems]).toEqual([3, [expect.stringContaining(expected)]]);
    expect(problems[0]).toContain(user);
  });

  test('to all seventy is one problem', async () => {
    fake = await startFakeAws({ parameters: parameters(70), deny: [{ operation: 'GetParameters' }] });
    const { problems } = await failed(seventy);
    const arns = [1, 2, 3].map((n) => `arn:aws:ssm:eu-west-1:123456789012:parameter/shop/p${n}`);
    expect(problems).toEqual([
      `ACCESS_DENIED: 70 entries cannot be read: ${user} (account 123456789012) is not authorized to perform ssm:GetParameters on ${arns.join(', ')}, and 67 more (AccessDeniedException): ${names.join(', ')}`,
    ]);
  });

  test('under a role names the session of the role', async () => {
    fake = await startFakeAws({ parameters: parameters(2), deny: [{ name: '/shop/p2' }] });
    const { problems } = await failed(two, { CODEBUILD_BUILD_ID: 'shop:0f3c' }, ['--role', role]);
    expect(problems).toEqual([
      expect.stringContaining(
        'arn:aws:sts::123456789012:assumed-role/reader/shop-0f3c (account 123456789012) is not',
      ),
    ]);
  });

  test('says no more than before if AWS does not say who asked', async () => {
    fake = await startFakeAws({ parameters: parameters(2), deny: [{ name: '/shop/p2' }] });
    fake.fault({ kind: 'reply', body: '<nothing/>', operation: 'GetCallerIdentity', times: 'always' });
    const { exitCode, problems } = await failed(two);
    expect([exitCode, problems]).toEqual([
      3,
      [
        expect.stringContaining(
          'the caller is not authorized to perform ssm:GetParameters on arn:*:ssm:eu-west-1:*:',
        ),
      ],
    ]);
  });

  test('to a role names who asked for it, and that the role may not exist', async () => {
    fake = await startFakeAws({ roles: {} });
    const { exitCode, lines } = await failed(two, {}, ['--role', role]);
    expect(exitCode).toBe(3);
    expect(lines).toEqual([
      `ACCESS_DENIED: the role "${role}" could not be assumed by ${user} in the account 123456789012 (AccessDenied)`,
      expect.stringMatching(
        /grant the caller sts:AssumeRole on the role; AWS gives the same answer for a role that does not exist\.$/,
      ),
    ]);
  });
});
