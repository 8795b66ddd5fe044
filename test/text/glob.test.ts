import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { anyGlob } from '../../src/text/glob.ts';

const globMatches = (pattern: string, text: string) => anyGlob([pattern])(text);

describe('globMatches', () => {
  test.each([
    ['a literal matches itself', 'ssm:/a', 'ssm:/a', true],
    ['a literal is matched as a whole: nothing before', 'a', 'ba', false],
    ['a literal is matched as a whole: nothing after', 'a', 'ab', false],
    ['case matters', 'A', 'a', false],
    ['a star is any run of characters', 'ssm:/prod/*', 'ssm:/prod/db', true],
    ['a star crosses slashes', 'ssm:/prod/*', 'ssm:/prod/a/b/c', true],
    ['a star is also nothing', 'ssm:/prod/*', 'ssm:/prod/', true],
    ['a star does not reach over what follows it', 'a*b', 'acbd', false],
    ['two stars are one', 'a**b', 'axxb', true],
    ['stars on both sides', '*debug*', '/x/debug/y', true],
    ['a star matches a line feed', 'a*b', 'a\nb', true],
    ['a star alone matches nothing too', '*', '', true],
    ['an empty pattern matches the empty text alone', '', 'a', false],
    ['a dot is a dot', 'a.b', 'axb', false],
    ['a question mark is one', 'a?', 'ab', false],
    ['brackets are brackets', '[ab]', 'a', false],
    ['no alternative', 'a|b', 'a', false],
    ['no anchor', '^a$', 'a', false],
    ['no escape', 'a\\*', 'a*', false],
    ['a backslash is one', 'a\\*', 'a\\b', true],
  ])('%s', (_, pattern, text, expected) => {
    expect(globMatches(pattern, text)).toBe(expected);
  });

  test('of several, any may match, with a star or without', () => {
    const matches = anyGlob(['PATH', 'LD_*', 'CI']);
    expect(['PATH', 'LD_PRELOAD', 'CI'].map(matches)).toEqual([true, true, true]);
    expect(['PATHS', 'XLD_A', 'C', ''].map(matches)).toEqual([false, false, false, false]);
  });

  test('no patterns match nothing', () => {
    expect(anyGlob([])('')).toBe(false);
  });

  test('every text without a star matches itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const literal = text.replaceAll('*', '');
        expect(globMatches(literal, literal)).toBe(true);
        expect(globMatches(`${literal}*`, `${literal}x`)).toBe(true);
        expect(globMatches(literal, `${literal}x`)).toBe(false);
      }),
    );
  });

  test('many stars on a long text take no time to speak of', () => {
    expect(anyGlob([`${'*a'.repeat(50)}*b`])('a'.repeat(100_000))).toBe(false);
    expect(anyGlob([`${'*a'.repeat(50)}*`])('a'.repeat(100_000))).toBe(true);
  });

  test('what matches is what the same regular expression matches', () => {
    const few = fc.array(fc.constantFrom('a', 'b', '*'), { maxLength: 7 }).map((all) => all.join(''));
    const text = fc.array(fc.constantFrom('a', 'b'), { maxLength: 9 }).map((all) => all.join(''));
    fc.assert(
      fc.property(fc.array(few, { maxLength: 3 }), text, (patterns, one) => {
        const same = patterns.some((pattern) => new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(one));
        expect(anyGlob(patterns)(one)).toBe(same);
      }),
      { numRuns: 2000 },
    );
  });
});
