import { afterEach, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import {
  childrenOf,
  decodeString,
  type JsonSource,
  parseJsonSource,
  sourceOf,
} from '../../src/json/json-source.ts';

const stringsOf = (source: JsonSource) => source.nodes.filter(({ kind }) => kind === 'string');

const accepted = [
  '0',
  '-0',
  '1.10',
  '1e3',
  '1E+05',
  '-12.5e-7',
  ' true\r\n',
  '\t"a"',
  '[]',
  '{ }',
  '[1, [2]]',
  '""',
];
const refused: readonly (readonly [sentence: string, text: string])[] = [
  ['an empty text', ''],
  ['white space alone', ' \n'],
  ['a byte order mark in front', '\ufeff{}'],
  ['a no-break space', '\u00a0{}'],
  ['a form feed', '\f{}'],
  ['a leading zero', '01'],
  ['a minus with a leading zero', '-01'],
  ['a lone minus', '-'],
  ['a leading plus', '+1'],
  ['a number that ends with its point', '1.'],
  ['a number that starts with its point', '.5'],
  ['an exponent without digits', '1e+'],
  ['hexadecimal', '0x10'],
  ['NaN', 'NaN'],
  ['a misspelled literal', 'tru'],
  ['a literal that goes on', 'nullx'],
  ['a literal in capitals', 'True'],
  ['single quotes', "'a'"],
  ['an unclosed string', '"a'],
  ['a string that ends with its backslash', '"a\\'],
  ['a string whose last quote is escaped', '"a\\"'],
  ['an unknown escape', '"\\x41"'],
  ['a short unicode escape', '"\\u12"'],
  ['a unicode escape that is not hexadecimal', '"\\u12g4"'],
  ['a raw line feed in a string', '"a\nb"'],
  ['a raw NUL in a string', '"a\0b"'],
  ['a trailing comma in an array', '[1,]'],
  ['a trailing comma in an object', '{"a":1,}'],
  ['a leading comma', '[,1]'],
  ['a missing comma', '[1 2]'],
  ['a missing colon', '{"a" 1}'],
  ['a missing value', '{"a":}'],
  ['a name without quotes', '{a:1}'],
  ['a number as a name', '{1:1}'],
  ['brackets that do not pair', '[1}'],
  ['a closing bracket alone', ']'],
  ['an unclosed array', '[1'],
  ['an unclosed object', '{"a":1'],
  ['an object that stops after its name', '{"a"'],
  ['two values', '{} {}'],
  ['a comment', '{} // end'],
];

function parsesWith(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The value that a source stands for, built without `JSON.parse` but for the single number. */
function rebuild(source: JsonSource, index: number): unknown {
  const node = source.nodes[index];
  if (node === undefined) throw new Error('no node');
  if (node.kind === 'string') return decodeString(source, node);
  const children = [...childrenOf(source, index)];
  if (node.kind === 'array') return children.map(([child]) => rebuild(source, child));
  if (node.kind === 'object') {
    return Object.fromEntries(children.map(([child, { name }]) => [name, rebuild(source, child)]));
  }
  if (node.kind === 'null') return null;
  return node.kind === 'boolean' ? sourceOf(source, node) === 'true' : Number(sourceOf(source, node));
}

function read(text: string): JsonSource {
  const source = parseJsonSource(text);
  if (source === undefined) throw new Error('not JSON');
  return source;
}

/** Texts near JSON: valid ones with one piece put in, taken out or put in the place of another. */
const nearJson = fc
  .tuple(
    fc.json({ noUnicodeString: false }),
    fc.nat(),
    fc.nat({ max: 2 }),
    fc.constantFrom(...'{}[],:"\\0 1-+.eu\n\ttfn'.split(''), '\\u', '\\ud800', 'true', 'null', '\ufeff'),
  )
  .map(([text, where, remove, insert]) => {
    const at = where % (text.length + 1);
    return text.slice(0, at) + insert + text.slice(at + remove);
  });

describe('parseJsonSource', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  test.each(accepted)('accepts %j', (text) => {
    expect(parseJsonSource(text)).toBeDefined();
    expect(parsesWith(text)).toBe(true);
  });

  test.each(refused)('refuses %s', (_, text) => {
    expect(parseJsonSource(text)).toBeUndefined();
    expect(parsesWith(text)).toBe(false);
  });

  test('accepts exactly what JSON.parse accepts', () => {
    fc.assert(
      fc.property(fc.oneof(nearJson, fc.json(), fc.string({ unit: 'binary' })), (text) => {
        expect(parseJsonSource(text) !== undefined).toBe(parsesWith(text));
      }),
      { numRuns: 3000 },
    );
  });

  test('means what JSON.parse means', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ noUnicodeString: false }),
        fc.constantFrom(undefined, 2, '\t'),
        (value, indent) => {
          const text = JSON.stringify(value, undefined, indent);
          expect(rebuild(read(text), 0)).toEqual(JSON.parse(text));
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('decodes every escape', () => {
    const source = read('"\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u00E9 \\uD83D\\uDE00 \\\\n \\\\u0041"');
    expect(stringsOf(source).map((leaf) => decodeString(source, leaf))).toEqual([
      '" \\ / \b \f \n \r \t é 😀 \\n \\u0041',
    ]);
  });

  test('keeps the exact source of a value', () => {
    const source = read(' { "n" : 1.10 , "o":{ "x" : [ 1e3 ]\n} } ');
    expect([...childrenOf(source, 0)].map(([, node]) => [node.name, sourceOf(source, node)])).toEqual([
      ['n', '1.10'],
      ['o', '{ "x" : [ 1e3 ]\n}'],
    ]);
  });

  test('gives a name to members alone', () => {
    expect(read('{"a":[1,{"b":2}],"c":3}').nodes.map(({ name }) => name)).toEqual([
      undefined,
      'a',
      undefined,
      undefined,
      'b',
      'c',
    ]);
  });

  test('lists string values at any depth but no names', () => {
    const source = read('{"a":"1","b":[{"c":"2"},"3",4,null],"d":{"e":"5"}}');
    expect(stringsOf(source).map((leaf) => decodeString(source, leaf))).toEqual(['1', '2', '3', '5']);
  });

  test.each([
    ['arrays', '[', ']'],
    ['objects', '{"a":', '}'],
  ])('reads 100,000 nested %s', (_, opening, closing) => {
    const text = `${opening.repeat(100_000)}"x"${closing.repeat(100_000)}`;
    const source = read(text);
    expect(stringsOf(source)).toHaveLength(1);
    expect(source.nodes[0]).toMatchObject({ start: 0, end: text.length, next: 100_001 });
    expect(parseJsonSource(text.slice(0, -1))).toBeUndefined();
  });

  test.each([
    ['deep nesting', (n: number) => '['.repeat(n) + ']'.repeat(n)],
    ['an unclosed nesting', (n: number) => '['.repeat(n)],
    ['many members', (n: number) => `{${Array.from({ length: n }, (_, i) => `"k${i}":1`).join(',')}}`],
    ['a long string of escapes', (n: number) => `"${'\\n'.repeat(n)}"`],
    ['a long number', (n: number) => '1'.repeat(n)],
    ['much white space', (n: number) => `[${' '.repeat(n)}1${' '.repeat(n)}]`],
  ])('looks at %s a bounded number of times', (_, build) => {
    const looks = jest.spyOn(String.prototype, 'charCodeAt');
    const steps = (size: number): number => {
      const text = build(size);
      looks.mockClear();
      parseJsonSource(text);
      return looks.mock.calls.length / text.length;
    };
    expect(steps(200)).toBeLessThan(6);
    expect(steps(5000)).toBeLessThan(6);
  });
});
