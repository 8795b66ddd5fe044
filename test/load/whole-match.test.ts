import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { compileWholeMatch } from '../../src/load/whole-match.ts';

function matches(pattern: string, text: string): boolean {
  const compiled = compileWholeMatch(pattern);
  if (typeof compiled === 'string') throw new Error(`${pattern} is ${compiled}`);
  return compiled(text);
}

/** JavaScript's own answer, wanted as a whole. */
function oracle(pattern: string, text: string): boolean {
  return new RegExp(`^(?:${pattern})$`, 'u').test(text);
}

const patterns = [
  '',
  'abc',
  'a|b|',
  '[a-z]+(-[a-z]+)*',
  '(?:ab?){2,3}',
  'a{2}',
  'a{2,}',
  'a{0}b',
  'a{0,2}?b+?',
  '(?<stage>dev|prod)-[0-9]',
  '^a$',
  'a^b',
  '(^a|b)*c$',
  '\\ba\\b-\\Bb*',
  'a\\B',
  '.',
  '[^a-c\\]]',
  '[\\d\\-x]+',
  '\\p{L}+',
  '\\u{1F600}|\\uD83D\\uDE00x',
  '\\x41\\u0042\\cA?\\/\\.\\n?',
  '😀+',
  '(a*)*b',
  '(a?){3}',
  '((a|b)*|c)+d?',
  '[(]a[)]',
  '(?:)*',
  '(?:){5}a',
];
const texts = fc.oneof(
  fc.string({
    unit: fc.constantFrom('a', 'b', 'c', '-', '😀', '\n', ' ', 'é', '1', '(', ')', ']', 'A', 'B', 'x'),
  }),
  fc.constantFrom(
    'abc',
    'aabab',
    'dev-1',
    'prod-9',
    'AB/.',
    'AB\u0001/.\n',
    'd',
    'acd',
    '(a)',
    'a-b',
    'ab-cd',
  ),
);

/** Patterns made of pieces, so that any piece stands next to and inside any other. */
const { pattern: madePattern } = fc.letrec<{ pattern: string; term: string }>((tie) => ({
  term: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\w', '^', '$', '\\b', '\\B'),
    fc
      .tuple(tie('pattern'), fc.constantFrom('', '*', '+', '?', '*?', '{2}', '{0,2}', '{1,}'))
      .map(([inner, times]) => `(${inner})${times}`),
  ),
  pattern: fc
    .array(fc.array(tie('term'), { maxLength: 3 }), { minLength: 1, maxLength: 3 })
    .map((choices) => choices.map((terms) => terms.join('')).join('|')),
}));

describe('compileWholeMatch', () => {
  test.each(patterns)('%j matches what JavaScript matches', (pattern) => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(matches(pattern, text)).toBe(oracle(pattern, text));
      }),
      { numRuns: 300 },
    );
  });

  test('any pattern of the common pieces matches what JavaScript matches', () => {
    fc.assert(
      fc.property(
        madePattern,
        fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 8 }),
        (pattern, text) => {
          const compiled = compileWholeMatch(pattern);
          if (compiled === 'unsupported') return;
          expect(matches(pattern, text)).toBe(oracle(pattern, text));
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('a choice is matched as a whole, not by its ends', () => {
    expect(matches('a|b', 'ax')).toBe(false);
    expect(matches('a|b', 'xb')).toBe(false);
  });

  test('a line feed at the end is not overlooked', () => {
    expect(matches('a', 'a\n')).toBe(false);
  });

  test.each(['(', '[', 'a**', '\\', 'a{2,1}', '\\-', '(?<a>x)\\k<b>', '{'])('%j is invalid', (pattern) => {
    expect(compileWholeMatch(pattern)).toBe('invalid');
  });

  test.each([
    '(?=a)a',
    '(?!a)b',
    '(?<=a)b',
    '(?<!a)b',
    '(a)\\1',
    '(?<n>a)\\k<n>',
    'a{3000}',
    '(a{50}){50}',
    '(a?){0,100000000}',
    '(|){1,1000000000}',
    'a'.repeat(1001),
  ])('%.20j is not supported', (pattern) => {
    expect(compileWholeMatch(pattern)).toBe('unsupported');
  });

  test.each(['(a+)+', '(a|a)*', '(a|aa)+', '(.*)(.*)(.*)(.*)x', '(a*)*'])('%j cannot hang', (pattern) => {
    const tests = jest.spyOn(RegExp.prototype, 'test');
    const text = `${'a'.repeat(2000)}!`;
    try {
      expect(matches(pattern, text)).toBe(false);
      expect(tests.mock.calls.length).toBeLessThan(text.length * 6);
    } finally {
      tests.mockRestore();
    }
  });
});
