import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { runProcess } from './kit/run-process.ts';
import { temporaryFolder } from './kit/temporary-folder.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

test('one command puts the owner everywhere and takes out what holds until the first release', async () => {
  const folder = temporaryFolder('publish');
  const git = async (...args: string[]) =>
    (await runProcess('git', args, { cwd: folder, inheritEnv: true, env: {} })).stdout;
  const { stdout: files } = await runProcess('git', ['ls-files', ':!dist', ':!test'], {
    cwd: root,
    inheritEnv: true,
    env: {},
  });
  for (const name of files.trim().split('\n')) cpSync(join(root, name), join(folder, name));
  await git('init', '--quiet');
  await git('add', '--all');

  const script = join(root, 'scripts/publish-as.mjs');
  const { exitCode } = await runProcess(process.execPath, [script, 'shop-inc'], {
    cwd: folder,
    inheritEnv: true,
    env: {},
  });

  expect(exitCode).toBe(0);
  expect(
    await git(
      'grep',
      '-liE',
      'OWNER/pipeline-secrets|until.the.first.release|not published yet',
      '--',
      ':!scripts',
    ),
  ).toBe('');
  const readme = readFileSync(join(folder, 'README.md'), 'utf8');
  expect(readme).toContain('uses: shop-inc/pipeline-secrets@v1');
  expect(readme).not.toContain('no release yet');
  const { repository } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    repository: { url: string };
  };
  expect(repository.url).toContain('shop-inc/pipeline-secrets');
});

test.each(['', 'a b', '-x', 'a/b'])('"%s" is no owner', async (owner) => {
  const script = join(root, 'scripts/publish-as.mjs');
  const { exitCode, stderr } = await runProcess(process.execPath, [script, owner], {
    cwd: temporaryFolder('publish'),
    inheritEnv: true,
    env: {},
  });
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining('Usage:')]);
});
