import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { exportCommand } from '../../src/app/cli/commands/export.ts';
import { exportFormats, failedScript } from '../../src/app/cli/commands/export-formats.ts';
import { fileFormats, formatNames } from '../../src/output/format/formats.ts';

const sh = '(exit 3)\n';
const powershell = "throw 'pipeline-secrets export failed with exit status 3'\n";

test.each<[arguments: string, script: string | undefined]>([
  ['', sh],
  ['-m m.yml --local l.yml -q', sh],
  ['--format sh -o -', sh],
  ['--no-such-option x --format=sh', sh],
  ['--format xml', sh],
  ['--format', sh],
  ['--format powershell', powershell],
  ['--format powershell -o x.ps1', undefined],
  ['-o env', undefined],
  ['--output=env', undefined],
  ['--format json', undefined],
  ['--format=dotenv --nope', undefined],
  ['--format docker', undefined],
  ['--format docker-args', undefined],
  ['--format github', undefined],
])('what `export %s` prints when it fails', (words, script) => {
  expect(failedScript(words.split(' ').filter(Boolean), exportCommand.options)?.(3)).toBe(script);
});

describe.each(exportFormats)('the format %s is documented', (format) => {
  const lineOf = (file: string, start: string) =>
    readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line.trim().startsWith(start));

  test('in the table of formats', () => {
    expect(lineOf('docs/formats.md', `| \`${format}\``)).toHaveLength(1);
  });

  test('in the list of options', () => {
    expect(lineOf('docs/command-line.md', '| `--format ').join()).toMatch(wordOf(format));
  });

  test('with the input of the Action, if an env file can have it', () => {
    const isForFiles = format !== 'github' && fileFormats[format].holds !== 'names';
    const description = lineOf('action.yml', 'description: The format of env-file').join();
    expect(wordOf(format).test(description)).toBe(isForFiles);
  });
});

function wordOf(format: string): RegExp {
  return new RegExp(`(?<![\\w-])${format}(?![\\w-])`);
}

test.each(formatNames.filter((format) => fileFormats[format].holds !== 'names'))(
  'the format %s has a golden case',
  (format) => {
    expect(existsSync(new URL(`../cases/format-${format}`, import.meta.url))).toBe(true);
  },
);
