import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from '@jest/globals';
import { main } from '../../../src/app/cli/main.ts';
import { mappingJsonSchema } from '../../../src/mapping/fields/json-schema.ts';
import { temporaryFolder } from '../../kit/temporary-folder.ts';
import { fakeWorld } from '../fake-world.ts';

let cwd: string;
beforeEach(() => {
  cwd = temporaryFolder('schema');
});

async function schema(...words: readonly string[]) {
  const world = fakeWorld({ cwd });
  const status = await main(['schema', ...words], world, '0');
  return { status, stdout: world.stdout(), stderr: world.stderr() };
}

const file = (...path: readonly string[]) => join(cwd, ...path, 'pipeline-secrets.schema.json');
const read = (...path: readonly string[]) => JSON.parse(readFileSync(file(...path), 'utf8')) as unknown;

test('installs the schema in the working directory, and says what the mapping starts with', async () => {
  expect(await schema('--install')).toEqual({
    status: 0,
    stdout: `Wrote pipeline-secrets.schema.json
Put this on the first line of pipeline-secrets.yml, so that your editor checks and completes it:

# yaml-language-server: $schema=./pipeline-secrets.schema.json
`,
    stderr: '',
  });
  expect(read()).toEqual(mappingJsonSchema());
});

test.each([
  ['.vscode', './.vscode'],
  ['../elsewhere', '../elsewhere'],
])('installs it in %s', async (folder, shown) => {
  cwd = join(cwd, 'work');
  for (const path of [cwd, join(cwd, folder)]) mkdirSync(path);
  const { status, stdout } = await schema('--install', folder);
  expect([status, stdout]).toEqual([
    0,
    expect.stringContaining(`\n# yaml-language-server: $schema=${shown}/pipeline-secrets.schema.json\n`),
  ]);
  expect(read(folder)).toEqual(mappingJsonSchema());
});

test('says that a file is up to date', async () => {
  await schema('--install');
  const { status, stdout } = await schema('--install');
  expect([status, stdout.split('\n')[0]]).toEqual([0, 'Already up to date: pipeline-secrets.schema.json']);
});

test('replaces a file with other content only with --force', async () => {
  writeFileSync(file(), 'mine\n');
  const { status, stderr } = await schema('--install');
  expect([status, stderr]).toEqual([1, expect.stringContaining('already exists with other content')]);
  expect(readFileSync(file(), 'utf8')).toBe('mine\n');
  expect((await schema('--install', '--force')).status).toBe(0);
  expect(read()).toEqual(mappingJsonSchema());
});

test('never writes through a symbolic link', async () => {
  const target = join(cwd, 'target');
  writeFileSync(target, 'mine\n');
  symlinkSync(target, file());
  for (const words of [['--install'], ['--install', '--force']])
    expect((await schema(...words)).stderr).toContain('is not a plain file');
  expect(readFileSync(target, 'utf8')).toBe('mine\n');
});

test('reports a folder that does not exist', async () => {
  const { status, stderr } = await schema('--install', 'none');
  expect([status, stderr]).toEqual([1, expect.stringContaining('Create the folder first.')]);
});

test.each([
  ['a folder', () => mkdirSync(file())],
  ['a named pipe', () => execFileSync('mkfifo', [file()])],
  ['a link to a device that never ends', () => symlinkSync('/dev/zero', file())],
])('reports %s in the place of the file', async (_, make) => {
  make();
  for (const words of [['--install'], ['--install', '--force']]) {
    const { status, stderr } = await schema(...words);
    expect([status, stderr]).toEqual([1, expect.stringContaining('is not a plain file')]);
  }
});

test.each([['--force'], ['.vscode']])('%s is refused without --install', async (word) => {
  expect((await schema(word)).status).toBe(2);
});
