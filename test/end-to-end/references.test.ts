import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { makeCanary } from '../kit/canary.ts';
import { codesFirst } from '../kit/codes-first.ts';
import { type FakeAws, startFakeAws } from '../kit/fake-aws/fake-aws.ts';
import { actionJob, expectNothingHandedOver } from './action-job.ts';
import { exported, keys } from './exported.ts';

const value = makeCanary('value');
const other = makeCanary('other');

let fake: FakeAws;
beforeAll(async () => {
  fake = await startFakeAws({
    parameters: {
      '/shop/token': value,
      '/aws/service/ami/al2023': { type: 'String', value: 'ami-0abc1234' },
    },
    secrets: {
      'shop/db-master': value,
      'shop/empty': { versions: [] },
      'test-secret': JSON.stringify({ p: value, q: other }),
    },
  });
});
beforeEach(() => fake.reset());
afterAll(() => fake.close());

const job = () => actionJob(fake, [value, other]);
const arn = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:';
const publicArn = 'arn:aws:ssm:us-east-1::parameter/aws/service/ami/al2023';

describe('a reference where text is meant', () => {
  test('is refused in a default, before AWS is asked', async () => {
    const entry = '{ from: "ssm:/shop/format", default: "ssm:/shop/token" }';
    const result = await job().load(`version: 1\nenv:\n  FORMAT: ${entry}\n  B: { value: "ssm:/b" }\n`);
    expectNothingHandedOver(result, 2);
    expect(result.annotations).toMatchObject([
      { level: 'warning', line: 4 },
      { level: 'error', title: 'INVALID_FIELD', line: 3 },
    ]);
    expect(result.log).toContain('only `from` reads a reference');
    expect(fake.count()).toBe(0);
  });

  test('is set as it stands in a value, with a warning on its line', async () => {
    const result = await job().load(
      'version: 1\nenv:\n  A: ssm:/shop/token\n  B: { value: "ssm:/shop/b" }\n',
    );
    expect(result.env).toEqual({ A: value, B: 'ssm:/shop/b' });
    expect(result.annotations).toMatchObject([
      { level: 'warning', line: 4, message: expect.stringContaining('use `from` to read it') },
    ]);
  });
});

describe('a public parameter', () => {
  test.each([
    ['without a guard', ''],
    ['with an account that the mapping names', 'account: "123456789012"\n'],
  ])('is read by its ARN, which has no account: %s', async (_, account) => {
    const result = await job().load(
      `version: 1\n${account}env: { AMI: { from: "${publicArn}", secret: false } }`,
      {
        'allowed-account-ids': '123456789012',
        allow: 'ssm:/aws/service/*',
      },
    );
    expect(result.env).toEqual({ AMI: 'ami-0abc1234' });
  });
});

describe('the six characters that AWS appends', () => {
  test('are mentioned where an ARN lacks them and its name ends like them', async () => {
    const result = await job().load(`version: 1\nenv: { TOKEN: "${arn}shop/db-master" }`);
    expectNothingHandedOver(result, 1);
    expect(result.log).toContain('NOT_FOUND');
    expect(result.log).toContain(
      'if "-master" is part of the name, append the hyphen and the six characters',
    );
  });

  test('are mentioned also where the same secret is read by its name', async () => {
    const { exitCode, stdout, stderr } = await exported({
      env: { ...keys, AWS_REGION: 'us-east-1' },
      flags: ['--endpoint-url', fake.url],
      mapping: `version: 1\nenv:\n  A: secretsmanager:test-secret#p\n  B: { from: "${arn}test-secret:q::" }\n`,
    });
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(codesFirst(stderr)).toContain(`NOT_FOUND: "B": ${arn}test-secret#q does not exist in us-east-1`);
    expect(stderr).toContain('the six characters');
  });
});

describe('a secret that was never given a value', () => {
  test('is told apart from one that does not exist', async () => {
    const result = await job().load('version: 1\nenv: { TOKEN: "secretsmanager:shop/empty" }');
    expectNothingHandedOver(result, 1);
    expect(result.annotations).toMatchObject([
      { title: 'NO_VALUE', message: expect.stringContaining('shop/empty exists but has no value yet') },
    ]);
  });

  test('is missing all the same, alone and among others', async () => {
    const entries = [
      '  A: ssm:/shop/token',
      '  B: { from: "secretsmanager:shop/empty", optional: true }',
      '  C: { from: "secretsmanager:shop/empty#key", default: none }',
      '  D: secretsmanager:test-secret#p',
    ];
    const result = await job().load(`version: 1\nenv:\n${entries.join('\n')}\n`);
    expect(result.env).toEqual({ A: value, C: 'none', D: value });
    expect(result.log).toContain('B is skipped');
  });

  test('is told apart in an include too', async () => {
    const result = await job().load('version: 1\ninclude: ["secretsmanager:shop/empty"]');
    expectNothingHandedOver(result, 1);
    expect(result.log).toContain(
      'NO_VALUE: the include secretsmanager:shop/empty exists but has no value yet',
    );
  });
});

test('a parameter below a path that comes twice with different content hands nothing over', async () => {
  const twice = (output: Readonly<Record<string, unknown>>) => {
    const [first] = output.Parameters as readonly object[];
    return { ...output, Parameters: [first, { ...first, Value: other }] };
  };
  fake.fault({ kind: 'edit', edit: twice, operation: 'GetParametersByPath' });
  const result = await job().load('version: 1\ninclude: ["ssm:/shop/"]');
  expectNothingHandedOver(result, 3);
  expect(result.log).toContain('BAD_RESPONSE');
  expect(result.log).toContain('it is there twice, with different content');
});
