import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { main } from '../../src/app/cli/main.ts';
import { findLeaks, makeCanary } from '../kit/canary.ts';
import { temporaryFolder } from '../kit/temporary-folder.ts';
import { fakeWorld } from './fake-world.ts';

const secret = makeCanary('given by mistake');

/** What the CLI says to these arguments, next to a mapping and a stand-in file. */
async function answerTo(...words: readonly string[]): Promise<{ status: number; lines: readonly string[] }> {
  const cwd = temporaryFolder('arguments');
  writeFileSync(join(cwd, 'pipeline-secrets.yml'), 'version: 1\nenv: { A: "ssm:/a" }\n');
  writeFileSync(join(cwd, 'local.yml'), 'ssm: { /a: hello-world }\n');
  const world = fakeWorld({ cwd });
  const status = await main(words, world, '0');
  expect(findLeaks(world.stdout() + world.stderr(), [secret])).toEqual([]);
  return { status, lines: world.stderr().trimEnd().split('\n') };
}

describe('a value that was given by mistake is not shown', () => {
  test.each<readonly string[]>([
    ['export', '--format', secret],
    ['export', `--format=${secret}`],
    ['export', '--timeout', secret],
    ['export', '--short-secrets', secret],
    ['export', '--endpoint-url', secret],
    ['export', '--endpoint-url', `${secret}=https://a.example`],
    ['export', '--role', secret],
    ['export', '--var', secret],
    ['export', '--allow', secret],
    ['export', `--quiet=${secret}`],
    ['export', '-q', secret],
    ['run', secret],
    ['check', secret, secret],
    [`--${secret}`, 'check'],
    ['schema', secret],
  ])('%s %s', async (...words) => {
    const local = words[0] === 'export' && !words.includes('--endpoint-url') ? ['--local', 'local.yml'] : [];
    const region = words.includes('--endpoint-url') ? ['--region', 'eu-west-1'] : [];
    const { status, lines } = await answerTo(...words, ...local, ...region);
    expect(status).toBe(2);
    expect(lines).toEqual([
      expect.stringMatching(/^[A-Z_]+: |^pipeline-secrets\.yml:\d+:\d+: [A-Z_]+: /),
      expect.stringMatching(/^ {2}hint: [A-Z`].*[.?]$/),
    ]);
  });
});

test('a value that stands behind a short option is not spelt letter by letter', async () => {
  const { status, lines } = await answerTo('run', '-vpHunter2q', '-u', 'root', '--', 'mysql');
  expect([status, lines.filter((line) => !line.startsWith('  hint'))]).toEqual([
    2,
    ['USAGE: run has no option -p', 'USAGE: run has no option -u'],
  ]);
});

test('a file without a name, as of a variable that is not set, is a mistake and no folder', async () => {
  for (const option of ['--local', '--mapping', '--output']) {
    expect(await answerTo('export', '--format', 'json', option, '')).toEqual({
      status: 2,
      lines: [`USAGE: the option ${option} is empty`, `  hint: Write ${option} FILE.`],
    });
  }
});

test.each([
  ['the opposite of an option is not suggested', 'run', '--no-clean', 'See pipeline-secrets run --help.'],
  ['a slip of the hand', 'export', '--outptu=x', 'Did you mean "--output"?'],
  ['the name of an input of the Action', 'check', '--mapping-file=x', 'Write --mapping.'],
  [
    'that of one which the command has not',
    'check',
    '--role-to-assume=x',
    'See pipeline-secrets check --help.',
  ],
])('an option that there is not: %s', async (_, command, option, hint) => {
  const { lines } = await answerTo(command, option);
  expect(lines).toEqual([expect.stringContaining('has no option'), `  hint: ${hint}`]);
});

test('several mistakes are told at once, what may be a part of another one is not', async () => {
  const { lines } = await answerTo('export', '--lokal', 'local.yml', '--format', '--quiet');
  expect(lines.filter((line) => !line.startsWith('  hint'))).toEqual([
    'USAGE: export has no option --lokal',
    'USAGE: the option --format needs a value',
  ]);
});
