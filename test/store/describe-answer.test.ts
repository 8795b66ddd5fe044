import { describe, expect, test } from '@jest/globals';
import { describeFailed, describeMissing } from '../../src/store/describe-answer.ts';
import type { Answer, Ref } from '../../src/store/store.ts';

const region = 'us-east-1';
const arn = `arn:aws:secretsmanager:${region}:123456789012:secret:`;
const secret = (id: string) => ({ region, id });
const missing = { status: 'missing' } as const;
const denied = { status: 'failed', code: 'ACCESS_DENIED', detail: 'AccessDeniedException' } as const;

describe('what is missing', () => {
  test.each<[string, Ref, string]>([
    ['a parameter', { region, name: '/a' }, 'does not exist in us-east-1'],
    ['a label', { region, name: '/a', selector: 'x' }, 'does not exist in us-east-1, or has no such label'],
    ['a secret', secret('db'), 'does not exist in us-east-1'],
    [
      'a stage',
      { ...secret('db'), stage: 'OLD' },
      'does not exist in us-east-1, or has no such staging label',
    ],
  ])('%s', (_, ref, message) => {
    expect(describeMissing(missing, ref)).toEqual({ code: 'NOT_FOUND', message });
  });

  test.each<[string, Ref, string]>([
    [
      'an ARN without its suffix',
      secret(`${arn}shop/db`),
      'if the name is right, append the hyphen and the six characters that AWS adds to it in the ARN',
    ],
    [
      'an ARN without its suffix, whose name ends like one',
      secret(`${arn}shop/db-master`),
      'if "-master" is part of the name, append the hyphen and the six characters that AWS adds to it in the ARN',
    ],
    [
      'a name that was cut out of an ARN',
      secret('shop/db-AbCdEf'),
      'if "-AbCdEf" is the hyphen and the six characters that AWS appends in the ARN, remove it',
    ],
  ])('%s: the six characters may be why', (_, ref, clause) => {
    expect(describeMissing(missing, ref)).toEqual({
      code: 'NOT_FOUND',
      message: 'does not exist in us-east-1',
      fix: `Create it, correct the reference (${clause})`,
    });
    expect(describeFailed(denied, ref, undefined).hint).toContain(clause);
  });

  test('a stand-in file has no suffixes', () => {
    const answer = { status: 'missing', where: 'the stand-in file "local.yml"' } as const;
    expect(describeMissing(answer, secret(`${arn}shop/db-master`))).toEqual({
      code: 'NOT_FOUND',
      message: 'does not exist in the stand-in file "local.yml"',
    });
  });

  test.each<[string, Ref, ReturnType<typeof describeMissing>]>([
    [
      'a secret without a value',
      secret('db'),
      {
        code: 'NO_VALUE',
        message: 'exists but has no value yet: no version of it has the staging label AWSCURRENT',
        fix: 'Store a value in it',
      },
    ],
    [
      'a stage',
      { ...secret('db'), stage: 'OLD' },
      { code: 'NOT_FOUND', message: 'has no such staging label' },
    ],
    [
      'a version',
      { ...secret('db'), version: 'f'.repeat(32) },
      { code: 'NOT_FOUND', message: 'has no such version ID' },
    ],
  ])('%s of a secret that exists', (_, ref, expected) => {
    expect(describeMissing({ ...missing, exists: true }, ref)).toEqual(expected);
  });
});

describe('what may not be read', () => {
  const message = 'cannot be read: AWS denied access to these credentials (AccessDeniedException)';
  const same = '; AWS gives the same answer for a secret that does not exist';
  const policy = '; the session policy derived from the mapping may be the cause';
  const rule = '; to rule out the derived policy, set session-policy: off in the Action.';

  test.each<[string, Ref, Parameters<typeof describeFailed>[2], boolean, string, string]>([
    [
      'a parameter',
      { name: '/a' },
      'optional',
      false,
      message,
      'Grant the principal ssm:GetParameters on it.',
    ],
    [
      'a parameter, in a session with our policy',
      { name: '/a' },
      undefined,
      true,
      `${message}${policy}`,
      `Grant the principal ssm:GetParameters on it${rule}`,
    ],
    [
      'a secret, which may be missing',
      { id: 'a' },
      undefined,
      false,
      `${message}${same}`,
      'Grant the principal secretsmanager:GetSecretValue on it.',
    ],
    [
      'an optional secret, in a session with our policy',
      { id: 'a' },
      'optional',
      true,
      `${message}${same}, so \`optional\` does not help here${policy}`,
      `Grant the principal secretsmanager:GetSecretValue on it${rule}`,
    ],
    [
      'a secret with a default',
      { id: 'a' },
      'default',
      false,
      `${message}${same}, so \`default\` does not help here`,
      'Grant the principal secretsmanager:GetSecretValue on it.',
    ],
  ])('%s', (_, ref, wayOut, underPolicy, expected, hint) => {
    const answer: Extract<Answer<unknown>, { status: 'failed' }> = { ...denied, underPolicy };
    expect(describeFailed(answer, ref, wayOut)).toEqual({ code: 'ACCESS_DENIED', message: expected, hint });
  });

  test('a KMS key that refuses, in a session with our policy', () => {
    const answer = { status: 'failed', code: 'KMS_ACCESS_DENIED', underPolicy: true } as const;
    const { message: said, hint } = describeFailed(answer, { name: '/a' }, undefined);
    expect(said).toContain(policy);
    expect(hint).toContain(rule);
  });
});
