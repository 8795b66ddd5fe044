import { describe, expect, test } from '@jest/globals';
import { patternTester } from '../../../src/app/world/pattern-tester.ts';
import type { Problem } from '../../../src/failure.ts';
import type { LayerSettings } from '../../../src/mapping/layers/read-layer-settings.ts';
import { resolveVars } from '../../../src/mapping/layers/resolve-vars.ts';
import type { TestPattern } from '../../../src/mapping/model/match-pattern.ts';
import { documentOf } from '../document-of.ts';

const source = 'vars:\n  stage:\n    allow: [dev]\n    match: x\n    default: dev\n';

function resolve(
  rule: LayerSettings['vars'] extends ReadonlyMap<string, infer Rule> ? Rule : never,
  given?: string,
  testPattern: TestPattern = patternTester(),
) {
  const problems: Problem[] = [];
  const values = resolveVars(
    [{ document: documentOf(source), settings: { vars: new Map([['stage', rule]]) } }],
    new Map(given === undefined ? [] : [['stage', given]]),
    testPattern,
    (problem) => problems.push(problem),
  );
  return {
    value: values.get('stage'),
    problems: problems.map(
      ({ code, message, hint, place }) => `${place?.line}:${place?.column} ${code} ${message} | ${hint}`,
    ),
  };
}

describe('a var takes', () => {
  test.each([
    ['the value that is given', { allow: ['dev', 'prod'], default: 'dev' }, 'prod', 'prod'],
    ['its default when none is given', { allow: ['dev', 'prod'], default: 'dev' }, undefined, 'dev'],
    ['a value that match accepts', { match: '[a-z0-9-]+' }, 'feature-1', 'feature-1'],
    ['one of two alternatives as a whole', { match: 'a|bc' }, 'bc', 'bc'],
    ['what both allow and match accept', { allow: ['dev', 'PROD'], match: '[a-z]+' }, 'dev', 'dev'],
    ['its default when an empty value is given', { allow: ['dev', 'prod'], default: 'dev' }, '', 'dev'],
    [
      'its default when an empty value is given, also if that is allowed',
      { match: '[a-z]*', default: 'dev' },
      '',
      'dev',
    ],
    ['an empty value where it is allowed', { allow: [''] }, '', ''],
    ['an empty default where it is allowed', { match: '[a-z]*', default: '' }, undefined, ''],
  ])('%s', (_, rule, given, value) => {
    expect(resolve(rule, given)).toEqual({ value, problems: [] });
  });
});

const pattern = 'Use a value that fully matches the pattern in `match`.';

describe('a var refuses', () => {
  test.each([
    [
      'a value that is not allowed',
      { allow: ['dev', 'prod'] },
      'canary',
      '2:3 INVALID_VAR the given value of the var "stage" is not accepted | Use one of: dev, prod.',
    ],
    [
      'a value in another case',
      { allow: ['dev'] },
      'Dev',
      '2:3 INVALID_VAR the given value "Dev" of the var "stage" is not accepted | Did you mean "dev"?',
    ],
    [
      'a value that only starts as match says',
      { match: '[a-z]+' },
      'canary/../x',
      `2:3 INVALID_VAR the given value of the var "stage" is not accepted | ${pattern}`,
    ],
    [
      'a value that only ends so',
      { match: '[a-z]+' },
      '1canary',
      `2:3 INVALID_VAR the given value of the var "stage" is not accepted | ${pattern}`,
    ],
    [
      'a line feed after what match says',
      { match: '[a-z]+' },
      'canary\n',
      `2:3 INVALID_VAR the given value of the var "stage" is not accepted | ${pattern}`,
    ],
    [
      'more than the first of two alternatives',
      { match: 'a|b' },
      'ab',
      `2:3 INVALID_VAR the given value of the var "stage" is not accepted | ${pattern}`,
    ],
    [
      'what allow accepts and match does not',
      { allow: ['PROD'], match: '[a-z]+' },
      'PROD',
      `2:3 INVALID_VAR the given value "PROD" of the var "stage" is not accepted | ${pattern}`,
    ],
    [
      'an empty value',
      { match: '[a-z]+' },
      '',
      '2:3 INVALID_VAR the var "stage" has no value | Pass it with --var stage=VALUE (CLI) or vars: stage=VALUE (Action).',
    ],
    [
      'a slip in its default, which is shown',
      { allow: ['dev', 'prod'], default: 'prdo' },
      undefined,
      '5:14 INVALID_VAR the default value "prdo" of the var "stage" is not accepted | Did you mean "prod"?',
    ],
    [
      'its own default',
      { allow: ['dev'], default: 'canary' },
      undefined,
      '5:14 INVALID_VAR the default value of the var "stage" is not accepted | Use one of: dev.',
    ],
    [
      'its own default also when another value is given',
      { allow: ['dev'], default: 'canary' },
      'dev',
      '5:14 INVALID_VAR the default value of the var "stage" is not accepted | Use one of: dev.',
    ],
    [
      'to have no value',
      { allow: ['dev'] },
      undefined,
      '2:3 INVALID_VAR the var "stage" has no value | Pass it with --var stage=VALUE (CLI) or vars: stage=VALUE (Action).',
    ],
    [
      'to accept anything',
      { default: 'dev' },
      'dev',
      '2:3 INVALID_FIELD the var "stage" accepts any value | Add allow: [a, b] or match: "[a-z]+" to restrict its values.',
    ],
    [
      'a pattern that is none',
      { match: '[a' },
      'a',
      '4:12 INVALID_FIELD the `match` of the var "stage" is not a valid regular expression | Correct the regular expression.',
    ],
    [
      'a pattern that is whole only between brackets of ours',
      { match: 'a)|(?:b' },
      'bx',
      '4:12 INVALID_FIELD the `match` of the var "stage" is not a valid regular expression | Correct the regular expression.',
    ],
  ])('%s', (_, rule, given, problem) => {
    expect(resolve(rule, given)).toEqual({ value: null, problems: [problem] });
  });

  test('a long list is shown in part', () => {
    const allow = Array.from({ length: 13 }, (_, i) => `s${i}`);
    expect(resolve({ allow }, 'x').problems[0]).toMatch(/Use one of: s0, .*, s11, …\.$/);
  });
});

test('a var that is wrong by itself has no value and no further problem', () => {
  expect(resolve(null, 'dev')).toEqual({ value: null, problems: [] });
});

test('a value for a var that the mapping does not declare is a problem', () => {
  const problems: Problem[] = [];
  const given = new Map([
    ['stgae', 'canary'],
    ['constructor', 'canary'],
  ]);
  const values = resolveVars(
    [
      {
        document: documentOf(source),
        settings: { vars: new Map([['stage', { allow: ['dev'], default: 'dev' }]]) },
      },
    ],
    given,
    patternTester(),
    (problem) => problems.push(problem),
  );
  expect([...values]).toEqual([['stage', 'dev']]);
  expect(problems).toEqual([
    {
      code: 'INVALID_VAR',
      message: 'the mapping declares no var "stgae"',
      hint: 'Did you mean "stage"?',
      place: { file: 'f', line: 2, column: 3 },
    },
    {
      code: 'INVALID_VAR',
      message: 'the mapping declares no var "constructor"',
      hint: 'Declare it under vars:, or do not pass it.',
      place: { file: 'f', line: 2, column: 3 },
    },
  ]);
});

test.each<[Parameters<typeof resolve>[0], string | undefined, string]>([
  [{ match: 'a+' }, 'canary', '2:3 INVALID_VAR the given value of the var "stage" takes too long'],
  [
    { match: 'a+', default: 'canary' },
    'x',
    '5:14 INVALID_VAR the default value of the var "stage" takes too long',
  ],
])('a var whose pattern takes too long has no value', (rule, given, expected) => {
  const { value, problems } = resolve(rule, given, () => 'too slow');
  expect([value, problems]).toEqual([null, [expect.stringContaining(expected)]]);
  expect(problems.join()).not.toContain('canary');
});
