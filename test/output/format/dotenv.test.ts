import { parseEnv } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Failure } from '../../../src/failure.ts';
import { formatDotenv } from '../../../src/output/format/dotenv.ts';
import { failureOf } from '../failure-of.ts';
import { anyValue, nastyValues } from '../nasty-values.ts';

/** What Node reads, or nothing where the format refused the value. */
function throughNode(values: readonly string[]): (string | undefined)[] {
  const kept = new Map<string, string>();
  values.forEach((value, index) => {
    try {
      kept.set(`V_${index}`, formatDotenv([{ name: `V_${index}`, value }]));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
    }
  });
  // All in one file: a value that leaks out of its quotes spoils its neighbours.
  const read = parseEnv([...kept.values()].join(''));
  return values.map((_, index) => (kept.has(`V_${index}`) ? (read[`V_${index}`] ?? '(lost)') : undefined));
}

describe('what it writes, Node reads', () => {
  test('every nasty value comes back exactly or is refused', () => {
    const read = throughNode(nastyValues);

    const refused = nastyValues.filter((_, index) => read[index] === undefined);
    expect(read.filter((value) => value !== undefined)).toEqual(
      nastyValues.filter((v) => !refused.includes(v)),
    );
    expect(refused).toEqual(nastyValues.filter((value) => value.includes('\r') || value.startsWith('\'"`')));
  });

  test('any value comes back exactly or is refused', () => {
    fc.assert(
      fc.property(fc.array(anyValue, { minLength: 1, maxLength: 50 }), (values) => {
        const read = throughNode(values);
        expect(read).toEqual(values.map((value, index) => (read[index] === undefined ? undefined : value)));
      }),
      { numRuns: 300 },
    );
  });

  test('only a carriage return, or all three quotes together, is ever refused', () => {
    fc.assert(
      fc.property(
        anyValue.filter(
          (value) => !value.includes('\r') && !['"', "'", '`'].every((quote) => value.includes(quote)),
        ),
        (value) => {
          // A literal \n bars the double quotes.
          fc.pre(!(value.includes('\\n') && value.includes("'") && value.includes('`')));
          expect(throughNode([value])).toEqual([value]);
        },
      ),
    );
  });
});

test.each([
  ['nothing special stands bare', 'postgres://u:p@h/db', 'V=postgres://u:p@h/db\n'],
  ['nothing at all is a pair of quotes', '', "V=''\n"],
  ['white space stands in single quotes', ' a b ', "V=' a b '\n"],
  ['a comment sign stands in single quotes', 'a#b', "V='a#b'\n"],
  ['several lines stand in single quotes', 'a\nb\n', "V='a\nb\n'\n"],
  ['a single quote stands in double quotes', "it's", 'V="it\'s"\n'],
  ['a backslash and n with a single quote stand in backticks', "it's\\n", "V=`it's\\n`\n"],
  ['both quotes stand in backticks', `it's "x"`, 'V=`it\'s "x"`\n'],
  ['all three quotes inside one line stand bare', 'a\'"`b', 'V=a\'"`b\n'],
])('%s', (_, value, expected) => {
  expect(formatDotenv([{ name: 'V', value }])).toBe(expected);
});

test.each([
  ['starts with one', '`a\'"'],
  ['starts with white space', '\ta\'"`'],
  ['ends with white space', 'a\'"` '],
  ['holds a comment sign', 'a\'"`#b'],
  ['has two lines', 'a\'"`\nb'],
])('a value with all three quotes that %s is refused', (_, value) => {
  expect(failureOf(() => formatDotenv([{ name: 'V', value }])).problems[0]?.code).toBe('NOT_REPRESENTABLE');
});

test('all values that it cannot hold are named at once, with formats that can, and never shown', () => {
  const failure = failureOf(() =>
    formatDotenv([
      { name: 'WINDOWS_KEY', value: 'canary\r\n' },
      { name: 'FINE', value: 'canary' },
      { name: 'QUOTES', value: '\'canary"`' },
    ]),
  );

  expect(failure.exitStatus).toBe(1);
  expect(failure.problems).toEqual([
    {
      code: 'NOT_REPRESENTABLE',
      message: 'the value of "WINDOWS_KEY" holds a carriage return, which a dotenv file cannot hold',
      hint: 'Use the format sh or json.',
    },
    {
      code: 'NOT_REPRESENTABLE',
      message: 'the value of "QUOTES" mixes all kinds of quotes, which a dotenv file cannot hold',
      hint: 'Use the format sh or json.',
    },
  ]);
});

test('a name that is not plain is a bug', () => {
  expect(failureOf(() => formatDotenv([{ name: 'export A', value: '' }])).exitStatus).toBe(70);
});
