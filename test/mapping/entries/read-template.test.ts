import { describe, expect, test } from '@jest/globals';
import type { Problem } from '../../../src/failure.ts';
import { EntryChecker } from '../../../src/mapping/entries/entry-checker.ts';
import { readTemplate } from '../../../src/mapping/entries/read-template.ts';
import { documentOf } from '../document-of.ts';

const vars = new Map([
  ['stage', 'a/b'],
  ['wrong', null],
]);

function read(template: string) {
  const problems: Problem[] = [];
  const report = (problem: Problem) => void problems.push(problem);
  const context = {
    document: documentOf(`env:\n  A: { template: ${JSON.stringify(template)} }\n`),
    vars,
    defaults: {},
    account: undefined,
    roles: new Map(),
    variables: new Set<string>(),
    report,
  };
  const checker = new EntryChecker(
    '"A"',
    { fields: { template }, wrong: new Set<string>() },
    ['env', 'A'],
    context,
  );
  const read = readTemplate(checker);
  const lines = problems.map(
    ({ code, message, place }) => `${place?.line}:${place?.column} ${code} ${message}`,
  );
  return {
    parts: read?.parts.map((part) => (typeof part === 'string' ? part : [part.name, ...part.filters])),
    columns: read?.parts.flatMap((part) => (typeof part === 'string' ? [] : [part.place.column])),
    vars: read?.usedVars.map(({ name, place }) => `${place.column} ${name}`),
    isWrong: checker.isWrong,
    lines,
  };
}

describe('a template is made of', () => {
  test.each<[sentence: string, template: string, parts: readonly (string | readonly string[])[]]>([
    ['nothing', '', []],
    ['text', 'a', ['a']],
    ['variables, each with its filters', 'a${B|url}:${C}', ['a', ['B', 'url'], ':', ['C']]],
    ['the values of vars, filtered at once', '${stage}-${stage|url}', ['a/b', '-', 'a%2Fb']],
    ['dollars', '$$1 $2 $${A}', ['$', '1 ', '$', '2 ', '$', '{A}']],
  ])('%s', (_, template, parts) => {
    expect(read(template)).toMatchObject({ parts, isWrong: false, lines: [] });
  });

  test('what is written where it says, quotes and escapes counted', () => {
    expect(read('"${B}${stage}')).toMatchObject({ columns: [21], vars: ['25 stage'] });
  });
});

describe('a template is wrong', () => {
  test.each([
    [
      'with a name that no variable has',
      'x${a-b} ${}',
      [
        '2:20 INVALID_TEMPLATE "A", `template`: the name in ${…} is not valid',
        '2:27 INVALID_TEMPLATE "A", `template`: the name in ${…} is not valid',
      ],
    ],
    ['with what cannot be read', 'x${B', ['2:20 INVALID_TEMPLATE "A", `template`: a ${ is not closed']],
    ['with a var that has no value, which has been said', '${wrong}', []],
  ])('%s', (_, template, lines) => {
    expect(read(template)).toMatchObject({ isWrong: true, lines });
  });
});
