import { describe, expect, test } from '@jest/globals';
import { valueWarnings } from '../../../src/load/value/value-warnings.ts';

const kindsOf = (text: string, multiline = false) =>
  valueWarnings(text, { multiline }).map(({ kind }) => kind);

describe('nobody is warned of', () => {
  test.each([
    ['an ordinary value', 'p@ss w0rd'],
    ['an empty one, which is another matter', ''],
    ['tabs and line breaks in the middle', 'a\tb\nc'],
    ['what is not ASCII', 'pässwörd 😀'],
    ['a value in which a placeholder only stands', 'todo-list'],
    ['XML, which has brackets too', '<a>b</a>'],
    ['a long text', `<${'x'.repeat(100)}>`],
    ['three letters x', 'xxx'],
  ])('%s', (_, text) => {
    expect(kindsOf(text)).toEqual([]);
  });
});

describe('one is warned of', () => {
  test.each<[sentence: string, text: string, kinds: readonly string[]]>([
    ['white space alone', ' \t', ['blank']],
    ['a line break alone, once', '\n', ['blank']],
    ['a line break at the end', 'a\n', ['line-break']],
    ['a line break of Windows at the end', 'a\r\n', ['line-break', 'carriage-return']],
    ['carriage returns', 'a\rb', ['carriage-return']],
    ['control characters', 'a\u0000\u001b[1m', ['control-characters']],
    ['DEL', '\u007f', ['control-characters']],
    ...[
      'CHANGEME',
      'change_me',
      'change-me!',
      'TODO',
      'tbd',
      'FIXME',
      'replace me',
      'xxxx',
      '***',
      '...',
      'dummy',
    ].map((text): [string, string, string[]] => [text, text, ['placeholder']]),
    ['something in angle brackets', '<your password>', ['placeholder']],
    ['an instruction', 'your-api-key-here', ['placeholder']],
    ['a placeholder and its line break', 'TODO\n', ['placeholder', 'line-break']],
  ])('%s', (_, text, kinds) => {
    expect(kindsOf(text)).toEqual(kinds);
  });
});

test('line breaks and carriage returns belong into what has lines', () => {
  expect(kindsOf('a\r\nb\r\n', true)).toEqual([]);
});

test('what is said quotes nothing of the value', () => {
  for (const { message } of valueWarnings('<canary>\u0001\r\n', { multiline: false }))
    expect(message).not.toContain('canary');
});

test.each([0, 8, 11, 12, 14, 31, 127])('the control character %i is warned of', (code) => {
  expect(kindsOf(`a${String.fromCharCode(code)}b`)).toEqual(['control-characters']);
});

test.each([9, 10, 13, 32, 126, 128])('the character %i is in many a text', (code) => {
  expect(kindsOf(`a${String.fromCharCode(code)}b`, true)).toEqual([]);
});
