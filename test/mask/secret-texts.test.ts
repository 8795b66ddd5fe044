import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { secretTexts, type TextKind } from '../../src/mask/secret-texts.ts';

type Row = readonly [sentence: string, value: string, masks: readonly string[], kind?: TextKind];

const pem = ['-----BEGIN KEY-----', 'MIIEvQIBADANBg', 'kqhkiG9w0BAQ==', '-----END KEY-----'];

const rows: readonly Row[] = [
  ['one line is hidden as it is', 'hunter2-hunter2', ['hunter2-hunter2']],
  ['a short line is hidden as it is', '1', ['1']],
  ['punctuation in one line is hidden as it is', '--', ['--']],
  [
    'one line is hidden with its white space and, as the runner does, without',
    '  hunter2 ',
    ['  hunter2 ', 'hunter2'],
  ],
  ['a line feed at the end does not make two lines', 'abc\n', ['abc']],
  ['nor does a line break in front', '\r\nabc', ['abc']],
  ['a tab inside is no line break', 'a\tb', ['a\tb']],
  ['U+2028 is no line break, because the runner takes it for none', 'a\u2028b', ['a\u2028b']],
  ['nothing has no mask', '', []],
  ['white space alone has no mask', ' \t\r\n\u00a0\u0085 ', []],
  [
    'each line is hidden, lines of LF',
    pem.join('\n'),
    ['-----BEGIN KEY-----', '-----END KEY-----', 'MIIEvQIBADANBg', 'kqhkiG9w0BAQ=='],
  ],
  [
    'each line is hidden, lines of CRLF',
    `${pem.join('\r\n')}\r\n`,
    ['-----BEGIN KEY-----', '-----END KEY-----', 'MIIEvQIBADANBg', 'kqhkiG9w0BAQ=='],
  ],
  [
    'each line is hidden, lines of CR',
    pem.join('\r'),
    ['-----BEGIN KEY-----', '-----END KEY-----', 'MIIEvQIBADANBg', 'kqhkiG9w0BAQ=='],
  ],
  ['lines are trimmed as .NET does', ' \u0085first\u00a0\n\u3000\u2003second\t', ['second', 'first']],
  ['a byte order mark alone shows nothing', '\ufeff', []],
  ['a byte order mark is not white space', '\ufefffirst\nsecond', ['\ufefffirst', 'second']],
  ['a line under four characters is not hidden', 'abc\nabcd', ['abcd']],
  ['a line under four characters of two units is not hidden', '😀😀é\n😀é€a', ['😀é€a']],
  ['a line of brackets is not hidden', '{[()]},\nvelour', ['velour']],
  ['a ruler is not hidden', '----------\n=-=-=-=-=\nvelour', ['velour']],
  ['a password of signs is hidden', '!@#$%^&*\nvelour', ['!@#$%^&*', 'velour']],
  ['letters beyond ASCII count', 'пароль\nvelour', ['пароль', 'velour']],
  ['equal lines are hidden once', 'same\nsame\nlonger', ['longer', 'same']],
  ['masks of one length stay in order', 'bbbb\naaaa\ncccc', ['bbbb', 'aaaa', 'cccc']],
  ['a part in one line is hidden', '10.0.0.0/8', ['10.0.0.0/8'], 'item'],
  ['a part under four characters is not hidden', 'abc', [], 'item'],
  ['a part of punctuation is not hidden', '----', [], 'item'],
  ['a part of several lines is hidden by lines', 'abcd\nxy', ['abcd'], 'item'],
  [
    'JSON in one line: the line and the strings',
    '{"user":"app","pass":"hunter2"}',
    ['{"user":"app","pass":"hunter2"}', 'hunter2'],
  ],
  ['a string in JSON: with quotes and without', '"hunter2"', ['"hunter2"', 'hunter2']],
  [
    'strings at any depth',
    '[["first",{"second":["third"]}]]',
    ['[["first",{"second":["third"]}]]', 'first', 'third'],
  ],
  [
    'an escaped string is hidden decoded and as written',
    '["a\\/b\\u0041"]',
    ['["a\\/b\\u0041"]', 'a\\/b\\u0041', 'a/bA'],
  ],
  [
    'a string of several lines is hidden by lines',
    '["abcd\\nefgh\\nxy"]',
    ['["abcd\\nefgh\\nxy"]', 'abcd\\nefgh\\nxy', 'abcd', 'efgh'],
  ],
  ['a string under four characters is not hidden', '["abc"]', ['["abc"]']],
  ['a string of punctuation is not hidden', '["----"]', ['["----"]']],
  [
    'a string that UTF-8 cannot hold is hidden as written',
    '["abcd\\ud800"]',
    ['["abcd\\ud800"]', 'abcd\\ud800'],
  ],
  ['a string that is a common word is not hidden', '["Postgres"]', ['["Postgres"]']],
  ['nor is such a line', 'production\nhunter2', ['hunter2']],
  ['nor such a part', 'eu-west-1', [], 'item'],
  ['a short number in JSON is hidden only with its line', '[1234567]', ['[1234567]']],
  [
    'a number in JSON of eight characters is hidden as written',
    '{"pin":12345678,"rate":1.50e+02}',
    ['{"pin":12345678,"rate":1.50e+02}', '12345678', '1.50e+02'],
  ],
  [
    'strings of JSON in a string are hidden too',
    '["[\\"hunter2\\"]"]',
    ['["[\\"hunter2\\"]"]', '[\\"hunter2\\"]', '["hunter2"]', 'hunter2'],
  ],
  [
    'a byte order mark does not leave the strings in clear',
    '\ufeff["hunter2"]',
    ['\ufeff["hunter2"]', 'hunter2'],
  ],
  ['a trailing line feed does not leave the strings in clear', '["hunter2"]\n', ['["hunter2"]', 'hunter2']],
  ['what is not JSON has only its lines', '{"a": hunter2}', ['{"a": hunter2}']],
];

describe('secretTexts', () => {
  test.each(rows)('%s', (...[, value, masks, kind]) => {
    expect(secretTexts(value, kind).texts).toEqual(masks);
  });

  test('pretty-printed JSON hides its strings, and no line that is in every log', () => {
    const secret = {
      db: { password: 'hunter2-hunter2', port: 123456 },
      on: [true, null, 'x'],
      list: ['alpha'],
      none: {},
    };
    expect(secretTexts(JSON.stringify(secret, undefined, 2)).texts).toEqual([
      '"password": "hunter2-hunter2",',
      'hunter2-hunter2',
      '"port": 123456',
      '"none": {}',
      '"alpha"',
      'alpha',
    ]);
  });

  test('no mask is blank or broken, and none of several lines is short or mere punctuation', () => {
    const line = fc.string({ unit: fc.constantFrom(...' \t{}[],:"-ab1é\u00a0'.split('')), maxLength: 8 });
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 2, maxLength: 6 }),
        fc.constantFrom('\n', '\r', '\r\n'),
        (lines, end) => {
          fc.pre(lines.filter((text) => text.trim() !== '').length > 1);
          for (const mask of secretTexts(lines.join(end)).texts) {
            expect(mask).toBe(mask.trim());
            expect(mask).toMatch(/^[^\r\n]{4,}$/);
            expect(mask).toMatch(/[ab1é]/);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('every string of a JSON secret is hidden, however it is indented', () => {
    const text = fc.string({ unit: fc.constantFrom(...'abc1"\\/é'.split('')), minLength: 4 });
    const secret = fc.dictionary(fc.string(), fc.oneof(text, fc.array(text), fc.record({ a: text })), {
      minKeys: 1,
    });
    fc.assert(
      fc.property(secret, fc.constantFrom(undefined, 2, '\t'), (value, indent) => {
        const leaves: string[] = [];
        JSON.stringify(value, (_, leaf) => {
          if (typeof leaf === 'string' && /[abc1é]/.test(leaf)) leaves.push(leaf);
          return leaf;
        });
        expect(secretTexts(JSON.stringify(value, undefined, indent)).texts).toEqual(
          expect.arrayContaining(leaves),
        );
      }),
    );
  });

  test('masks come longest first, each once', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', 'b') })), (lines) => {
        const masks = secretTexts(lines.join('\n')).texts;
        expect(masks).toEqual([...new Set(masks)].sort((a, b) => b.length - a.length));
      }),
    );
  });
});
