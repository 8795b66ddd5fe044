import { describe, expect, test } from '@jest/globals';
import { toData } from '../../../src/mapping/yaml/nodes.ts';
import { parseYaml } from '../../../src/mapping/yaml/parse-yaml.ts';
import type { YamlResult } from '../../../src/mapping/yaml/yaml-document.ts';
import { documentOf, yamlLimits } from '../document-of.ts';

const parse = (source: string, maxItems = yamlLimits.maxItems): YamlResult =>
  parseYaml(source, 'f', { ...yamlLimits, maxItems });

function linesOf(source: string, maxItems?: number): string[] {
  return parse(source, maxItems).problems.map(
    ({ code, message, hint, place }) => `${place?.line}:${place?.column} ${code} ${message} | ${hint}`,
  );
}

const outright = 'Write out the text, in quotes.';
const anchor = `INVALID_SYNTAX YAML anchors are not supported | ${outright}`;
const alias = `INVALID_SYNTAX YAML aliases are not supported | ${outright}`;
const tag = 'INVALID_SYNTAX YAML tags are not supported | Remove the tag, and put the text in quotes.';
const directive = 'INVALID_SYNTAX YAML directives are not supported | Remove this line.';
const twice = 'INVALID_SYNTAX "a" is already given on line 1 | Keep one of them.';
const documents =
  'INVALID_SYNTAX the file contains more than one YAML document | Remove the --- line and everything after it.';
const control =
  'INVALID_SYNTAX the file contains a control character | Remove it, or write it as an escape in double quotes.';
const deep = 'INVALID_SYNTAX the file is nested too deeply | Use fewer levels: a mapping needs at most four.';
const empty = 'INVALID_SYNTAX the file is empty | Start it with version: 1 and env:.';
const noMap = 'INVALID_SYNTAX the file is not a map | Start it with version: 1 and env:.';
const many = (count: number) =>
  `MAPPING_TOO_LARGE there are more than ${count} entries | Split the mapping into several files.`;

describe('parseYaml refuses, at its place,', () => {
  test.each([
    ['an anchor of a text', 'a: &x b\n', [`1:4 ${anchor}`]],
    ['an anchor of a map', 'a: &x\n  b: c\n', [`1:4 ${anchor}`]],
    ['an anchor of a key', '&x a: b\n', [`1:1 ${anchor}`]],
    ['an anchor of the whole file', '&x\na: b\n', [`1:1 ${anchor}`]],
    ['an alias', 'a: &x b\nc: *x\n', [`1:4 ${anchor}`, `2:4 ${alias}`]],
    ['an alias of nothing', 'a: *x\n', [`1:4 ${alias}`]],
    ['an alias in a list', 'a: [b, *x]\n', [`1:8 ${alias}`]],
    ['an alias as a key', '*x : b\n', [`1:1 ${alias}`]],
    ['a merge of an alias', 'a: &x { b: c }\nd: { <<: *x }\n', [`1:4 ${anchor}`, `2:10 ${alias}`]],
    ['a tag of YAML', 'a: !!str b\n', [`1:4 ${tag}`]],
    [
      'a tag for a type',
      'a: !!int "5"\nb: !!binary aGk=\nc: !!set {}\n',
      [`1:4 ${tag}`, `2:4 ${tag}`, `3:4 ${tag}`],
    ],
    ['a tag of a program', 'a: !!js/function x\n', [`1:4 ${tag}`]],
    ['a tag of somebody', 'a: !Ref x\n', [`1:4 ${tag}`]],
    ['a tag without a name', 'a: ! x\n', [`1:4 ${tag}`]],
    ['a tag with a handle that nobody declared', 'a: !e!x y\n', [`1:4 ${tag}`]],
    ['a tag in full', 'a: !<tag:yaml.org,2002:str> x\n', [`1:4 ${tag}`]],
    ['an anchor and a tag together', 'a: &x !y b\n', [`1:4 ${anchor}`, `1:7 ${tag}`]],
    ['a version directive', '%YAML 1.1\n---\na: no\n', [`1:1 ${directive}`]],
    ['a tag directive', '%TAG ! tag:x,2000:\n---\na: b\n', [`1:1 ${directive}`]],
    ['an unknown directive', '%CANARY\n---\na: b\n', [`1:1 ${directive}`]],
    ['a second document', 'a: b\n---\nc: d\n', [`2:1 ${documents}`]],
    ['a second document that is empty', 'a: b\n---\n', [`2:1 ${documents}`]],
    ['a duplicate key', 'a: b\nc: d\na: e\n', [`3:1 ${twice}`]],
    ['a duplicate key in other quotes', 'a: b\n"a": c\n', [`2:1 ${twice}`]],
    ['a duplicate key in a flow map', 'x: { a: b, a: c }\n', [`1:12 ${twice}`]],
    ['every duplicate key', 'a: b\na: c\na: d\n', [`2:1 ${twice}`, `3:1 ${twice}`]],
    ['a duplicate __proto__', '__proto__: b\n__proto__: c\n', [`2:1 ${twice.replace('"a"', '"__proto__"')}`]],
    [
      'duplicate keys, anchors and documents at once',
      'a: &x b\na: c\n---\n',
      [`1:4 ${anchor}`, `2:1 ${twice}`, `3:1 ${documents}`],
    ],
    [
      'a tab as indentation',
      'a:\n\tb: c\n',
      ['2:1 INVALID_SYNTAX a tab is used as indentation | Indent with spaces.'],
    ],
    ['a NUL in a text', 'a: b\0c\n', [`1:5 ${control}`]],
    ['a NUL alone', 'a: b\n\0\n', [`2:1 ${control}`]],
    ['an escape sequence of a terminal', 'a: "\u001b[31m"\n', [`1:5 ${control}`]],
    ['the marks that the parser uses itself', 'a: \u001fb\n', [`1:4 ${control}`]],
    [
      'a quote that is not closed',
      'a: b\nc: "d\ne: f\n',
      ['2:4 INVALID_SYNTAX a quote is not closed | Add the closing quote at the end of the text.'],
    ],
    [
      'a single quote that is not closed',
      "a: 'b''\n",
      ['1:4 INVALID_SYNTAX a quote is not closed | Add the closing quote at the end of the text.'],
    ],
    [
      'a quote that an escape keeps open',
      'a: "b\\"\n',
      ['1:4 INVALID_SYNTAX a quote is not closed | Add the closing quote at the end of the text.'],
    ],
    [
      'an escape that there is not',
      'a: "\\d"\n',
      [
        '1:5 INVALID_SYNTAX an escape sequence in double quotes is not valid | Use single quotes, or double the backslash.',
      ],
    ],
    ['a list', '- a\n', [`1:1 ${noMap}`]],
    ['a text', 'a\n', [`1:1 ${noMap}`]],
    ['nothing', '', [`1:1 ${empty}`]],
    ['comments alone', '# a\n\n# b\n', [`1:1 ${empty}`]],
    [
      'a list as a key',
      '? [a]\n: b\n',
      ['1:3 INVALID_SYNTAX a key is not a string | Write the key as a name.'],
    ],
  ])('%s', (_, source, expected) => {
    expect(linesOf(source)).toEqual(expected);
  });

  test.each([
    ['flow lists', `a: ${'['.repeat(5000)}`, `1:66 ${deep}`],
    ['closed flow lists', `a: ${'['.repeat(5000)}${']'.repeat(5000)}\n`, `1:66 ${deep}`],
    ['flow maps', `a: ${'{a: '.repeat(5000)}`, ''],
    ['flow maps and lists', `a: ${'{a: ['.repeat(5000)}`, ''],
    ['a list in a list on one line', '- '.repeat(5000), ''],
    ['a list in a list with wide gaps', `-${`${' '.repeat(60)}-`.repeat(1000)}\n`, ''],
    ['keys in keys', '? '.repeat(5000), ''],
    ['values in values', ': '.repeat(5000), ''],
    [
      'lists over many lines',
      `${Array.from({ length: 31 }, (_, k) => `${' '.repeat(128 * k)}${'- '.repeat(63)}-`).join('\n')}\n`,
      '',
    ],
    [
      'maps by indentation',
      `${Array.from({ length: 355 }, (_, k) => `${' '.repeat(k)}a:`).join('\n')}\n`,
      `64:64 ${deep}`,
    ],
  ])('%s, thousands deep', (_, source, line) => {
    expect(linesOf(source)).toEqual([line || expect.stringContaining(deep)]);
  });
});

// Whoever parsed these would take minutes, and Jest would not wait.
describe('parseYaml refuses by size, before parsing,', () => {
  const padded = (bytes: number) => `a: "${'é'.repeat((bytes - 6) / 2)}"\n`;

  test('64 KiB and one byte, and not 64 KiB', () => {
    expect(Buffer.byteLength(padded(64 * 1024))).toBe(64 * 1024);
    expect(linesOf(padded(64 * 1024))).toEqual([]);
    expect(linesOf(`${padded(64 * 1024)}\n`)).toEqual([
      '1:1 MAPPING_TOO_LARGE the file is larger than 64 KiB | Split it into several files.',
    ]);
  });

  test('a file of many MiB, whatever is in it', () => {
    const huge = '[\n'.repeat(8 * 1024 * 1024);
    expect(linesOf(huge)).toEqual([expect.stringContaining('MAPPING_TOO_LARGE')]);
  });

  test('one item too many, where it stands', () => {
    const keys = (count: number) => Array.from({ length: count }, (_, i) => `k${i}: v\n`).join('');
    expect(linesOf(keys(500), 500)).toEqual([]);
    expect(linesOf(keys(501), 500)).toEqual([`501:1 ${many(500)}`]);
    expect(linesOf('a: [b, c, d]\n', 2)).toEqual([`1:11 ${many(2)}`]);
    expect(linesOf('a: { b: c, d: e, f: g }\n', 2)).toEqual([`1:18 ${many(2)}`]);
    expect(linesOf('a:\n- b\n- c\n- d\n', 2)).toEqual([`4:3 ${many(2)}`]);
  });

  test('items, not comments', () => {
    expect(linesOf('# x\na: b\n\n# y\nc: d\n# z\n\n# z\n', 2)).toEqual([]);
  });

  test.each([
    ['different keys', `a: {${Array.from({ length: 12000 }, (_, i) => i.toString(36)).join(',')}}\n`],
    ['the same key', `a: {${'b,'.repeat(32000)}}\n`],
    ['items', `a: [${'b,'.repeat(32000)}]\n`],
    ['lines', Array.from({ length: 9000 }, (_, i) => `${i.toString(36)}:\n`).join('')],
  ])('thousands of %s in no time', (_, source) => {
    expect(linesOf(source, 500)).toEqual([expect.stringContaining(many(500))]);
  });

  test('an alias bomb, without a node of it', () => {
    const rows = Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}]\n`);
    expect(linesOf(`a0: &a0 x\n${rows.join('')}`)).toHaveLength(31 + 270);
  });
});

describe('what can be read in spite of a problem is read, so that all is reported at once:', () => {
  test.each([
    ['after a duplicate key', 'a: b\na: c\nd: e\n'],
    ['after an anchor', 'a: &x b\nd: e\n'],
    ['after a tag', 'a: !x b\nd: e\n'],
    ['after a directive', '%YAML 1.1\n---\nd: e\n'],
    ['before a second document', 'd: e\n---\nf: g\n'],
  ])('%s', (_, source) => {
    const yaml = parse(source);
    expect(yaml.problems).toHaveLength(1);
    expect(yaml.ok && toData(yaml.document.get(['d']))).toBe('e');
  });

  test.each([
    ['an alias', 'a: *x\nd: e\n'],
    ['a broken bracket', 'a: [b\nd: e\n'],
  ])('but nothing after %s', (_, source) => {
    expect(parse(source).ok).toBe(false);
  });
});

describe('parseYaml reads', () => {
  test.each([
    ['a byte order mark as nothing', '\uFEFFa: b\n', { a: 'b' }],
    ['Windows line ends', 'a: b\r\nc:\r\n  d: e\r\n', { a: 'b', c: { d: 'e' } }],
    ['a start and an end of the document', '---\na: b\n...\n', { a: 'b' }],
    ['JSON', '{"a": {"b": "\\u00e9\\/"}}', { a: { b: 'é/' } }],
    ['JSON indented with tabs', '{\n\t"a": {\n\t\t"b": "c"\n\t}\n}\n', { a: { b: 'c' } }],
    [
      'keys as text, whatever they look like',
      'NO: a\n1: b\nnull: c\n2024-01-01: d\n~: e\n',
      { NO: 'a', 1: 'b', null: 'c', '2024-01-01': 'd', '~': 'e' },
    ],
    ['a merge key as a key', '<<: { a: b }\n', { '<<': { a: 'b' } }],
    [
      'YAML 1.2: no is text and so is a date',
      'a: no\nb: 2024-01-01\nc: true\nd: 0123\n',
      { a: 'no', b: '2024-01-01', c: true, d: 123 },
    ],
    ['an escaped NUL', 'a: "\\0"\n', { a: '\0' }],
    [
      'brackets in texts and comments, however many',
      `# ${'['.repeat(100)}\na: "${'{'.repeat(100)}"\n`,
      { a: '{'.repeat(100) },
    ],
    ['an & and a * inside a text', 'a: b & c * d !e %f\n', { a: 'b & c * d !e %f' }],
    ['a tab between tokens', 'a:\tb\n', { a: 'b' }],
  ])('%s', (_, source, expected) => {
    expect(toData(documentOf(source).root)).toEqual(expected);
  });

  test('__proto__ as a key of its own', () => {
    const data = toData(documentOf('__proto__: { polluted: x }\nconstructor: y\n').root) as object;
    expect(Object.keys(data)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect('polluted' in {}).toBe(false);
  });
});

const at = (line: number, column: number) => ({ file: 'f', line, column });

describe('a place is found', () => {
  const document = documentOf('version: 1\nenv:\n  A: x\n  "B": { from: y, list: [u, v] }\n  C:\n');

  test('of a value, a key and an item', () => {
    expect(document.placeOf(['version'])).toEqual(at(1, 10));
    expect(document.placeOf(['env', 'B', 'from'])).toEqual(at(4, 16));
    expect(document.placeOf(['env', 'B', 'list', 1])).toEqual(at(4, 29));
    expect(document.placeOfKey(['env'], 'B')).toEqual(at(4, 3));
  });

  test('of what is not there: of the nearest that is', () => {
    expect(document.placeOf(['env', 'B', 'nothing'])).toEqual(at(4, 8));
    expect(document.placeOf(['env', 'Z', 'from'])).toEqual(at(3, 3));
    expect(document.placeOf(['nothing'])).toEqual(at(1, 1));
    expect(document.placeOf([])).toEqual(at(1, 1));
    expect(document.placeOfKey(['env'], 'toString')).toEqual(at(3, 3));
  });

  test('of a key without a value, which is there all the same', () => {
    expect(document.has(['env', 'C'])).toBe(true);
    expect(document.has(['env', 'D'])).toBe(false);
    expect(document.has(['env', 'toString'])).toBe(false);
    expect(document.has(['env', 'B', 'list', 1])).toBe(true);
    expect(document.get(['env', 'C'])).toMatchObject({ kind: 'bare', value: null, source: '' });
    expect(document.get(['env', 'A', 'x'])).toBeUndefined();
    expect(document.placeOf(['env', 'C'])).toEqual(at(5, 5));
  });

  test('of the first of two keys', () => {
    const yaml = parse('a: b\na: c\n');
    expect(yaml.ok && yaml.document.placeOf(['a'])).toEqual(at(1, 4));
  });

  test.each([
    ['after a byte order mark: it is no column', '\uFEFFa: bcd\n', at(1, 5)],
    ['after Windows line ends', 'x: y\r\na: bcd\r\n', at(2, 5)],
    ['in columns of UTF-16 code units', '"😀": 1\na: b\n', at(2, 5)],
  ])('%s', (_, source, expected) => {
    expect(documentOf(source).placeIn(['a'], 1)).toEqual(expected);
  });
});

describe('the column of a character', () => {
  test.each([
    ['in a plain text', 'k: abcd\n', 'd', 7],
    ['in a plain text of a flow map', 'x: { k: ab d }\n', 'd', 12],
    ['in single quotes', "k: 'abcd'\n", 'd', 8],
    ['after a doubled quote', "k: 'a''b''d'\n", 'd', 11],
    ['in double quotes', 'k: "abcd"\n', 'd', 8],
    ['after short escapes', 'k: "a\\n\\t\\\\d"\n', 'd', 12],
    ['after an escaped quote', 'k: "\\"d"\n', 'd', 7],
    ['after an escape of two digits', 'k: "\\x41d"\n', 'd', 9],
    ['after an escape of four digits', 'k: "\\u0041d"\n', 'd', 11],
    ['after an escape of eight digits', 'k: "\\U00000041d"\n', 'd', 15],
    ['after an escape that makes two code units', 'k: "\\U0001F600d"\n', 'd', 15],
    ['after two escapes that make a pair', 'k: "\\ud83d\\ude00d"\n', 'd', 17],
    ['after an emoji', 'k: "😀d"\n', 'd', 7],
    ['that is itself escaped: where its escape starts', 'k: "ab\\x64"\n', 'd', 7],
    ['in a text over several lines: where the text starts', 'k: "ab\n  d"\n', 'd', 4],
    ['in a plain text over several lines: where it starts', 'k: ab\n  d\n', 'd', 4],
    ['in a block text: where its mark stands', 'k: |\n  abd\n', 'd', 4],
    ['in a folded text: where its mark stands', 'k: >-\n  abd\n', 'd', 4],
  ])('%s', (_, source, character, column) => {
    const document = documentOf(source);
    const path = source.startsWith('x') ? ['x', 'k'] : ['k'];
    const text = String(toData(document.get(path)));
    expect(text).toContain(character);
    expect(document.placeIn(path, text.indexOf(character))).toEqual(at(1, column));
  });

  test('of what is no text is where it starts', () => {
    const document = documentOf('k: { a: b }\n');
    expect(document.placeIn(['k'], 3)).toEqual(at(1, 4));
    expect(document.placeIn(['x'], 3)).toEqual(at(1, 1));
  });
});
