import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { printable } from '../../src/text/printable.ts';

test.each([
  ['plain text stays', 'Ünïcödé "x" \\n 密码 🔑', 'Ünïcödé "x" \\n 密码 🔑'],
  ['line ends', 'a\r\nb\tc', 'a\\x0d\\x0ab\\x09c'],
  ['escape sequences', '\u{1b}[2J\u{1b}]8;;x\u{7}', '\\x1b[2J\\x1b]8;;x\\x07'],
  ['C1 controls and DEL', '\u{9b}2J\u{85}\u{7f}', '\\x9b2J\\x85\\x7f'],
  ['bidi overrides', 'a\u{202e}b\u{2066}c', 'a\\u{202e}b\\u{2066}c'],
  ['zero width, byte order mark, soft hyphen', '\u{200b}\u{feff}\u{ad}', '\\u{200b}\\u{feff}\\xad'],
  ['line separators', '\u{2028}\u{2029}', '\\u{2028}\\u{2029}'],
  ['tag characters', '\u{e0041}', '\\u{e0041}'],
  ['a lone surrogate', 'a\ud800b', 'a\\u{d800}b'],
  ['the old command form anywhere', 'a ##[group]b ##[x', 'a ##\\x5bgroup]b ##\\x5bx'],
  ['a command at the start', '::error::x', '\\x3a:error::x'],
  ['a command after white space', ' \u{a0}\u{3000}::error::x', ' \u{a0}\u{3000}\\x3a:error::x'],
  ['a command after a line end', 'a\n::error::x', 'a\\x0a::error::x'],
  ['a command after what the runner would trim', '\n::error::x', '\\x0a::error::x'],
  ['colons elsewhere stay', 'a::b', 'a::b'],
])('%s', (_, text, expected) => {
  expect(printable(text)).toBe(expected);
});

test('the result is one line, holds no command and keeps to the limit', () => {
  const piece = fc.constantFrom(
    '::',
    ':',
    '##[',
    '#',
    '[',
    ' ',
    '\u{a0}',
    '\n',
    '\r',
    '\u{85}',
    '\u{1b}',
    '🔑',
    'a',
  );
  fc.assert(
    fc.property(fc.array(piece), fc.integer({ min: 2, max: 40 }), (pieces, limit) => {
      const shown = printable(pieces.join(''), limit);

      expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
      expect(shown.trimStart().startsWith('::')).toBe(false);
      expect(shown).not.toContain('##[');
      expect(shown.length).toBeLessThanOrEqual(limit);
    }),
    { numRuns: 1000 },
  );
});

test('a long text is cut, with a sign', () => {
  expect(printable('x'.repeat(1001))).toBe(`${'x'.repeat(999)}…`);
  expect(printable('x'.repeat(1000))).toBe('x'.repeat(1000));
});
