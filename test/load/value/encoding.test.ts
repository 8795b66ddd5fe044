import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { decodeBytes, type Encoding, encodeBytes } from '../../../src/load/value/convert.ts';

const encodings = ['base64', 'base64url', 'hex'] as const;

describe('encodeBytes', () => {
  test.each([
    ['base64', '+/8='],
    ['base64url', '-_8'],
    ['hex', 'fbff'],
  ] as const)('writes %s', (encoding, expected) => {
    expect(encodeBytes(Uint8Array.of(0xfb, 0xff), encoding)).toBe(expected);
  });

  test('encodes only the bytes of a view', () => {
    expect(encodeBytes(Uint8Array.of(1, 2, 3).subarray(1, 2), 'hex')).toBe('02');
  });
});

describe('decodeBytes', () => {
  test.each(encodings)('undoes %s, however it is wrapped', (encoding) => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 100 }),
        fc.constantFrom('', '\n', '\r\n', ' \t'),
        (bytes, wrap) => {
          const text = encodeBytes(bytes, encoding).replace(/.{7}/g, (line) => line + wrap) + wrap;
          expect(Uint8Array.from(decodeBytes(text, encoding) ?? [])).toEqual(Uint8Array.from(bytes));
        },
      ),
    );
  });

  test.each([
    ['takes padded base64url', '-_8=', 'base64url', [0xfb, 0xff]],
    ['takes hex in capitals', 'FBff', 'hex', [0xfb, 0xff]],
    ['takes nothing as no bytes', '', 'base64', []],
  ] as const)('%s', (_, text, encoding, bytes) => {
    expect([...(decodeBytes(text, encoding) ?? [-1])]).toEqual(bytes);
  });

  test.each<readonly [string, string, Encoding]>([
    ['base64 without its padding', '+/8', 'base64'],
    ['base64 with too much padding', '+/8==', 'base64'],
    ['base64 of one character', 'A', 'base64'],
    ['base64 with stray bits', '+/9=', 'base64'],
    ['base64 with text after the padding', '+/8=AAAA', 'base64'],
    ['base64url as base64', '-_8=', 'base64'],
    ['base64 as base64url', '+/8', 'base64url'],
    ['base64url with half a padding', 'AA=', 'base64url'],
    ['a foreign character', 'AA!A', 'base64'],
    ['a no-break space', 'AAAA\u00a0', 'base64'],
    ['an odd number of hex digits', 'abc', 'hex'],
    ['a letter beyond hex', 'ag', 'hex'],
    ['hex with a prefix', '0xff', 'hex'],
  ])('refuses %s', (_, text, encoding) => {
    expect(decodeBytes(text, encoding)).toBeUndefined();
  });
});
