import { describe, expect, test } from '@jest/globals';
import type { Problem } from '../../../src/failure.ts';
import { mergeEntries, type NamedItem } from '../../../src/mapping/model/merge-entries.ts';

let line = 0;
const entry = (name: string, override = false): NamedItem => {
  line += 1;
  return { name, override, place: { file: 'm.yml', line, column: 3 } };
};
const included = (name: string, from = 'db'): NamedItem => ({
  ...entry(name),
  include: `secretsmanager:${from}#${name}`,
});

function merge(...layers: readonly (readonly NamedItem[])[]) {
  const problems: Problem[] = [];
  const merged = mergeEntries(layers, 'set', (problem) => void problems.push(problem));
  return { merged, problems };
}

describe('one name is set', () => {
  test('by all that have names of their own, in their order', () => {
    const [a, b, c] = [entry('A'), entry('B'), included('C')];
    expect(merge([a], [b, c])).toEqual({ merged: [a, b, c], problems: [] });
  });

  test('by an entry that overrides what an include gives', () => {
    const own = entry('A', true);
    expect(merge([own, included('A')])).toEqual({ merged: [own], problems: [] });
    expect(merge([included('A')], [own])).toEqual({ merged: [own], problems: [] });
    expect(merge([own], [included('A')])).toEqual({ merged: [own], problems: [] });
  });

  test('by an entry that overrides the one of the mapping that is extended, in its place', () => {
    const [own, other] = [entry('A', true), entry('B')];
    expect(merge([entry('A'), other], [own])).toEqual({ merged: [own, other], problems: [] });
  });

  test('by the last of several that override each other', () => {
    const own = entry('A', true);
    expect(merge([entry('A')], [entry('A', true)], [own])).toEqual({ merged: [own], problems: [] });
  });

  test('by an entry that overrides one of another case', () => {
    const own = entry('a', true);
    expect(merge([entry('A')], [own])).toEqual({ merged: [own], problems: [] });
  });
});

describe('it is a clash when a name is set', () => {
  test.each([
    [
      'by two entries',
      [[entry('A'), entry('A')]],
      /^"A" is set twice, by line \d+ of m.yml and by line \d+ of m.yml$/,
      'Rename one of them.',
    ],
    [
      'by two entries of one file, whatever they say',
      [[entry('A'), entry('A', true)]],
      /twice/,
      'Rename one of them.',
    ],
    [
      'in two cases',
      [[entry('A'), entry('a')]],
      /^"a" differs from "A" only in case$/,
      'Rename one of them: Windows and some tools treat them as one variable.',
    ],
    [
      'by a file that does not override',
      [[entry('A')], [entry('A')]],
      /twice/,
      'Rename one of them, or set `override: true` in this one.',
    ],
    [
      'by what is extended, whatever that says',
      [[entry('A', true)], [entry('A')]],
      /twice/,
      'Rename one of them, or set `override: true` in this one.',
    ],
    [
      'by an entry and an include',
      [[entry('A'), included('A')]],
      /by line \d+ of m.yml and by secretsmanager:db#A$/,
      'Rename or exclude one of them, or set `override: true` in the entry.',
    ],
    [
      'by two includes',
      [[included('A'), included('a', 'other')]],
      /^"a" differs from "A" only in case: secretsmanager:db#A and secretsmanager:other#a$/,
      'Exclude one of them with `except`, or rename it with `name`.',
    ],
  ])('%s', (_, layers, message, hint) => {
    expect(merge(...layers).problems).toEqual([
      { code: 'NAME_CLASH', message: expect.stringMatching(message), hint, place: layers.flat()[1]?.place },
    ]);
  });

  test('each time anew', () => {
    expect(merge([entry('A'), entry('A'), entry('a')]).problems).toHaveLength(2);
  });
});
