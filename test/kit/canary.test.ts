import { describe, expect, test } from '@jest/globals';
import { canaries, findLeaks, makeCanary, stripMaskCommands } from './canary.ts';

const secret = makeCanary('the secret', { hard: true });
const bytes = Buffer.from(secret);

describe('findLeaks', () => {
  test.each<[string, string | Buffer]>([
    ['the value in a sentence', `the password is ${secret}.`],
    ['the value among bytes that are not text', Buffer.concat([Buffer.from([0xff, 0xfe, 0]), bytes])],
    ['base64 of the value alone', bytes.toString('base64')],
    ['base64 of the value after one byte', Buffer.from(`u${secret}x`).toString('base64')],
    ['base64 of the value after two bytes', Buffer.from(`u:${secret}xy`).toString('base64')],
    ['base64url after one byte', Buffer.from(`u${secret}`).toString('base64url')],
    ['base64 wrapped in lines', bytes.toString('base64').replaceAll(/.{9}/g, '$&\n')],
    ['hex', bytes.toString('hex')],
    ['upper-case hex', bytes.toString('hex').toUpperCase()],
    ['percent encoding', encodeURIComponent(secret).replaceAll("'", '%27')],
    ['encodeURIComponent, which leaves some marks', encodeURIComponent(secret)],
    ['lower-case percent encoding', encodeURIComponent(secret).replaceAll(/%../g, (c) => c.toLowerCase())],
    ['a form', new URLSearchParams({ secret }).toString()],
    ['every byte percent-encoded', [...bytes].map((b) => `%${b.toString(16)}`).join('')],
    ['JSON', JSON.stringify({ secret })],
    ['JSON in JSON', JSON.stringify({ body: JSON.stringify({ secret }) })],
    ['JSON with escaped slashes', JSON.stringify(secret).replaceAll('/', '\\/')],
    ['JSON in ASCII', JSON.stringify(secret).replaceAll('é', '\\u00e9')],
    ['JSON in ASCII with upper-case digits', JSON.stringify(secret).replaceAll('é', '\\u00E9')],
    [
      'XML',
      secret
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&apos;'),
    ],
    ['the data of a workflow command', `::error::${secret.replaceAll('%', '%25')}`],
  ])('finds %s', (_, text) => {
    expect(findLeaks(text, ['not there at all', secret])).toEqual(
      expect.arrayContaining([expect.objectContaining({ secret: 1 })]),
    );
  });

  test.each<[string, string, (bytes: Buffer) => string]>([
    ['base64url where it differs from base64', 'ÿþ>>>???~~~ÿþ', (b) => b.toString('base64url')],
    ['lower-case percent codes of marks too', "it's/(so)*!", (b) => lowerHex(b, /[A-Za-z]/)],
    ['every byte in upper-case percent codes', '\u00ff\u00fejkl', (b) => upperHex(b)],
  ])('finds %s', (_, value, encode) => {
    expect(findLeaks(encode(Buffer.from(value)), [value])).not.toEqual([]);
  });

  test('finds one line of a value of several lines', () => {
    const [first, second] = [makeCanary('first line'), makeCanary('second line')];
    expect(findLeaks(`> ${second}`, [`${first}\r\n${second}\n`])).toEqual([
      { secret: 0, form: 'line', at: 2, found: second },
    ]);
  });

  test('finds a part of a value only when parts are asked for', () => {
    const text = `Unexpected token, "${secret.slice(0, 10)}"... is not JSON`;
    expect(findLeaks(text, [secret])).toEqual([]);
    expect(findLeaks(text, [secret], { partsFrom: 8 })).toContainEqual(
      expect.objectContaining({ form: 'value' }),
    );
  });

  test('finds nothing in a text without the secret, whatever is short or encoded in it', () => {
    expect(findLeaks('YWJj 616263 *** [0,1,2]', [secret, 'abc'])).toEqual([]);
  });

  test('says the byte at which the leak starts', () => {
    expect(findLeaks(`é${secret}`, [secret])[0]).toEqual(expect.objectContaining({ form: 'value', at: 2 }));
  });

  test('refuses an empty secret, which would be everywhere', () => {
    expect(() => findLeaks('text', ['x', ''])).toThrow(new RangeError('Secret 1 is empty'));
  });
});

test('stripMaskCommands takes out the mask lines and nothing else', () => {
  const stdout = `::add-mask::${secret}\nloading ::add-mask::kept\n ::debug::kept\n::add-mask::x%0Ay\nlast`;
  expect(stripMaskCommands(stdout)).toBe('loading ::add-mask::kept\n ::debug::kept\nlast');
});

describe('canaries', () => {
  test('gives the same value for the same name, other values for other names and seeds', () => {
    const { makeCanary: make, all } = canaries('one');
    const [a, b] = [make('A'), make('B')];
    expect(make('A')).toBe(a);
    expect(new Set([a, b, canaries('two').makeCanary('A')]).size).toBe(3);
    expect(all()).toEqual([a, b]);
  });

  test('makes values that show nothing of the name', () => {
    expect(makeCanary('DB_PASSWORD')).toMatch(/^[A-Za-z0-9]{24}$/);
  });
});

function upperHex(bytes: Buffer, plain = /(?!)/): string {
  return [...bytes]
    .map((byte) => String.fromCharCode(byte))
    .map((one) => (plain.test(one) ? one : `%${one.charCodeAt(0).toString(16).toUpperCase()}`))
    .join('');
}

function lowerHex(bytes: Buffer, plain: RegExp): string {
  return upperHex(bytes, plain).replaceAll(/%../g, (code) => code.toLowerCase());
}
