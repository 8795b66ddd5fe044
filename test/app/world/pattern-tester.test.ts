import { expect, test } from '@jest/globals';
import { patternTester } from '../../../src/app/world/pattern-tester.ts';

const endless = ['^(?:(a+)+)$', `${'a'.repeat(40)}!`] as const;

test.each<[string, string, boolean]>([
  ['^[a-z]+$', 'abc', true],
  ['^[a-z]+$', 'abc1', false],
  ['^\\p{Lu}.$', 'Ä🔑', true],
  ['^.$', '\n', false],
  ['^a$', '', false],
])('%s is tested on %j', (source, text, expected) => {
  expect(patternTester()(source, text)).toBe(expected);
});

test('a pattern that would run for hours is interrupted, and the next one is tested as ever', () => {
  const testPattern = patternTester();
  const start = performance.now();
  expect(testPattern(...endless)).toBe('too slow');
  expect(performance.now() - start).toBeLessThan(5000);
  expect(testPattern('^a$', 'a')).toBe(true);
});

test('hundreds of slow patterns do not add up', () => {
  const testPattern = patternTester();
  const start = performance.now();
  const results = Array.from({ length: 500 }, () => testPattern(...endless));
  expect(performance.now() - start).toBeLessThan(10_000);
  expect(results[0]).toBe('too slow');
  // No pattern is taken to match because nobody has tried it.
  expect(new Set(results.slice(10))).toEqual(new Set(['no time left']));
});

test('what a pattern leaves behind does not reach the next one', () => {
  const testPattern = patternTester();
  expect([testPattern('^a', 'a'), testPattern('^b', 'a'), testPattern('^a', 'a')]).toEqual([
    true,
    false,
    true,
  ]);
});
