import { describe, expect, test } from '@jest/globals';
import { didYouMean, suggest } from '../../src/text/suggest.ts';

const fields = ['a', 'from', 'value', 'key', 'stage', 'optional', 'default', 'secret', 'allow-empty'];

describe('suggest', () => {
  test.each([
    ['a letter is missing', 'optinal', 'optional'],
    ['a letter is too many', 'optionnal', 'optional'],
    ['a letter is another', 'defautt', 'default'],
    ['two letters changed places', 'form', 'from'],
    ['it is in capitals', 'FROM', 'from'],
    ['the separator is another', 'allow_empty', 'allow-empty'],
    ['it is the word itself', 'key', 'key'],
    ['the nearer of two is found', 'values', 'value'],
    ['it is plural', 'secrets', 'secret'],
  ])('finds the word when %s', (_, written, expected) => {
    expect(suggest(written, fields)).toBe(expected);
  });

  test.each([
    ['nothing is near', 'password'],
    ['the text is empty', ''],
    ['the text is long', 'optional'.repeat(20)],
    ['three letters of a short word differ', 'kxz'],
    ['there is one letter, and no word of one letter is the same', 'x'],
  ])('finds nothing when %s', (_, written) => {
    expect(suggest(written, fields)).toBeUndefined();
  });

  test('finds nothing where nothing is known', () => {
    expect(suggest('from', [])).toBeUndefined();
  });

  test('names like those of Object.prototype are words as any', () => {
    expect(suggest('constructo', ['constructor', '__proto__'])).toBe('constructor');
    expect(suggest('toString', ['valueOf'])).toBeUndefined();
  });

  test('a text of 64 KiB costs no time', () => {
    const started = process.cpuUsage();
    suggest('x'.repeat(65536), fields);
    expect(process.cpuUsage(started).user).toBeLessThan(500_000);
  });
});

test('didYouMean asks about the near word, else says the other thing', () => {
  expect(didYouMean('optinal', fields, 'Look it up.')).toBe('Did you mean "optional"?');
  expect(didYouMean('hunter2', fields, 'Look it up.')).toBe('Look it up.');
});
