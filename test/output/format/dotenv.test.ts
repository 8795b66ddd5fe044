import { readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Failure } from '../../../src/failure.ts';
import { formatDotenv } from '../../../src/output/format/dotenv.ts';
import { temporaryFolder } from '../../kit/temporary-folder.ts';
import { dotenvReaders } from '../dotenv-readers.ts';
import { failureOf } from '../failure-of.ts';
import { anyValue, nastyValues } from '../nasty-values.ts';

/** What has been read differently somewhere: by `$`, by quotes, by backslashes, by line ends, by white space. */
const dialectValues: readonly string[] = [
  'pa$HOME-${HOME}$$x',
  'costs $5',
  'ends with $',
  '\\$HOME',
  "it's$HOME${HOME}",
  'x{{y}}${A:-b}',
  '${V_0}',
  'C:\\\\srv\\\\n\\new\\\\',
  'C:\\srv\\new',
  'ends with two\\\\',
  "it's\\new\\\\two",
  "it's `id`",
  "it's $(id)",
  `it's "q" $HOME`,
  `it's "q"`,
  "it's fine! # really",
  "it's\non two lines",
  '{"message": "line1\\nline2"}',
  `line one\nline 'two'\nline "three"\n`,
  'abc#def #ghi',
  'a=b==c',
  '=ls',
  'a:=ls',
  '~root',
  'a:~root',
  'p%40%%',
  'secret!word!',
  'export A=b',
  'two\nA=b\n',
  '"\n"',
  '`\n`',
  '"a"\n"b"',
];

const touch = '$(touch pwned) `touch pwned` ;touch pwned\ntouch pwned\n';

function fits(value: string): boolean {
  try {
    formatDotenv([{ name: 'V', value }]);
    return true;
  } catch (error) {
    if (error instanceof Failure && error.problems[0]?.code === 'NOT_REPRESENTABLE') return false;
    throw error;
  }
}

describe('every reader gets back what was written', () => {
  const seed = Date.now();
  const values = [...dialectValues, ...nastyValues, ...fc.sample(anyValue, { seed, numRuns: 3000 })];
  // All in one file: a value that gets out of its quotes spoils its neighbours.
  const written = Object.fromEntries(values.filter(fits).map((value, index) => [`V_${index}`, value]));
  let file: string;
  beforeAll(() => {
    file = join(temporaryFolder('dotenv'), 'env');
    writeFileSync(file, formatDotenv(Object.entries(written).map(([name, value]) => ({ name, value }))));
  });

  test.each(dotenvReaders)('$name', ({ read }) => {
    const found = read(file);
    const wrong = Object.entries(written).filter(([name, value]) => found[name] !== value);
    expect({ seed, wrong }).toEqual({ seed, wrong: [] });
    expect(Object.keys(written).length).toBeGreaterThan(1000);
  });

  const names = ['export', 'exports', 'A', 'name', 'null', 'true', 'length'];
  test.each(dotenvReaders)('names as well: $name', ({ read }) => {
    const variables = names.map((name) => ({ name, value: `is ${name}` }));
    const path = join(dirname(file), 'names');
    writeFileSync(path, formatDotenv(variables));
    expect(read(path)).toMatchObject(Object.fromEntries(variables.map(({ name, value }) => [name, value])));
  });
});

test('whatever a value says, a shell that sources the file runs nothing of it', () => {
  const folder = temporaryFolder('sourced');
  const values = [touch, `'${touch}`, `"${touch}`, `'"${touch}`, "it's $(touch pwned)", "it's `touch pwned`"]
    .flatMap((value) => [
      value,
      value.replaceAll('$', ''),
      value.replaceAll('`', ''),
      value.replace(/[$`]/g, ''),
    ])
    .filter(fits);
  const path = join(folder, 'env');
  writeFileSync(path, formatDotenv(values.map((value, index) => ({ name: `V_${index}`, value }))));
  expect(values.length).toBeGreaterThan(2);
  for (const { name, read } of dotenvReaders.filter((reader) => reader.name.startsWith('set -a'))) {
    read(path);
    expect([name, ...readdirSync(folder)]).toEqual([name, 'env']);
  }
});

test.each([
  ['plain words stand bare', 'p@h.example:1/a-b_c,d+e%20', 'V=p@h.example:1/a-b_c,d+e%20\n'],
  ['nothing at all is a pair of quotes', '', "V=''\n"],
  ['white space stands in single quotes', ' a b ', "V=' a b '\n"],
  ['a sign that zsh expands stands in single quotes', '=ls', "V='=ls'\n"],
  ['several lines stand in single quotes', 'a\nb\n', "V='a\nb\n'\n"],
  ['a backslash stands in single quotes', 'a\\nb', "V='a\\nb'\n"],
  ['double quotes and backticks stand in single quotes', '{"a": `b`}', 'V=\'{"a": `b`}\'\n'],
  ['a single quote stands in double quotes', "it's", 'V="it\'s"\n'],
])('%s', (_, value, expected) => {
  expect(formatDotenv([{ name: 'V', value }])).toBe(expected);
});

test.each([
  ['a dollar, which some readers expand even in single quotes', '$'],
  ['a carriage return, which Node removes', 'a\rb'],
  ['two backslashes, which python-dotenv halves', 'a\\\\b'],
  ['a backslash at the end, which protects the quote', 'a\\'],
  ['a single quote and a double quote', `'"`],
  ['a single quote and a backtick', "'`"],
  ['a single quote and a backslash', "'\\n"],
])('%s is refused', (_, value) => {
  expect(fits(value)).toBe(false);
});

test('all variables that it cannot hold are named at once, with formats that can, and nothing of a value is shown', () => {
  const failure = failureOf(() =>
    formatDotenv([
      { name: 'WINDOWS_KEY', value: 'canary\r\n' },
      { name: 'FINE', value: 'canary' },
      { name: 'DOLLAR', value: 'canary$' },
      { name: '__proto__', value: 'canary' },
      { name: 'toString', value: 'canary' },
    ]),
  );

  const hint = 'Use the format sh or json, or list the value under `files:` in the mapping.';
  const problem = (message: string) => ({ code: 'NOT_REPRESENTABLE', message, hint });
  expect(failure.exitStatus).toBe(1);
  expect(failure.problems).toEqual([
    problem(
      'a dotenv file cannot hold the value of "WINDOWS_KEY": programs that read such files interpret it differently',
    ),
    problem(
      'a dotenv file cannot hold the value of "DOLLAR": programs that read such files interpret it differently',
    ),
    problem('a dotenv file cannot hold "__proto__": npm\'s dotenv-expand does not read this name'),
    problem('a dotenv file cannot hold "toString": npm\'s dotenv-expand does not read this name'),
  ]);
});

test('a name that is not plain is a bug', () => {
  expect(failureOf(() => formatDotenv([{ name: 'export A', value: '' }])).exitStatus).toBe(70);
});
