import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { runProcess } from '../kit/run-process.ts';
import { root } from './root.ts';

const dist = join(root, 'dist');

describe('dist', () => {
  // Where git does not look, but on node_modules' own file system, to copy it by hard links.
  mkdirSync(join(root, '.cache'), { recursive: true });
  const copy = mkdtempSync(join(root, '.cache/fresh-'));
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  test('is what src builds to, byte for byte', async () => {
    for (const name of ['package.json', 'tsconfig.json', 'src', 'scripts']) {
      cpSync(join(root, name), join(copy, name), { recursive: true });
    }
    // Not a symbolic link: the bundler names modules after their real paths.
    await run('cp', ['-Rl', join(root, 'node_modules'), copy]);
    await run(process.execPath, ['node_modules/typescript/bin/tsc']);
    await run(process.execPath, ['scripts/bundle.mjs']);
    // The difference names the stale files; `npm run build` mends it.
    expect(digests(dist)).toEqual(digests(join(copy, 'dist')));
  }, 240_000);

  async function run(command: string, args: readonly string[]): Promise<void> {
    const env = { PATH: process.env.PATH ?? '' };
    const { exitCode, output } = await runProcess(command, args, { cwd: copy, env, timeoutMs: 200_000 });
    if (exitCode !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${exitCode}:\n${output}`);
  }

  test.each([
    ['jest', 'jest-snapshot/build/index.js', 'toMatchInlineSnapshot'],
    ['fast-check', 'fast-check/lib/fast-check.js', 'Property failed after'],
    ['ajv', 'ajv/dist/core.js', 'no schema with key or ref'],
  ])('contains nothing of %s', (_, file, phrase) => {
    expect(readFileSync(join(root, 'node_modules', file), 'utf8')).toContain(phrase);
    expect(filesWith(dist, phrase)).toEqual([]);
  });

  test.each([
    ['cli', []],
    ['action', ['@actions/core', '@actions/github', 'undici']],
  ])('names the licence of everything that dist/%s bundles', (folder, more) => {
    const licences = readFileSync(join(dist, folder, 'licenses.txt'), 'utf8').split('\n');
    expect(licences).toEqual(
      expect.arrayContaining([
        ...['yaml', '@aws-sdk/client-ssm', '@aws-sdk/client-sts', 'https-proxy-agent'],
        ...more,
      ]),
    );
  });

  test.each(['cli', 'action'])('keeps what only tests and tools need out of dist/%s', (folder) => {
    const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const sources = listFiles(join(root, 'src')).map((file) => readFileSync(file, 'utf8'));
    const unused = Object.keys(devDependencies).filter(
      (name) => !sources.some((source) => source.includes(`'${name}`)),
    );
    expect(unused).toEqual(expect.arrayContaining(['@jest/globals', 'ajv', 'fast-check', 'jest']));
    const bundled = new Set(readFileSync(join(dist, folder, 'licenses.txt'), 'utf8').split('\n'));
    // The bundler's own few lines that load the rest.
    expect(unused.filter((name) => bundled.has(name))).toEqual(['@vercel/ncc']);
  });

  test('the ES sources that it is bundled from are where the bundler looks, else it would take CommonJS in silence', () => {
    const scripts = join(root, 'scripts');
    const { compilerOptions } = JSON.parse(readFileSync(join(scripts, 'bundle-paths.json'), 'utf8')) as {
      compilerOptions: { paths: Record<string, string[]> };
    };
    const missing = Object.values(compilerOptions.paths)
      .flat()
      .filter((path) => {
        const names = path.includes('*') ? readdirSync(join(scripts, path.replace(/\*.*/, ''))) : [''];
        return !names.some((name) => existsSync(join(scripts, path.replace('*', name))));
      });
    expect(missing).toEqual([]);
  });

  test("keeps the runner's toolkit out of the CLI", () => {
    expect(filesWith(join(dist, 'cli'), '@actions/')).toEqual([]);
  });
});

/** Relative path → whether it is executable and the digest of its bytes. */
function digests(folder: string): Record<string, string> {
  return Object.fromEntries(
    listFiles(folder).map((file) => {
      const executable = (statSync(file).mode & 0o100) !== 0;
      const digest = createHash('sha256').update(readFileSync(file)).digest('hex');
      return [relative(folder, file), `${executable ? 'x' : '-'} ${digest}`];
    }),
  );
}

function filesWith(folder: string, text: string): string[] {
  return listFiles(folder).filter((file) => readFileSync(file, 'utf8').includes(text));
}

function listFiles(folder: string): string[] {
  if (!existsSync(folder)) throw new Error(`"${relative(root, folder)}" is missing; run npm run build`);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}
