import { describe, expect, test } from '@jest/globals';
import { isWeak, weakParts } from '../../src/mask/weak-parts.ts';

const keysOf = (value: string, isSecretKey?: (key: string) => boolean) =>
  weakParts(value, isSecretKey).keys.map((print) => print());

describe('weakParts of JSON', () => {
  test.each<[string, unknown, string[]]>([
    ['a common word', { password: 'postgres', user: 'app-user-1x' }, ['password']],
    ['a short string', { pin: 'x7q' }, ['pin']],
    ['a string that is masked, but short', { pin: 'x7q9' }, ['pin']],
    ['digits in a string', { pin: '4711' }, ['pin']],
    ['a number that is too short to be masked', { code: 1234567, pin: 4711 }, ['code', 'pin']],
    ['a number that is masked', { code: 12345678 }, []],
    ['mere punctuation', { password: '------' }, ['password']],
    ['what tells nothing', { on: true, off: false, none: null, empty: '', blank: ' ', pool: 10 }, []],
    ['the same as strings', { on: 'true', off: 'False', none: 'null' }, []],
    ['a port', { port: 5432, dbPort: '5432', HTTP_PORT: 8080 }, []],
    ['what no port can be', { port: 70000, passport: 'x7q' }, ['port', 'passport']],
    ['a nested key, as a pointer', { db: { password: 'root' } }, ['/db/password']],
    ['items of an array', { list: ['long-enough', 'ab'] }, ['/list/1']],
    ['items of an array at the top', ['long-enough', 'ab'], ['/1']],
    ['keys with a slash and a tilde', { '/a': 'ab', b: { 'c/d~': 'ab' } }, ['/~1a', '/b/c~1d~0']],
    ['JSON in a string', { inner: JSON.stringify({ pin: 'x7q' }) }, ['/inner/pin']],
    ['a string at the top', 'postgres', ['']],
    ['a text of several lines with one that is left out', { note: 'long-enough\nab\nlong-enough' }, ['note']],
    ['a text of several lines that are all masked', { key: '-----BEGIN KEY-----\nMIIE\nAA==\n' }, []],
  ])('%s', (_, value, expected) => {
    expect(keysOf(JSON.stringify(value))).toEqual(expected);
    expect(keysOf(JSON.stringify(value, undefined, 2))).toEqual(expected);
  });

  test('tells nothing of keys that are public', () => {
    const value = JSON.stringify({ user: 'root', password: 'postgres', pin: { old: 'x7q' } });
    expect(keysOf(value, (key) => key !== 'user')).toEqual(['password', '/pin/old']);
  });

  test('takes no longer for thousands of levels', () => {
    const depth = 20_000;
    const value = `${'["ab",'.repeat(depth)}"ab"${']'.repeat(depth)}`;
    const { keys } = weakParts(value);
    expect(keys).toHaveLength(depth + 1);
    expect(keys[1]?.()).toBe('/1/0');
  });
});

describe('weakParts of lines', () => {
  test.each<[string, string, number[]]>([
    ['short and common lines', 'user=bob-of-shop\npassword\nxq7\n', [2, 3]],
    ['Windows line ends', 'user=bob-of-shop\r\npassword\r\nxq7\r\n', [2, 3]],
    ['blank lines count', 'user=bob-of-shop\n\n\nxq7', [4]],
    ['white space around does not', 'user=bob-of-shop\n  xq7  ', [2]],
    ['mere punctuation is in many texts', '---\nuser=bob-of-shop\n}\n', []],
    ['unless there is nothing else', '---\n===\n', [1, 2]],
    ['a PEM key has none', '-----BEGIN KEY-----\nMIIE\nAA==\n-----END KEY-----\n', []],
    ['a single line is no part', 'xq7\n', []],
  ])('%s', (_, value, lines) => {
    expect(weakParts(value)).toEqual({ keys: [], lines });
  });
});

test.each([
  ['hunter2-hunter2', false],
  ['hunter', false],
  ['hunte', true],
  ['postgres', true],
  ['------', true],
  ['', false],
])('isWeak: %j', (text, weak) => {
  expect(isWeak(text)).toBe(weak);
});
