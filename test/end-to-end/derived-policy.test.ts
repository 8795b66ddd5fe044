import { describe, expect, test } from '@jest/globals';
import { makeCanary } from '../kit/canary.ts';
import { expectNothingHandedOver } from './action-job.ts';
import { signingIn } from './signing-in-job.ts';

const aws = signingIn();
const { start, job, signIn } = aws;
const value = makeCanary('value');
const password = makeCanary('password');
const cluster = 'rds!cluster-1fcd41b2-194a-4993-930a-423037e3d94a';

const load = (mapping: string, inputs: Readonly<Record<string, string>> = {}) =>
  job().load(mapping, { ...signIn(), ...inputs });

describe('under the derived session policy', () => {
  test('public parameters are read by name, version, ARN and path, beside our own', async () => {
    const ami = { type: 'String', value: 'ami-0abc1234' } as const;
    await start({
      parameters: {
        '/aws/service/ami/al2023': ami,
        '/aws/service/ami/debian/arm64': ami,
        '/shop/token': value,
      },
    });
    const result = await load(`version: 1
account: "123456789012"
defaults: { secret: false }
env:
  AMI: ssm:/aws/service/ami/al2023
  AMI_1: ssm:/aws/service/ami/al2023:1
  BY_ARN: "arn:aws:ssm:eu-west-1::parameter/aws/service/ami/al2023"
  TOKEN: { from: "ssm:/shop/token", secret: true }
include:
  - { from: "ssm:/aws/service/ami/", recursive: true, name: { prefix: ALL_, case: upper } }
  - { from: "ssm:/aws/service/ami/debian/", only: [arm64], name: { prefix: ONLY_ } }
`);
    const { TOKEN, ...rest } = result.env;
    expect(TOKEN).toBe(value);
    expect(Object.keys(rest).sort()).toEqual([
      ...['ALL_AL2023', 'ALL_DEBIAN_ARM64', 'AMI', 'AMI_1', 'BY_ARN', 'ONLY_arm64'],
    ]);
    expect(new Set(Object.values(rest))).toEqual(new Set(['ami-0abc1234']));
  });

  test('a secret that RDS manages is read by name, ARN and include', async () => {
    await start({
      secrets: { [cluster]: { text: JSON.stringify({ username: 'shop', password }), suffix: 'Ab1000' } },
    });
    const arn = `arn:aws:secretsmanager:eu-west-1:123456789012:secret:${cluster}-Ab1000`;
    const result = await load(
      `version: 1
env:
  BY_NAME: secretsmanager:${cluster}#password
  BY_ARN: { from: "${arn}:password::" }
include:
  - { from: "secretsmanager:${cluster}", only: [username, pass*], name: { prefix: DB_ } }
`,
      { allow: 'secretsmanager:rds!cluster-*' },
    );
    expect(result.env).toEqual({
      BY_NAME: password,
      BY_ARN: password,
      DB_username: 'shop',
      DB_password: password,
    });
  });

  test('secrets that do not exist are missing where they may be', async () => {
    await start({ secrets: { 'shop/a': value } });
    const result = await load(`version: 1
env:
  A: secretsmanager:shop/a
  B: { from: "secretsmanager:shop/b", optional: true }
  C: { from: "secretsmanager:shop/c#key", default: none }
  D: { from: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop/d", optional: true }
  E: { from: "secretsmanager:shop/e::AWSPREVIOUS", optional: true }
include:
  - { from: "secretsmanager:shop/f", optional: true }
`);
    expect(result.env).toEqual({ A: value, C: 'none' });
    expect(result.log).toContain('B is skipped');
  });

  test('one that is required is denied, and the error says that it may be missing', async () => {
    await start();
    const result = await load('version: 1\nenv: { A: "secretsmanager:shop/none" }');
    expectNothingHandedOver(result, 3);
    expect(result.log).toContain('ACCESS_DENIED');
    expect(result.log).toContain('AWS gives the same answer for a secret that does not exist');
    expect(result.log).toContain('the session policy derived from the mapping may be the cause');
  });

  test('an optional secret that the role may not read is an error, which says why `optional` does not help', async () => {
    await start({ secrets: { 'shop/a': value, 'shop/b': 'x' }, deny: [{ name: 'shop/b' }] });
    const mapping = `version: 1
env:
  A: secretsmanager:shop/a
  B: { from: "secretsmanager:shop/b", optional: true }
`;
    const result = await load(mapping);
    expectNothingHandedOver(result, 3);
    expect(result.log).toContain(
      'AWS gives the same answer for a secret that does not exist, so `optional` does not help here',
    );
    const off = await load(mapping, { 'session-policy': 'off' });
    expectNothingHandedOver(off, 3);
    expect(off.log).toContain('so `optional` does not help here');
    expect(off.log).not.toContain('session policy');
  });

  test.each([
    ['parameter', 'env: { A: "ssm:/shop/host" }'],
    ['path', 'include: ["ssm:/shop/"]'],
  ])('a %s that is denied says that the policy may be the cause', async (_, entries) => {
    await start({ deny: [{ name: '/shop/host' }, { name: '/shop/' }] });
    const result = await load(`version: 1\n${entries}`);
    expectNothingHandedOver(result, 3);
    expect(result.log).toContain('the session policy derived from the mapping may be the cause');
    expect(result.log).toContain('set session-policy: off in the Action');
  });
});

describe('the audience', () => {
  const role = 'arn:aws-cn:iam::123456789012:role/ci';
  const china = { 'role-to-assume': role, 'aws-region': 'cn-north-1' };
  const mapping = 'version: 1\nenv: { TOKEN: "ssm:/shop/token" }';

  test.each([
    ['follows the partition of the role', {}, 'sts.amazonaws.com.cn'],
    ['is kept where it is given', { audience: 'sts.amazonaws.com' }, 'sts.amazonaws.com'],
  ])('%s', async (_, inputs, audience) => {
    await start({
      parameters: { '/shop/token': value },
      roles: { [role]: { subjects: ['repo:acme/shop:*'], audience } },
    });
    const result = await load(mapping, { ...china, ...inputs });
    expect(result.env).toEqual({ TOKEN: value });
    expect(aws.tokens.audiences).toEqual([audience]);
  });
});

test.each([
  ['arn:aws-cn:iam::123456789012:role/ci', 'eu-west-1', '"aws-cn", and the region eu-west-1 is in "aws"'],
  ['arn:aws:iam::123456789012:role/ci', 'cn-north-1', '"aws", and the region cn-north-1 is in "aws-cn"'],
])('the role %s is not taken to read in %s', async (role, region, message) => {
  await start();
  const result = await load('version: 1\nenv: { TOKEN: "ssm:/shop/token" }', {
    'role-to-assume': role,
    'aws-region': region,
  });
  expectNothingHandedOver(result, 2);
  expect(result.log).toContain(message);
  expect(aws.tokens.audiences).toEqual([]);
});
