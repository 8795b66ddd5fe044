import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';

import { runProcess } from '../kit/run-process.ts';
import { temporaryFolder } from '../kit/temporary-folder.ts';
import { repository } from './action-job.ts';

/** What tells a part of the bundle, in every form that the bundler gives it. */
const marks = { sdk: 'x-amz-target', yaml: 'MULTILINE_IMPLICIT_KEY' };

/** The parts that a command loads, and its exit status. */
async function partsOf(args: readonly string[]) {
  const hook = join(temporaryFolder(), 'hook.cjs');
  const files = `${hook}.json`;
  const write = `require('node:fs').writeFileSync(${JSON.stringify(files)}, JSON.stringify(Object.keys(require.cache)))`;
  writeFileSync(hook, `process.on('exit', () => ${write});`);
  const cli = join(repository, 'dist/cli/index.js');
  const { exitCode } = await runProcess(process.execPath, ['--require', hook, cli, ...args]);
  const loaded = (JSON.parse(readFileSync(files, 'utf8')) as string[])
    .filter((file) => file !== hook)
    .map((file) => readFileSync(file, 'utf8'));
  const parts = Object.entries(marks).filter(([, mark]) => loaded.some((text) => text.includes(mark)));
  return { exitCode, parts: parts.map(([name]) => name) };
}

const mapping = (text: string) => standIn(`version: 1\n${text}`);

function standIn(text: string): string {
  const file = join(temporaryFolder('file'), 'file.yml');
  writeFileSync(file, text);
  return file;
}

describe('a command loads no more than it needs', () => {
  test.each([
    ['help', ['--help'], 0, []],
    ['the schema', ['schema'], 0, []],
    ['an explanation', ['explain', 'NOT_FOUND'], 0, []],
    ['a completion', ['completion', 'bash'], 0, []],
    [
      'a mapping of plain fields',
      ['check', '-m', mapping('env: { A: { from: "ssm:/a", type: json, groups: [g] }, B: "ssm:/b" }\n')],
      0,
      ['yaml'],
    ],
    ['a mistake in a reference', ['check', '-m', mapping('env: { A: "smm:/a" }\n')], 2, ['yaml']],
    ['what is no YAML', ['check', '-m', mapping('env: { A: "ssm:/a"\n')], 2, ['yaml']],
    ['a rare form', ['check', '-m', mapping('region: [eu-west-1]\nenv: { A: "ssm:/a" }\n')], 0, ['yaml']],
    ['a field that is wrong', ['check', '-m', mapping('env: { A: { form: "ssm:/a" } }\n')], 2, ['yaml']],
    [
      'a stand-in file',
      ['export', '--show', '-m', mapping('env: { A: "ssm:/a" }\n'), '--local', standIn('ssm: { /a: "b" }\n')],
      0,
      ['yaml'],
    ],
    [
      'a run that asks AWS',
      [
        'export',
        '--show',
        '-m',
        mapping('env: { A: "ssm:/a" }\n'),
        '--region',
        'eu-west-1',
        '--endpoint-url',
        'http://127.0.0.1:9',
        '--timeout',
        '1',
      ],
      3,
      ['sdk', 'yaml'],
    ],
  ])('%s', async (_, args, exitCode, parts) => {
    expect(await partsOf(args)).toEqual({ exitCode, parts });
  });
});
