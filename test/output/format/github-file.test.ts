import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatGithubFile } from '../../../src/output/format/github-file.ts';
import { failureOf } from '../failure-of.ts';
import { anyValue, nastyValues } from '../nasty-values.ts';

/** How the runner reads the file (on Linux and macOS), written from facts about its grammar. */
function readAsRunner(file: string): [name: string, value: string][] {
  const lines = file.split('\n');
  const read: [string, string][] = [];
  while (lines.length > 0) {
    const line = lines.shift() ?? '';
    if (line === '') continue;
    const heredoc = line.indexOf('<<');
    const equals = line.indexOf('=');
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      read.push([line.slice(0, equals), line.slice(equals + 1)]);
      continue;
    }
    const end = lines.indexOf(line.slice(heredoc + 2));
    if (heredoc < 1 || end < 0) throw new Error('malformed');
    read.push([
      line.slice(0, heredoc),
      lines
        .splice(0, end + 1)
        .slice(0, -1)
        .join('\n'),
    ]);
  }
  return read;
}

function counter(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return String(count).padStart(32, '0');
  };
}

test('every nasty value comes back exactly, and only those', () => {
  const variables = nastyValues.map((value, index) => ({ name: `V_${index}`, value }));

  expect(readAsRunner(formatGithubFile(variables, counter()))).toEqual(
    variables.map(({ name, value }) => [name, value]),
  );
});

test('any value comes back exactly', () => {
  fc.assert(
    fc.property(anyValue, (value) => {
      expect(readAsRunner(formatGithubFile([{ name: 'V', value }], counter()))).toEqual([['V', value]]);
    }),
  );
});

test('a value that contains the delimiter gets another one', () => {
  const first = `pipeline_secrets_${'1'.padStart(32, '0')}`;
  const value = `a\n${first}\nLD_PRELOAD=/x`;

  const file = formatGithubFile([{ name: 'V', value }], counter());

  const second = `pipeline_secrets_${'2'.padStart(32, '0')}`;
  expect(file).toBe(`V<<${second}\n${value}\n${second}\n`);
  expect(readAsRunner(file)).toEqual([['V', value]]);
});

test('each variable has a delimiter of its own', () => {
  const variables = ['A', 'B', 'env-file'].map((name) => ({ name, value: 'x' }));

  const delimiters = formatGithubFile(variables, counter()).match(/pipeline_secrets_\d+$/gm);

  expect(new Set(delimiters).size).toBe(3);
});

test.each([
  ['always the same', () => 'f'.repeat(32)],
  ['too short to be unguessable', () => '1'],
  ['not of letters and digits', () => `${'f'.repeat(32)}\nA=B`],
])('a random source that is %s is a bug, not a hang', (_, random) => {
  const value = `pipeline_secrets_${'f'.repeat(32)}`;

  expect(failureOf(() => formatGithubFile([{ name: 'V', value }], random)).exitStatus).toBe(70);
});

test.each(['A=B', 'A<<B', 'A\nB', 'A\r', '', ' A', 'А'])('the name %j is refused as a bug', (name) => {
  const failure = failureOf(() => formatGithubFile([{ name, value: 'LD_PRELOAD=/x\nPATH=/y' }], counter()));

  expect(failure.exitStatus).toBe(70);
});
