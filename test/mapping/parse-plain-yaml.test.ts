import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { MapNode } from '../../src/mapping/nodes.ts';
import { parsePlainYaml } from '../../src/mapping/parse-plain-yaml.ts';
import { InDoubt } from '../../src/mapping/readers.ts';
import { documentOf, yamlLimits } from './document-of.ts';

/** What the reader makes of a text; undefined where it is in doubt. */
function plain(source: string, limits = yamlLimits): MapNode | undefined {
  try {
    const yaml = parsePlainYaml(source, 'f', limits);
    return yaml.ok ? yaml.document.root : undefined;
  } catch (error) {
    if (error instanceof InDoubt) return undefined;
    throw error;
  }
}

/** Counts the texts of which it is not in doubt, and reads them as the library does: each node, and where it stands. */
function counted(): { readonly count: number; look(source: string): void } {
  let count = 0;
  return {
    get count() {
      return count;
    },
    look: (source) => {
      const root = plain(source);
      if (!root) return;
      count += 1;
      expect(root).toEqual(documentOf(source).root);
    },
  };
}

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const shown = [...read('README.md').matchAll(/^```yaml\n(version: 1\n[\s\S]*?)^```$/gm)].map(
  ([, text = '']) => text,
);
const seen = [...shown, ...['examples/pipeline-secrets.yml', 'examples/local.yml'].map(read)];

describe('it reads as the library does', () => {
  test.each(seen)('a mapping that people see: %j', (source) => {
    expect(plain(source)).toEqual(documentOf(source).root);
  });

  test.each([
    ['texts', 'a: b\nc: "d"\ne: \'f\'\n'],
    ['a text with spaces, and spaces behind it', 'a:  b c  \n'],
    ['the end of the text for the end of a line', 'a: b'],
    ['a byte order mark', '\uFEFFa: b\n'],
    ['letters of all scripts', 'a: "é😀"\n# ü\nb: xé # ж\n'],
    ['a colon inside a text', 'a: ssm:/x:y\nb: [c:d]\n'],
    ['a hash inside a text', 'a: x#y # z#\nb: { c: x#y }\n'],
    ['a colon inside a key', 'arn:aws:ssm:eu-west-1:1:parameter/x: y\n'],
    ['keys in quotes, and those that look like something else', '"a b": c\n\'d\': e\nno: f\n1: g\nnull: h\n'],
    ['__proto__', '__proto__: { a: b }\n'],
    ['escapes', 'a: "\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00"\n'],
    ['a quote in single quotes', "a: 'it''s'\nb: ''''\nc: ''\n"],
    ['numbers and flags', 'a: 0\nb: 15\nc: true\nd: false\n'],
    ['texts that start as numbers do', 'a: 0f3c-9a\nb: 1st\nc: 12:30\n'],
    ['paths', 'a: ./b\nc: ../d/e\nf: /g\n'],
    ['maps in maps', 'a:\n    b:\n     c: d\n    e: f\ng: h\n'],
    ['a whole text that is indented', '  a: b\n  c:\n   d: e\n'],
    ['lists', 'a:\n  - b\n  -  c: d\n     e: f\n  - [g]\nh:\n- i\n- j\nk: l\n'],
    ['brackets', 'a: { b: c, "d": [e, "f", {}], g: [] }\nh: [ ]\ni: [ j , k ]\n'],
    ['comments and blank lines', '# a\n\nb: # c\n # d\n\n  e: f # g\n   # h\n\n# i\nj: k\n  \n'],
  ])('%s', (_, source) => {
    expect(plain(source)).toEqual(documentOf(source).root);
  });

  const tokens = [
    'a',
    'key',
    ': ',
    ':',
    '\n',
    '\n  ',
    '\n    ',
    '- ',
    '"x"',
    "'y'",
    '{ ',
    ' }',
    '[',
    ']',
    ', ',
    ' #c',
    '# c\n',
  ];
  const others = [
    ' ',
    '  ',
    '12',
    '012',
    '1.5',
    'null',
    '~',
    'ssm:/a',
    'x#k',
    '${V}',
    'é',
    '|',
    '>',
    '&x',
    '*x',
    '!t',
    '%',
    '@',
  ];
  const rare = [
    '`',
    '\\',
    '"',
    "'",
    '$',
    '/',
    '...',
    '---',
    '<<',
    '?',
    'NO',
    'TRUE',
    '0x1',
    '1e3',
    '\u0085',
    '\t',
    '\r\n',
    '\0',
  ];
  const piece = fc.constantFrom(...tokens, ...tokens, ...others, ...rare);

  test('whatever is put together from the pieces of the language', () => {
    const texts = counted();
    const source = fc.array(piece, { maxLength: 7 }).map((pieces) => `a: b\nc: ${pieces.join('')}`);
    fc.assert(fc.property(source, texts.look), { numRuns: 20_000 });
    expect(texts.count).toBeGreaterThan(300);
  });

  test('mappings in which something is put, or left out', () => {
    const texts = counted();
    const change = fc.tuple(fc.nat(), fc.nat(3), fc.oneof(fc.constant(''), piece));
    const source = fc
      .tuple(fc.constantFrom(...seen), fc.array(change, { minLength: 1, maxLength: 3 }))
      .map(([text, changes]) =>
        changes.reduce((before, [where, length, by]) => {
          const at = where % before.length;
          return before.slice(0, at) + by + before.slice(at + length);
        }, text),
      );
    fc.assert(fc.property(source, texts.look), { numRuns: 3000 });
    expect(texts.count).toBeGreaterThan(300);
  });
});

describe('it leaves to the library', () => {
  test.each([
    ['nothing', ''],
    ['comments alone', '# a\n'],
    ['a list', '- a\n'],
    ['a text over several lines', 'a: b\n  c\n'],
    ['a quote over several lines', 'a: "b\n  c"\n'],
    ['brackets over several lines', 'a: [b,\n  c]\n'],
    ['a block text', 'a: |\n  b\n'],
    ['an anchor', 'a: &b c\n'],
    ['an alias', 'a: *b\n'],
    ['a tag', 'a: !b c\n'],
    ['a directive', '%YAML 1.2\n---\na: b\n'],
    ['a start of the document', '---\na: b\n'],
    ['an end of the document', 'a: b\n...\n'],
    ['a merge key', '<<: { a: b }\n'],
    ['a key given twice', 'a: b\na: c\n'],
    ['a key given twice in brackets', 'a: { b: c, "b": d }\n'],
    ['a key without a value', 'a:\n'],
    ['a key without a value in brackets', 'a: { b }\n'],
    ['a trailing comma', 'a: [b,]\n'],
    ['a second colon', 'a: b: c\n'],
    ['a colon at the end', 'a: b:\n'],
    ['a comment without a space before it', 'a: "b"#c\n'],
    ['a var in brackets', 'a: { b: ${c} }\n'],
    ['a line too deep', 'a: b\n  c: d\n'],
    ['a line between two depths', 'a:\n    b: c\n  d: e\n'],
    ['other numbers', 'a: 012\n'],
    ['a date', 'a: 2024-01-01\n'],
    ['another way to write a flag', 'a: True\n'],
    ['no value', 'a: null\n'],
    ['other escapes', 'a: "\\x41"\n'],
    ['a quote that nothing closes', 'a: "b\n'],
    ['a tab', 'a:\tb\n'],
    ['Windows line ends', 'a: b\r\n'],
    ['a control character', 'a: "\u001b"\n'],
    ['what others take for a line end', 'a: b\u2028c\n'],
    ['a byte order mark inside', 'a: \uFEFFb\n'],
    ['a key of more than a thousand characters', `${'a'.repeat(1001)}: b\n`],
    ['what is nested deeply', `a: ${'['.repeat(50)}${']'.repeat(50)}\n`],
  ])('%s', (_, source) => {
    expect(plain(source)).toBeUndefined();
  });

  test('what is larger than its limits', () => {
    const limits = { ...yamlLimits, maxKibibytes: 1, maxItems: 3 };
    expect(plain(`a: "${'é'.repeat(509)}"\n`, limits)).toBeDefined();
    expect(plain(`a: "${'é'.repeat(509)}"\n\n`, limits)).toBeUndefined();
    expect(plain('a: b\nc: [d, e, f]\ng: h\n', limits)).toBeDefined();
    expect(plain('a: b\nc: [d, e, f, g]\n', limits)).toBeUndefined();
    expect(plain('a: b\nc: d\ne: f\ng: h\n', limits)).toBeUndefined();
  });
});
