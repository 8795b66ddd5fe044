import { describe, expect, test } from '@jest/globals';
import type { Problem } from '../../src/failure.ts';
import { parseJsonSource } from '../../src/json/json-source.ts';
import { loadInclude } from '../../src/load/load-include.ts';
import type { Include } from '../../src/mapping/model/mapping.ts';
import { printReference } from '../../src/mapping/reference/print-reference.ts';
import type { Answer, ParameterBelow } from '../../src/store/store.ts';
import { includeOf } from '../mapping/include-of.ts';

const secret: Include['reference'] = { store: 'secretsmanager', id: 'db' };

function load(given: Partial<Include>, answer: Answer) {
  const include = includeOf({ max: 3, ...given });
  const problems: Problem[] = [];
  const ref = 'path' in include.reference ? { path: include.reference.path, recursive: false } : { id: 'db' };
  const some = loadInclude(
    include,
    ref,
    answer,
    (_, found) => parseJsonSource('text' in found ? found.text : ''),
    (problem) => void problems.push(problem),
  );
  return {
    rows: some
      ?.filter(({ isSelected }) => isSelected)
      .map(({ entry }) => [entry.name, printReference(entry.reference), entry.secret]),
    lines: problems.map(({ code, message, hint }) => `${code} ${message} | ${hint}`),
  };
}

const below = (...names: string[]): Answer => ({
  status: 'found',
  value: names.map((name): ParameterBelow => ({ name: `/shop/${name}`, type: 'String', value: 'canary' })),
});
const json = (text: string): Answer => ({ status: 'found', value: { text } });
const missing: Answer = { status: 'missing' };

describe('an include gives', () => {
  test.each<
    [
      sentence: string,
      given: Partial<Include>,
      answer: Answer,
      rows: readonly (readonly [string, string, unknown])[],
    ]
  >([
    [
      'all parameters below its path, in the order of their names, whatever that of the answers was',
      {},
      below('b', 'a', 'c/d'),
      [
        ['a', 'ssm:/shop/a', true],
        ['b', 'ssm:/shop/b', true],
        ['c_d', 'ssm:/shop/c/d', true],
      ],
    ],
    [
      'all keys of a secret, in its order',
      { reference: secret },
      json('{"b": 1, "a/": 2}'),
      [
        ['b', 'secretsmanager:db#b', true],
        ['a_', 'secretsmanager:db#a/', true],
      ],
    ],
    [
      'a key that looks like a pointer',
      { reference: secret },
      json('{"/a": 1}'),
      [['_a', 'secretsmanager:db#/~1a', true]],
    ],
    [
      'a key that is there twice once',
      { reference: secret },
      json('{"a": 1, "a": 2}'),
      [['a', 'secretsmanager:db#a', true]],
    ],
    [
      'only what matches, without what it excepts',
      { only: ['a*', 'z'], except: ['*debug*'] },
      below('a', 'a-debug', 'b', 'z'),
      [
        ['a', 'ssm:/shop/a', true],
        ['z', 'ssm:/shop/z', true],
      ],
    ],
    [
      'public ones but those that it lists',
      { secret: ['pass*'] },
      below('host', 'password'),
      [
        ['host', 'ssm:/shop/host', false],
        ['password', 'ssm:/shop/password', true],
      ],
    ],
    ['what the type of each says', { secret: 'by-type' }, below('a'), [['a', 'ssm:/shop/a', 'by-type']]],
    [
      'as much as it may',
      {},
      below('a', 'b', 'c'),
      [
        ['a', 'ssm:/shop/a', true],
        ['b', 'ssm:/shop/b', true],
        ['c', 'ssm:/shop/c', true],
      ],
    ],
    [
      'the rest, when what is named is missing and may be',
      { only: ['a', 'z'], optional: true },
      below('a'),
      [['a', 'ssm:/shop/a', true]],
    ],
    [
      'only what the caller selects, by the names that it makes',
      { rename: { replace: [], prefix: 'X_' }, selected: ['X_b'] },
      below('a', 'b'),
      [['X_b', 'ssm:/shop/b', true]],
    ],
    ['nothing, where the caller selects nothing of it', { selected: ['other'] }, below('a'), []],
  ])('%s', (_, given, answer, rows) => {
    expect(load(given, answer)).toEqual({ rows, lines: [] });
  });
});

describe('an include is missing', () => {
  const rows: readonly [sentence: string, given: Partial<Include>, answer: Answer, message: string][] = [
    ['when it is not there', { reference: secret }, missing, 'the include secretsmanager:db does not exist'],
    ['when there is nothing below its path', {}, below(), 'the include ssm:/shop/ sets no variables'],
    [
      'when its JSON is empty',
      { reference: secret },
      json('{}'),
      'the include secretsmanager:db sets no variables',
    ],
    ['when nothing matches', { only: ['x*'] }, below('a'), 'the include ssm:/shop/ sets no variables'],
  ];

  test.each(rows)('%s', (_, given, answer, message) => {
    expect(load(given, answer)).toEqual({
      rows: [],
      lines: [`NOT_FOUND ${message} | Correct the reference, or set \`optional: true\`.`],
    });
    expect(load({ ...given, optional: true }, answer)).toEqual({ rows: undefined, lines: [] });
  });
});

describe('an include fails', () => {
  test.each<[sentence: string, given: Partial<Include>, answer: Answer, line: string]>([
    [
      'when it gives more than it may',
      {},
      below('a', 'b', 'c', 'd'),
      'INCLUDE_TOO_LARGE the include ssm:/shop/ sets 4 variables, but `max` is 3 | Raise `max`, or set fewer with `only` or `except`.',
    ],
    [
      'when what it names is missing',
      { only: ['a', 'y', 'z', '*'] },
      below('a'),
      'NOT_FOUND the include ssm:/shop/ has no "y", "z", which `only` lists | Correct `only`, or set `optional: true`.',
    ],
    [
      'when it misspells one, with the right one',
      { only: ['log-levle'] },
      below('log-level'),
      'NOT_FOUND the include ssm:/shop/ has no "log-levle", which `only` lists | Did you mean "log-level"?',
    ],
    [
      'when it misspells one that is secret, for the right one would be public',
      { reference: secret, secret: ['pasword', '*token'], optional: true },
      json('{"password":"x","user":"y"}'),
      'NOT_FOUND the include secretsmanager:db does not contain item 1 of `secret` | Did you mean "password"?',
    ],
    [
      'when it is a list',
      { reference: secret },
      json('["canary"]'),
      'NOT_JSON the include secretsmanager:db is not a JSON object | List the whole value in `env`, or store a JSON object.',
    ],
    [
      'when it is no JSON',
      { reference: secret },
      json('canary'),
      'NOT_JSON the include secretsmanager:db is not a JSON object | List the whole value in `env`, or store a JSON object.',
    ],
    [
      'when it may not be read, optional or not',
      { optional: true },
      { status: 'failed', code: 'ACCESS_DENIED', hint: 'Allow it.' },
      'ACCESS_DENIED the include ssm:/shop/ cannot be read: AWS denied access to these credentials | Allow it.',
    ],
  ])('%s', (_, given, answer, line) => {
    expect(load(given, answer)).toEqual({ rows: [], lines: [line] });
  });
});
