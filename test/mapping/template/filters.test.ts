import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  applyFilters,
  filterSteps,
  filters,
  type TemplateFilter,
} from '../../../src/mapping/template/filters.ts';

describe('a filter', () => {
  test.each<[sentence: string, filter: TemplateFilter, text: string, expected: string]>([
    ['url keeps what RFC 3986 calls unreserved', 'url', 'aZ09-._~', 'aZ09-._~'],
    ['url encodes what ends a part of a URL', 'url', 'p@ss/w:rd?#%', 'p%40ss%2Fw%3Ard%3F%23%25'],
    ['url encodes what encodeURIComponent leaves', 'url', "!'()*", '%21%27%28%29%2A'],
    ['url encodes a space as no plus', 'url', 'a b+c', 'a%20b%2Bc'],
    ['url encodes the bytes of UTF-8', 'url', 'é😀\n', '%C3%A9%F0%9F%98%80%0A'],
    ['base64 pads', 'base64', 'a', 'YQ=='],
    ['base64 has + and /', 'base64', '>>>???', 'Pj4+Pz8/'],
    ['base64url does not pad', 'base64url', 'a', 'YQ'],
    ['base64url has - and _', 'base64url', '>>>???', 'Pj4-Pz8_'],
    ['json has its quotes', 'json', 'a"b\\c\n', '"a\\"b\\\\c\\n"'],
    ['json keeps what is not ASCII', 'json', 'é😀', '"é😀"'],
  ])('%s', (_, filter, text, expected) => {
    expect(filters[filter](text)).toBe(expected);
  });
});

test('filters are applied one after the other, and each result is told', () => {
  expect(filterSteps('a"', ['json', 'url'])).toEqual(['"a\\""', '%22a%5C%22%22']);
  expect(applyFilters('a"', ['json', 'url'])).toBe('%22a%5C%22%22');
  expect([filterSteps('a', []), applyFilters('a', [])]).toEqual([[], 'a']);
});

test('each of them can be undone, whatever the text', () => {
  const undo: Readonly<Record<TemplateFilter, (text: string) => string>> = {
    url: decodeURIComponent,
    base64: (text) => Buffer.from(text, 'base64').toString(),
    base64url: (text) => Buffer.from(text, 'base64url').toString(),
    json: (text) => JSON.parse(text) as string,
  };
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...(Object.keys(undo) as TemplateFilter[])),
      (text, filter) => {
        expect(undo[filter](filters[filter](text))).toBe(text);
      },
    ),
  );
});
