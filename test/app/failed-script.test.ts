import { expect, test } from '@jest/globals';
import { exportCommand } from '../../src/app/cli/commands/export.ts';
import { failedScript } from '../../src/app/cli/commands/export-formats.ts';

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
