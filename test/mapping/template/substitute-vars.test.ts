import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type Substituted,
  substituteVars,
  type Vars,
} from '../../../src/mapping/template/substitute-vars.ts';

const vars: Vars = new Map([
  ['stage', 'prod'],
  ['empty', ''],
  ['dollar', '$'],
  ['nested', '${stage}'],
  ['long', 'abcdefghijklmnopqrstuvwxyz'],
  ['__proto__', 'data'],
  ['refused', null],
]);

const done = (text: string): Substituted => {
  const result = substituteVars(text, vars);
  if (!result.ok) throw new Error('not substituted');
  return result.value;
};

describe('substituteVars gives', () => {
  test.each([
    ['a text without vars as it is', 'ssm:/a', 'ssm:/a'],
    ['the value of a var', '${stage}', 'prod'],
    ['the values of several', 'a/${stage}/${stage}b', 'a/prod/prodb'],
    ['nothing for an empty value', 'a${empty}b', 'ab'],
    ['a value that is not read again', '${nested}', '${stage}'],
    ['one dollar for two', 'a$$b', 'a$b'],
    ['what looks like a var after two dollars', '$${stage}', '${stage}'],
    ['a var after an escaped dollar', '$$${stage}', '$prod'],
    ['two dollars for four', '$$$$', '$$'],
    ['a lone dollar as itself', 'a$b', 'a$b'],
    ['a lone dollar at the end', 'a$', 'a$'],
    ['braces without a dollar', '{stage}', '{stage}'],
    ['a dollar that a value brings', '${dollar}{stage}', '${stage}'],
    ['the var that is called __proto__', '${__proto__}', 'data'],
    ['the empty text', '', ''],
  ])('%s', (_, text, expected) => {
    expect(done(text).text).toBe(expected);
  });
});

const declare = 'Declare it under vars:, or write $$ for a literal dollar sign.';

describe('substituteVars refuses', () => {
  test.each([
    [
      'a ${ that is not closed',
      'ab${stage',
      2,
      'a ${ is not closed',
      'Close it with }, or write $$ for a literal dollar sign.',
    ],
    ['an unknown var', 'ab${canary}', 2, 'no var "canary" is declared', declare],
    ['a var nearly written right', '${stgae}', 0, 'no var "stgae" is declared', 'Did you mean "stage"?'],
    ['a name of Object.prototype', '${toString}', 0, 'no var "toString" is declared', declare],
    ['an empty name', '${}', 0, 'the name in ${…} is not a declared var', declare],
    [
      'what can be no name, unquoted',
      '${hunter2 canary}',
      0,
      'the name in ${…} is not a declared var',
      declare,
    ],
    [
      'a name that is too long to be one, unquoted',
      `\${${'c'.repeat(65)}}`,
      0,
      'the name in ${…} is not a declared var',
      declare,
    ],
    [
      'spaces around the name',
      '${ stage }',
      0,
      'the name in ${…} is not a declared var',
      'Did you mean "stage"?',
    ],
    ['the second of two', '${stage}${x}', 8, 'no var "x" is declared', declare],
  ])('%s', (_, text, offset, message, hint) => {
    expect(substituteVars(text, vars)).toMatchObject({ ok: false, problem: { offset, message, hint } });
  });

  test('a var that was refused before, without a word', () => {
    expect(substituteVars('a${refused}', vars)).toEqual({ ok: false });
  });
});

describe('sourceOffset leads back to what was written', () => {
  test.each([
    ['without vars: the same place', 'abc', 2, 2],
    ['before a var', 'ab${stage}', 1, 1],
    ['anywhere in a value: the var', 'ab${stage}c', 4, 2],
    ['at the first character of a value: the var', '${stage}c', 0, 0],
    ['after a var', 'ab${stage}cd', 7, 11],
    ['at the end', 'ab${stage}', 6, 10],
    ['after a value longer than its name', '${long}xy', 27, 8],
    ['after an empty value', 'a${empty}b', 1, 9],
    ['inside a value that looks like a var', '${nested}x', 3, 0],
    ['after a value that looks like a var', '${nested}x', 8, 9],
    ['at an escaped dollar', 'a$$b', 1, 1],
    ['after an escaped dollar', 'a$$b', 2, 3],
    ['after two of them', '$$$$b', 2, 4],
    ['after a lone dollar', 'a$b', 2, 2],
    ['at a value that is a dollar', 'x${dollar}y', 1, 1],
    ['after a value that is a dollar', 'x${dollar}y', 2, 10],
  ])('%s', (_, text, offset, expected) => {
    expect(done(text).sourceOffset(offset)).toBe(expected);
  });

  test('every character that was copied is found where it stands', () => {
    const pieces = fc.array(fc.constantFrom('a', 'bc', '${stage}', '${empty}', '${long}', '$$', '$.', '/'), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(pieces, (written) => {
        const text = `${written.join('')}Z`;
        const result = done(text);
        expect(result.sourceOffset(result.text.length - 1)).toBe(text.length - 1);
        for (let offset = 0; offset < result.text.length; offset++) {
          const at = result.sourceOffset(offset);
          expect([result.text[offset], '$']).toContain(text[at]);
        }
      }),
    );
  });
});
