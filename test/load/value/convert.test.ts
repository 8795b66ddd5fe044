import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { patternTester } from '../../../src/app/world/pattern-tester.ts';
import * as texts from '../../../src/load/value/check-text.ts';
import type { Conversions } from '../../../src/load/value/convert.ts';
import * as stage from '../../../src/load/value/convert.ts';

const testPattern = patternTester();
const convert = (input: string | Uint8Array, conversions: Conversions) =>
  stage.convert(input, conversions, testPattern);
const checkDefault = (text: string, checks: texts.Checks) => texts.checkDefault(text, checks, testPattern);

const binary = Uint8Array.of(0xff, 0xfe, 0x00, 0x80);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

type Row = readonly [
  sentence: string,
  input: string | Uint8Array,
  conversions: Conversions,
  expected: string | Uint8Array,
];

const converted: readonly Row[] = [
  ['text stays as it is', ' \ttext\r\n ', {}, ' \ttext\r\n '],
  ['a byte order mark stays', '\ufeffx', {}, '\ufeffx'],
  [
    'JSON under type json stays as it is',
    ' {"b":1.10, "a":"\\u0041"}\n',
    { type: 'json' },
    ' {"b":1.10, "a":"\\u0041"}\n',
  ],
  ['bytes that are UTF-8 are their text', utf8('é😀'), {}, 'é😀'],
  ['bytes keep their byte order mark', utf8('\ufeffx'), {}, '\ufeffx'],
  ['bytes of a view are only the bytes of the view', utf8('abc').subarray(1), {}, 'bc'],
  ['binary is encoded as base64', binary, { encode: 'base64' }, '//4AgA=='],
  ['binary is encoded as base64url', binary, { encode: 'base64url' }, '__4AgA'],
  ['binary is encoded as hex', binary, { encode: 'hex' }, 'fffe0080'],
  ['binary goes into a file as it is', binary, { target: 'file' }, binary],
  ['NUL goes into a file', 'a\0b', { target: 'file' }, 'a\0b'],
  ['NUL can be encoded', 'a\0b', { encode: 'hex' }, '610062'],
  ['text is encoded as UTF-8', 'é', { encode: 'hex' }, 'c3a9'],
  ['decoded text is text', 'aHVudGVyMg==\n', { decode: 'base64' }, 'hunter2'],
  ['decoded binary can be encoded otherwise', '//4AgA==', { decode: 'base64', encode: 'hex' }, 'fffe0080'],
  ['decoding comes before trimming', 'ICA=', { decode: 'base64', trim: 'both', 'allow-empty': true }, ''],
  ['trim: end leaves the start', ' \t a \v\f\r\n ', { trim: 'end' }, ' \t a'],
  ['trim: both cuts both ends', ' \t a b \n', { trim: 'both' }, 'a b'],
  ['trim leaves white space beyond ASCII', '\u00a0a\u00a0', { trim: 'both' }, '\u00a0a\u00a0'],
  ['trimming comes before splitting', 'a,b,\n', { trim: 'end', split: ',\n', join: ' ' }, 'a,b,'],
  ['a list is joined anew', '10.0.0.0/8,10.1.0.0/16', { split: ',', join: ' ' }, '10.0.0.0/8 10.1.0.0/16'],
  ['items are not trimmed', 'a, b', { split: ',', join: '|' }, 'a| b'],
  ['a separator is literal', 'a.b*c', { split: '.', join: '*' }, 'a*b*c'],
  ['a list can be joined with nothing', 'a b', { split: ' ', join: '' }, 'ab'],
  ['split alone changes nothing', 'a,b', { split: ',' }, 'a,b'],
  ['a dollar in join is a dollar', 'a,b', { split: ',', join: '$&' }, 'a$&b'],
  ['type comes after joining', '1,2', { split: ',', join: '', type: 'integer' }, '12'],
  ['match comes before encoding', 'abc', { match: '[a-c]+', encode: 'hex' }, '616263'],
  ['an integer may be long', '-12345678901234567890', { type: 'integer' }, '-12345678901234567890'],
  ['zero is an integer', '0', { type: 'integer' }, '0'],
  ['minus zero is an integer', '-0', { type: 'integer' }, '-0'],
  ['true is a boolean', 'true', { type: 'boolean' }, 'true'],
  ['false is a boolean', 'false', { type: 'boolean' }, 'false'],
  ['a string under type json is JSON', '"x"', { type: 'json' }, '"x"'],
  ['null is JSON', 'null', { type: 'json' }, 'null'],
  ['any text is a string', '\u0001', { type: 'string' }, '\u0001'],
  ['nothing is allowed by allow-empty', '', { 'allow-empty': true }, ''],
  ['nothing in bytes is allowed by allow-empty', new Uint8Array(), { 'allow-empty': true }, ''],
];

const refused: readonly (readonly [
  sentence: string,
  input: string | Uint8Array,
  asked: Conversions,
  code: string,
])[] = [
  ['nothing', '', {}, 'EMPTY'],
  ['nothing in bytes', new Uint8Array(), {}, 'EMPTY'],
  ['nothing for a file', '', { target: 'file' }, 'EMPTY'],
  ['nothing to encode', '', { encode: 'hex' }, 'EMPTY'],
  ['nothing after trimming', ' \n', { trim: 'end' }, 'EMPTY'],
  ['nothing after decoding', '\n', { decode: 'base64' }, 'EMPTY'],
  ['nothing after joining', ',,', { split: ',', join: '' }, 'EMPTY'],
  ['nothing rather than a wrong type', '', { type: 'integer' }, 'EMPTY'],
  ['nothing that has to be an integer', '', { type: 'integer', 'allow-empty': true }, 'WRONG_TYPE'],
  ['NUL', 'hunter2\0', {}, 'NOT_TEXT'],
  ['NUL in bytes', utf8('hunter2\0'), {}, 'NOT_TEXT'],
  ['half a surrogate pair', 'hunter2\ud800', {}, 'NOT_TEXT'],
  ['half a surrogate pair for a file', 'hunter2\udc00', { target: 'file' }, 'NOT_TEXT'],
  ['half a surrogate pair to encode', 'hunter2\udc00', { encode: 'hex' }, 'NOT_TEXT'],
  ['binary', binary, {}, 'NOT_TEXT'],
  ['binary after decoding', '//4AgA==', { decode: 'base64' }, 'NOT_TEXT'],
  ['a surrogate in UTF-8 bytes', Uint8Array.of(0xed, 0xa0, 0x80), {}, 'NOT_TEXT'],
  ['binary to trim', binary, { trim: 'end', target: 'file' }, 'NOT_TEXT'],
  ['binary to split', binary, { split: ',', encode: 'hex' }, 'NOT_TEXT'],
  ['binary to match', binary, { match: '.*', encode: 'hex' }, 'NOT_TEXT'],
  ['binary as JSON', binary, { type: 'json', encode: 'hex' }, 'NOT_TEXT'],
  ['base64 that is none', 'hunter2!', { decode: 'base64' }, 'WRONG_TYPE'],
  ['binary to decode', binary, { decode: 'hex' }, 'WRONG_TYPE'],
  ['an integer with a leading zero', '012', { type: 'integer' }, 'WRONG_TYPE'],
  ['an integer with a plus', '+1', { type: 'integer' }, 'WRONG_TYPE'],
  ['an integer with a fraction', '1.0', { type: 'integer' }, 'WRONG_TYPE'],
  ['an integer with an exponent', '1e3', { type: 'integer' }, 'WRONG_TYPE'],
  ['an integer with a line feed', '1\n', { type: 'integer' }, 'WRONG_TYPE'],
  ['an integer in other digits', '١', { type: 'integer' }, 'WRONG_TYPE'],
  ['a boolean in capitals', 'True', { type: 'boolean' }, 'WRONG_TYPE'],
  ['a boolean with a line feed', 'true\n', { type: 'boolean' }, 'WRONG_TYPE'],
  ['a boolean as a number', '1', { type: 'boolean' }, 'WRONG_TYPE'],
  ['JSON that is none', 'hunter2', { type: 'json' }, 'WRONG_TYPE'],
  ['what matches only in part', 'xhunter2', { match: 'hunter2' }, 'NO_MATCH'],
  ['what matches only one choice in part', 'hunter2x', { match: 'hunter2|y' }, 'NO_MATCH'],
  ['what matches but for a line feed', 'hunter2\n', { match: '.*' }, 'NO_MATCH'],
];

describe('convert', () => {
  test.each(converted)('%s', (_, input, conversions, expected) => {
    expect(convert(input, conversions)).toMatchObject({ ok: true, content: expected });
  });

  test.each(refused)('refuses %s', (_, input, conversions, code) => {
    const refusal = convert(input, conversions);
    expect(refusal).toMatchObject({ ok: false, code });
    expect(JSON.stringify(refusal)).not.toContain('hunter2');
  });

  test('changes nothing unless it is asked to', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        fc.pre(!text.includes('\0'));
        expect(convert(text, {})).toMatchObject({ content: text });
        expect(convert(utf8(text), {})).toMatchObject({ content: text });
      }),
    );
  });

  test('decodes what it encodes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1 }),
        fc.constantFrom('base64' as const, 'base64url' as const, 'hex' as const),
        (bytes, encoding) => {
          const encoded = convert(bytes, { encode: encoding });
          const text = encoded.ok ? encoded.content : '';
          expect(convert(text, { decode: encoding, encode: 'hex' })).toMatchObject({
            content: Buffer.from(bytes).toString('hex'),
          });
        },
      ),
    );
  });

  test.each<readonly [string, string, Conversions, readonly string[]]>([
    ['nothing in plain text', 'text', {}, []],
    ['white space alone', ' \n', {}, ['blank']],
    ['white space alone in a file', '\t', { target: 'file' }, ['blank']],
    ['white space alone that is encoded', ' ', { encode: 'hex' }, ['blank']],
    ['a control character', 'a\u001bb', {}, ['control-characters']],
    ['DEL', 'a\u007f', {}, ['control-characters']],
    ['a form feed alone, for both reasons', '\f', {}, ['blank', 'control-characters']],
    ['no tab or line feed inside', 'a\t\nb', {}, []],
    ['a carriage return', 'a\r\nb', {}, ['carriage-return']],
    ['a line break at the end', 'a\n', {}, ['line-break']],
    ['no line break at the end of several lines', 'a\nb\n', {}, []],
    ['line breaks of Windows, for both reasons', 'a\r\n', {}, ['line-break', 'carriage-return']],
    ['no line break that is trimmed', 'a\n', { trim: 'end' }, []],
    ['no line break of a file', 'a\r\n', { target: 'file' }, []],
    ['no line break of a PEM text', '-----BEGIN X-----\nAAAA\n-----END X-----\n', { type: 'pem' }, []],
    ['no line break that is encoded', 'a\r\n', { encode: 'base64' }, []],
    ['CHANGEME', 'CHANGEME', {}, ['placeholder']],
    ['change-me!', ' change-me! ', {}, ['placeholder']],
    ['todo', 'todo', {}, ['placeholder']],
    ['an angle bracket on both sides', '<your password>', {}, ['placeholder']],
    ['your-token-here', 'your-token-here', {}, ['placeholder']],
    ['xxxx', 'xxxx', {}, ['placeholder']],
    ['a placeholder in a file', 'TODO', { target: 'file' }, ['placeholder']],
    ['nothing that has a placeholder inside', 'todo-list', {}, []],
    ['no markup', '<a>b</a>', {}, []],
    ['no control character in a file', 'a\u0001', { target: 'file' }, []],
    ['no control character that is encoded', 'a\u0001', { encode: 'hex' }, []],
  ])('warns of %s', (_, input, conversions, kinds) => {
    const result = convert(input, conversions);
    expect(result.ok && result.warnings.map(({ kind }) => kind)).toEqual(kinds);
  });

  test('nothing that is allowed is not called white space', () => {
    expect(convert('', { 'allow-empty': true })).toMatchObject({ warnings: [] });
  });

  test.each<readonly [string, string, Conversions, readonly string[]]>([
    ['nothing of plain text', 'text', {}, []],
    ['what was encoded', 'text', { encode: 'hex' }, ['text: text']],
    ['the items of a list', 'aa,bb', { split: ',', join: ' ' }, ['item: aa', 'item: bb']],
    ['both', 'aa,bb', { split: ',', join: ' ', encode: 'hex' }, ['text: aa bb', 'item: aa', 'item: bb']],
  ])('gives as secret parts %s', (_, input, conversions, expected) => {
    const converted = convert(input, conversions);
    const parts = converted.ok && converted.parts.map(({ kind, content }) => `${kind}: ${content}`);
    expect(parts).toEqual(expected);
  });

  test('trims long runs of white space in one pass', () => {
    const text = `${'a '.repeat(30_000)}${' '.repeat(60_000)}`;
    expect(convert(text, { trim: 'end' })).toMatchObject({ content: 'a '.repeat(30_000).slice(0, -1) });
  });
});

describe('checkDefault', () => {
  test.each<readonly [string, string, Conversions]>([
    ['an empty default', '', {}],
    ['a default of the right type', '42', { type: 'integer' }],
    ['a default that matches', 'info', { match: 'info|debug' }],
    ['a default that no conversion would take', 'info', { decode: 'hex', trim: 'end' }],
  ])('takes %s', (_, text, conversions) => {
    expect(checkDefault(text, conversions)).toEqual({ ok: true });
  });

  test.each<readonly [string, string, Conversions, string]>([
    ['a default of another type', 'x', { type: 'integer' }, 'WRONG_TYPE'],
    ['a default that does not match', 'x', { match: 'info|debug' }, 'NO_MATCH'],
  ])('refuses %s', (_, text, conversions, code) => {
    expect(checkDefault(text, conversions)).toMatchObject({ ok: false, code });
  });
});

test.each([
  [
    'takes too long',
    'too slow',
    'takes too long to match against the pattern in `match`',
    'Simplify `match`: ',
  ],
  ['was not tried', 'no time left', 'was not checked against `match`, because ', 'Simplify the other'],
] as const)('a pattern that %s refuses the value', (_, result, message, hint) => {
  const refusal = stage.convert('canary', { match: 'a+' }, () => result);
  expect(refusal).toEqual({
    ok: false,
    code: 'NO_MATCH',
    message: expect.stringContaining(message),
    hint: expect.stringContaining(hint),
  });
  expect(texts.checkDefault('canary', { match: 'a+' }, () => result)).toMatchObject({ ok: false });
});
