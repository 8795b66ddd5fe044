import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseIncludeReference } from '../../../src/mapping/reference/parse-include-reference.ts';
import { printReference } from '../../../src/mapping/reference/print-reference.ts';
import type { PathReference, Reference } from '../../../src/mapping/reference/reference.ts';

const arn = {
  parameter: 'arn:aws:ssm:eu-west-1:123456789012:parameter',
  secret: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret',
};

describe('an include reads', () => {
  test.each<[sentence: string, text: string, expected: PathReference | Partial<Reference>]>([
    ['a path', 'ssm:/a/b/', { store: 'ssm', path: '/a/b/' }],
    ['all parameters', 'ssm:/', { store: 'ssm', path: '/' }],
    ['a parameter that holds JSON', 'ssm:/a', { store: 'ssm', name: '/a' }],
    ['a version of one', 'ssm:/a:3', { store: 'ssm', name: '/a', selector: '3' }],
    ['a secret', 'secretsmanager:a', { store: 'secretsmanager', id: 'a' }],
    [
      'a secret whose name ends in /, which is no path',
      'secretsmanager:a/',
      { store: 'secretsmanager', id: 'a/' },
    ],
    ['a stage of a secret', 'secretsmanager:a::blue', { store: 'secretsmanager', id: 'a', stage: 'blue' }],
    [
      'the ARN of a secret',
      `${arn.secret}:a-AbCdEf`,
      { store: 'secretsmanager', id: `${arn.secret}:a-AbCdEf` },
    ],
    ['a secret that RDS manages', 'secretsmanager:rds!db-1', { store: 'secretsmanager', id: 'rds!db-1' }],
    ['public parameters', 'ssm:/aws/service/eks/', { store: 'ssm', path: '/aws/service/eks/' }],
    ['all public parameters', 'ssm:/aws/service/', { store: 'ssm', path: '/aws/service/' }],
    ['the ARN of a parameter', `${arn.parameter}/a`, { store: 'ssm', name: `${arn.parameter}/a` }],
  ])('%s', (_, text, expected) => {
    expect(parseIncludeReference(text)).toEqual({ ok: true, reference: expect.objectContaining(expected) });
  });
});

describe('an include refuses', () => {
  test.each([
    ['a key', 'secretsmanager:a#k', '16 the reference cannot have a key'],
    ["a key written CodeBuild's way", 'secretsmanager:a:k', '17 the reference cannot have a key'],
    [
      'a key after an ARN',
      `${arn.secret}:a-AbCdEf:k`,
      `${arn.secret.length + 10} the reference cannot have a key`,
    ],
    ['a key on a path', 'ssm:/a/#k', '7 the reference cannot have a key'],
    ['a path without a slash in front', 'ssm:a/', '4 a path must start with /'],
    ['a selector on a path', 'ssm:/a:3/', '6 a path cannot have a version or label'],
    ['an empty name on the way', 'ssm:/a//b/', '6 a parameter name cannot contain //'],
    ['an empty name at the end', 'ssm://', '5 a path cannot contain //'],
    ['two dots', 'ssm:/a/../', '7 a parameter name cannot contain .. in its path'],
    ['the ARN of a path', `${arn.parameter}/a/`, '0 a path has no ARN'],
    ['the ARN of a path with a star', `${arn.parameter}/a/*`, '0 a path has no ARN'],
    ['a star after secrets', 'secretsmanager:a/*', '17 a secret name cannot contain *'],
    [
      'the whole path of secrets through Parameter Store',
      'ssm:/aws/reference/',
      '4 secrets cannot be read through Parameter Store',
    ],
    [
      'a path of Secrets Manager through Parameter Store',
      'ssm:/aws/reference/x/',
      '4 secrets cannot be read through Parameter Store',
    ],
    ['another scheme', 's3:/a/', '0 the reference has no known scheme'],
  ])('%s', (_, text, expected) => {
    const parsed = parseIncludeReference(text);
    expect(parsed.ok ? 'accepted' : `${parsed.problem.offset} ${parsed.problem.message}`).toBe(expected);
  });
});

test('the path that is printed is the path that is read', () => {
  const part = fc.stringMatching(/^[A-Za-z0-9_.-]{1,8}$/).filter((text) => text !== '..');
  const path = fc
    .array(part)
    .map((parts) => `/${parts.map((one) => `${one}/`).join('')}`)
    .filter((text) => !/^\/aws\/reference\//i.test(text));
  fc.assert(
    fc.property(path, (text) => {
      const reference: PathReference = { store: 'ssm', path: text };
      expect(parseIncludeReference(printReference(reference))).toEqual({ ok: true, reference });
    }),
  );
});

test('any text is read or refused at a place inside it', () => {
  const piece = fc.constantFrom(
    'ssm:',
    '/',
    'a',
    ':',
    '#',
    '..',
    'secretsmanager:',
    arn.secret,
    arn.parameter,
    ' ',
  );
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join('')),
      (text) => {
        const parsed = parseIncludeReference(text);
        if (parsed.ok) expect(parseIncludeReference(printReference(parsed.reference))).toEqual(parsed);
        else {
          expect(parsed.problem.offset).toBeGreaterThanOrEqual(0);
          expect(parsed.problem.offset).toBeLessThanOrEqual(text.length);
        }
      },
    ),
  );
});
