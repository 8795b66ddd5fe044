import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { main } from '../../../src/app/cli/main.ts';
import { temporaryFolder } from '../../kit/temporary-folder.ts';
import { fakeWorld } from '../fake-world.ts';

const long = 'x'.repeat(300);
const paths = [
  'file/x',
  'file/x/y',
  'dangling',
  'dangling/x',
  'loop',
  'loop/x',
  long,
  `${long}/x`,
  'missing/x',
];

let cwd: string;
beforeEach(() => {
  cwd = temporaryFolder('paths');
  const files = {
    file: '',
    'm.yml': 'version: 1\nenv: { A: ssm:/a }\n',
    'l.yml': 'ssm: { /a: hello-world }\n',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
  symlinkSync('nowhere', join(cwd, 'dangling'));
  symlinkSync('loop', join(cwd, 'loop'));
});

async function codesOf(...words: readonly string[]): Promise<readonly string[]> {
  const world = fakeWorld({ cwd });
  const status = await main([...words, '--json'], world, '0');
  expect([1, 2]).toContain(status);
  const problems = world.stderr().trim().split('\n');
  return problems.map((line) => (JSON.parse(line) as { code: string }).code);
}

describe.each(paths.map((path) => [path.slice(0, 12), path] as const))('the path %s', (_, path) => {
  test('as the output', async () => {
    expect(await codesOf('export', '-m', 'm.yml', '--local', 'l.yml', '-o', path)).toEqual(['WRITE_FAILED']);
  });

  test('as the mapping', async () => {
    const [code] = await codesOf('check', path);
    expect(code).toMatch(/^MAPPING_(NOT_FOUND|UNREADABLE)$/);
  });

  test('as the mapping that another extends', async () => {
    writeFileSync(join(cwd, 'm.yml'), `version: 1\nextends: ${path}\nenv: { A: ssm:/a }\n`);
    const [code] = await codesOf('check', 'm.yml');
    expect(code).toMatch(/^MAPPING_(NOT_FOUND|UNREADABLE)$/);
  });

  test('as the stand-in file', async () => {
    expect(await codesOf('check', 'm.yml', '--local', path)).toEqual(['LOCAL_FILE']);
  });

  test.each([[[]], [['--force']]])('as the folder of the schema %j', async (force) => {
    expect(await codesOf('schema', '--install', path, ...force)).toEqual(['WRITE_FAILED']);
  });
});

test('a folder where the schema goes', async () => {
  mkdirSync(join(cwd, 'pipeline-secrets.schema.json'));
  for (const force of [[], ['--force']])
    expect(await codesOf('schema', '--install', ...force)).toEqual(['WRITE_FAILED']);
});
