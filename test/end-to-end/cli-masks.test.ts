import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { findLeaks, makeCanary, stripMaskCommands } from '../kit/canary.ts';
import { createRunner, type Runner } from '../kit/runner-model/runner-model.ts';
import { withoutDoneLine } from '../kit/without-done-line.ts';
import { masksOf, repository } from './action-job.ts';
import { cli } from './stand-in.ts';

// The command line in a job of GitHub Actions tells the runner what to hide, as the Action does.

const password = makeCanary('password', { hard: true });
const fileLine = makeCanary('line of a file');
const secrets = [password, fileLine];
const mapping = `version: 1
env: { PASSWORD: "ssm:/password", SHORT: { from: "ssm:/short", expose: none } }
files: { key: { from: "ssm:/key", env: KEY_FILE } }
`;

let runner: Runner;
beforeEach(() => {
  runner = createRunner({});
  writeFileSync(join(runner.workspace, 'pipeline-secrets.yml'), mapping);
  writeFileSync(
    join(runner.workspace, 'local.json'),
    JSON.stringify({ ssm: { '/password': password, '/short': 'prod', '/key': `first line\n${fileLine}\n` } }),
  );
});

const program = `"${process.execPath}" "${cli}"`;
const step = (command: string, before = '') =>
  runner.runStep({ run: `${before}${program} ${command.replace(' ', ' --local local.json ')}` });

/** What the Action tells the runner of the same mapping. */
async function masksOfAction(): Promise<string[]> {
  const action = createRunner({});
  writeFileSync(join(action.workspace, 'local.json'), readFileSync(join(runner.workspace, 'local.json')));
  return masksOf(
    await action.runAction({ action: repository, with: { mapping, 'local-file': 'local.json' } }),
  );
}

describe.each([
  ['run', 'run -- true'],
  ['run --no-redact', 'run --no-redact -- true'],
  ['export', 'export --format json'],
  ['export -o', 'export -o values.sh'],
  ['export --format github', 'export --format github'],
  ['redact', 'redact </dev/null'],
])('%s', (_, command) => {
  test('writes the same masks as the Action, on stderr, before anything else', async () => {
    const result = await step(command);
    expect(result.exitCode).toBe(0);
    expect(masksOf(result)).toEqual(await masksOfAction());
    expect(result.rawStdout).not.toContain('::add-mask::');
    const lines = result.rawStderr.split('\n');
    const first = lines.findIndex((line) => !line.startsWith('::add-mask::'));
    expect(first).toBe(masksOf(result).length);
    expect(stripMaskCommands(result.rawStderr)).toContain('too short or too common to mask well: SHORT');
    expect(findLeaks(stripMaskCommands(result.rawStderr), secrets)).toEqual([]);
  });

  test('does nothing if the masks cannot be written', async () => {
    for (const target of ['/dev/null', '/dev/full']) {
      const result = await step(`${command.replace(' true', ' touch started')} 2>${target}`);
      expect(result.exitCode).not.toBe(0);
      expect(result.rawStdout).toBe('');
      expect(result.env).toEqual({});
    }
    const { rawStdout } = await runner.runStep({ run: 'ls' });
    expect(rawStdout.trim().split('\n')).toEqual(['local.json', 'pipeline-secrets.yml']);
  });
});

test('what the command of `run` hands to later steps does not show in the header of the next', async () => {
  const share = `sh -c 'echo "URL=postgres://u:$PASSWORD@db/shop" >>"$GITHUB_ENV"'`;
  await step(`run -- ${share}`);
  const { log } = await runner.runStep({ run: 'echo "$URL"' });
  expect(findLeaks(log, secrets)).toEqual([]);
  expect(log).toContain('URL: postgres://u:***@db/shop');
});

test('files and data that were asked for hold no masks', async () => {
  const { rawStdout } = await step('export --format json --only PASSWORD');
  expect(JSON.parse(rawStdout)).toEqual({ PASSWORD: password });
  await step('export -o values.sh');
  expect(readFileSync(join(runner.workspace, 'values.sh'), 'utf8')).not.toContain('add-mask');
  const redacted = await step('redact <local.json');
  expect(redacted.rawStdout).not.toContain('add-mask');
});

test('`run` does not refuse what is too long for the runner, because it hides it itself', async () => {
  const long = Array.from({ length: 2500 }, (_, n) => `line ${n} of it`).join('\n');
  writeFileSync(
    join(runner.workspace, 'local.json'),
    JSON.stringify({ ssm: { '/password': long, '/short': 'longer-secret', '/key': 'hunter2-hunter2' } }),
  );
  const run = await step(`run -- sh -c 'echo "$PASSWORD"'`);
  expect([run.exitCode, new Set(run.rawStdout.split('\n'))]).toEqual([0, new Set(['***', ''])]);
  expect(withoutDoneLine(stripMaskCommands(run.rawStderr))).toBe(
    'warning: "PASSWORD" has too many lines to mask: it can appear in the log\n',
  );
  const exported = await step('export --format json');
  expect([exported.exitCode, exported.rawStdout]).toEqual([1, '']);
  expect(exported.rawStderr).toContain('TOO_MANY_MASKS');
});

test('outside of a GitHub job no masks are written', async () => {
  const result = await step('run -- true', 'GITHUB_ACTIONS= ');
  expect([result.exitCode, result.rawStderr.includes('add-mask')]).toEqual([0, false]);
});
