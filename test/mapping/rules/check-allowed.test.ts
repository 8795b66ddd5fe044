import { describe, expect, test } from '@jest/globals';
import { Failure } from '../../../src/failure.ts';
import { checkAllowed } from '../../../src/mapping/rules/check-allowed.ts';
import { parseText } from '../parse-text.ts';

const versionId = '0f3c9a52-7a2e-4f0b-9c1d-3b2a1f0e9d8c';
const parameterArn = 'arn:aws:ssm:eu-west-1:123456789012:parameter';
const secretArn = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret';

const mappingOf = (env: Record<string, unknown>) =>
  parseText(JSON.stringify({ version: 1, env }, null, 1), {}, 'm.json');

function allows(pattern: string | readonly string[], from: string): boolean {
  try {
    checkAllowed(mappingOf({ A: from }), [pattern].flat(), '--allow');
    return true;
  } catch (error) {
    if (error instanceof Failure) return false;
    throw error;
  }
}

describe('a pattern allows', () => {
  test.each([
    ['the reference itself', 'ssm:/prod/db', 'ssm:/prod/db'],
    ['whatever its key is', 'ssm:/prod/db', 'ssm:/prod/db#password'],
    ['everything below a path', 'ssm:/prod/*', 'ssm:/prod/a/b'],
    ['everything of a store', 'secretsmanager:*', 'secretsmanager:x::AWSPREVIOUS#k'],
    ['a version, when it says so', 'ssm:/a:*', 'ssm:/a:3'],
    ['a stage, when it says so', 'secretsmanager:a::AWSPREVIOUS', 'secretsmanager:a:k:AWSPREVIOUS'],
    ['a version id, when it says so', `secretsmanager:a:::${versionId}`, `secretsmanager:a:::${versionId}`],
    ["a key written CodeBuild's way", 'secretsmanager:a', 'secretsmanager:a:k'],
    ['an ARN as it stands', `${parameterArn}/a`, `${parameterArn}/a`],
    ['the ARNs of one account', 'arn:aws:ssm:*:123456789012:*', `${parameterArn}/a`],
    ['the ARN of a parameter by its name', 'ssm:/prod/db', `${parameterArn}/prod/db#k`],
    ['the ARN of a secret by its name', 'secretsmanager:prod/db', `${secretArn}:prod/db-AbCdEf`],
    ['the ARN of a secret without a suffix by its name', 'secretsmanager:prod/db', `${secretArn}:prod/db`],
    [
      'the ARN of a secret with a stage by its name',
      'secretsmanager:prod/db::blue',
      `${secretArn}:prod/db-AbCdEf::blue`,
    ],
    ['the secrets of RDS', 'secretsmanager:rds!*', 'secretsmanager:rds!cluster-1fcd41b2#password'],
    ['the ARN of one by its name', 'secretsmanager:rds!db-1', `${secretArn}:rds!db-1-AbCdEf:password::`],
    [
      'the ARN of a public parameter by its name',
      'ssm:/aws/service/*',
      'arn:aws:ssm:eu-west-1::parameter/aws/service/a',
    ],
    ['what another pattern does not', ['ssm:/x', 'ssm:/y'], 'ssm:/y'],
  ])('%s', (_, pattern, from) => {
    expect(allows(pattern, from)).toBe(true);
  });
});

describe('a pattern does not allow', () => {
  test.each([
    ['another name', 'ssm:/prod/db', 'ssm:/prod/db2'],
    ['a name that only ends so', 'ssm:/db', 'ssm:/prod/db'],
    ['the other store', 'ssm:*', 'secretsmanager:a'],
    ['a version it does not name', 'ssm:/a', 'ssm:/a:3'],
    ['a stage it does not name', 'secretsmanager:a', 'secretsmanager:a::AWSPREVIOUS'],
    ['another case', 'ssm:/prod/*', 'ssm:/Prod/a'],
    ['the ARN of another account', 'arn:aws:ssm:*:210987654321:*', `${parameterArn}/a`],
    // Only a secret has a random suffix.
    ['a parameter whose name goes on with six characters', 'ssm:/prod/db', `${parameterArn}/prod/db-master`],
    [
      'a secret whose suffix only looks like its name',
      'secretsmanager:prod/db-*',
      `${secretArn}:prod/db-AbCdEf`,
    ],
    ['a secret whose name goes on', 'secretsmanager:prod/db', `${secretArn}:prod/db-replica-AbCdEf`],
    ['a key that it names: patterns are without keys', 'ssm:/a#k', 'ssm:/a#k'],
    ['anything by an empty pattern', '', 'ssm:/a'],
  ])('%s', (_, pattern, from) => {
    expect(allows(pattern, from)).toBe(false);
  });
});

test('no pattern at all allows everything', () => {
  expect(allows([], 'ssm:/a')).toBe(true);
});

test('literals need nobody to allow them', () => {
  expect(() => checkAllowed(mappingOf({ A: { value: 'x' } }), ['ssm:/a'], '--allow')).not.toThrow();
});

test('every refused reference is reported by the name of its variable', () => {
  const check = () =>
    checkAllowed(mappingOf({ A: 'ssm:/canary', B: 'ssm:/b', C: 'ssm:/canary' }), ['ssm:/b'], '--allow');
  let failure: unknown;
  try {
    check();
  } catch (error) {
    failure = error;
  }
  const row = (name: string, line: number) => ({
    code: 'NOT_ALLOWED',
    message: `"${name}": the reference matches no pattern of --allow`,
    hint: 'Correct the reference, or let the caller allow it with --allow.',
    place: { file: 'm.json', line, column: 3 },
  });
  expect((failure as Failure).problems).toEqual([row('A', 4), row('C', 6)]);
});
