import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { formatNames } from '../../src/output/format/formats.ts';
import { makeCanary } from '../kit/canary.ts';
import { type FakeAws, startFakeAws } from '../kit/fake-aws/fake-aws.ts';
import { withTool } from '../kit/needed.ts';
import { runProcess } from '../kit/run-process.ts';
import { temporaryFolder } from '../kit/temporary-folder.ts';
import { withoutDone } from '../kit/without-done-line.ts';
import { findNodes } from './find-nodes.ts';
import { type Packed, pack } from './pack.ts';
import { root } from './root.ts';

const cases = join(root, 'test/cases');
const examples = join(root, 'examples');
const exampleArgs = ['-m', join(examples, 'pipeline-secrets.yml'), '--local', join(examples, 'local.yml')];
const exampleValues = {
  DB_HOST: 'db.dev.example',
  DB_USER: 'shop',
  DB_PASSWORD: 'only-for-development',
  DB_PORT: '5432',
  LOG_LEVEL: 'info',
};
/** Prints, as a JSON object, those of its arguments that are variables. */
const printVariables = [
  '-e',
  'console.log(JSON.stringify(Object.fromEntries(process.argv.slice(1).map((name) => [name, process.env[name]]))))',
];

let packed: Packed;
/** An empty folder into which the package was unpacked: what is not in the package is not there. */
let unpacked: string;

beforeAll(async () => {
  packed = await pack();
  unpacked = temporaryFolder('unpacked');
  const { exitCode, output } = await runProcess('tar', ['-xzf', packed.file, '-C', unpacked], {
    env: { PATH: process.env.PATH ?? '' },
  });
  if (exitCode !== 0) throw new Error(`tar: ${output}`);
}, 60_000);

describe('the package', () => {
  const bundle = (file: string) => file.startsWith('dist/cli/');

  test('holds the CLI, its schema, its manual page and the texts, and nothing else', () => {
    expect(packed.files.filter((file) => !bundle(file))).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'man/pipeline-secrets.1',
      'package.json',
      'pipeline-secrets.schema.json',
    ]);
    expect(packed.files.filter(bundle)).toEqual(
      readdirSync(join(root, 'dist/cli'))
        .map((name) => `dist/cli/${name}`)
        .sort(),
    );
  });

  test('is at most 400 kB to download', () => {
    expect(packed.bytes).toBeLessThanOrEqual(400_000);
  });

  test('installs nothing else and runs nothing when it is installed', () => {
    const manifest = JSON.parse(readFileSync(join(unpacked, 'package/package.json'), 'utf8'));
    const fields = ['dependencies', 'optionalDependencies', 'peerDependencies', 'bundleDependencies'];
    expect(fields.filter((field) => field in manifest)).toEqual([]);
    const hooks = ['preinstall', 'install', 'postinstall', 'prepare'];
    expect(hooks.filter((hook) => hook in manifest.scripts)).toEqual([]);
    expect(manifest.bin).toEqual({ 'pipeline-secrets': 'dist/cli/index.js' });
  });
});

const nodes = findNodes();

describe.each([18, 20, 22, 24])('the unpacked package on Node %d', (major) => {
  withTool(nodes.get(major), `Node ${major}`, '.ci/run installs it into .cache/nodes', (node) => {
    let aws: FakeAws;
    let home: string;
    beforeAll(async () => {
      aws = await startFakeAws();
      home = temporaryFolder('home');
      chmodSync(home, 0o500);
    });
    afterAll(async () => {
      await aws.close();
      // Root may write to a read-only folder, so look.
      expect(readdirSync(home)).toEqual([]);
    });

    const run = async (args: readonly string[], env: Record<string, string> = {}, cwd = home) => {
      const result = await runProcess(node, [join(unpacked, 'package/dist/cli/index.js'), ...args], {
        cwd,
        env: { PATH: `${dirname(node)}:/usr/bin:/bin`, HOME: home, ...env },
      });
      return withoutDone(result);
    };

    test('prints its version', async () => {
      const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
      expect(await run(['--version'])).toMatchObject({ exitCode: 0, stdout: `${version}\n`, stderr: '' });
    });

    test('checks a mapping', async () => {
      const file = join(examples, 'pipeline-secrets.yml');
      expect(await run(['check', '-m', file, '--region', 'eu-west-1', '--json'])).toMatchObject({
        exitCode: 0,
        stdout: '',
        stderr: `${JSON.stringify({ severity: 'info', message: `no problems in ${file} (5 variables)` })}\n`,
      });
      expect(await run(['check', '-m', file, '--region', 'eu-west-1'])).toMatchObject({
        exitCode: 0,
        stdout: '',
        stderr: `pipeline-secrets: no problems in ${file} (5 variables)\n`,
      });
    });

    test.each(formatNames.filter((format) => format !== 'docker-args'))('exports as %s', async (format) => {
      const cwd = join(cases, `format-${format}`);
      const result = await run(['export', '--format', format, '--local', 'local.yml'], {}, cwd);
      const stdout = readFileSync(join(cwd, 'stdout'), 'utf8');
      expect(result).toMatchObject({ exitCode: 0, stdout, stderr: '' });
    });

    test('exports for later steps of a GitHub job', async () => {
      const folder = temporaryFolder('runner');
      const file = join(folder, 'env');
      writeFileSync(file, 'EARLIER=1\n');
      const env = { GITHUB_ENV: file, RUNNER_TEMP: folder };
      const result = await run(['export', '--format', 'github', '-q', ...exampleArgs], env);
      expect(result).toMatchObject({ exitCode: 0, stdout: '' });
      expect(result.stderr).toContain('::add-mask::only-for-development\n');
      const text = readFileSync(file, 'utf8');
      expect(text.startsWith('EARLIER=1\n')).toBe(true);
      expect(text).toMatch(/^DB_PASSWORD<<(\w+)\nonly-for-development\n\1$/m);
    });

    test('exports to a file that only its owner reads', async () => {
      const file = join(temporaryFolder('export'), 'build.env');
      const result = await run(['export', '--format', 'json', '-o', file, ...exampleArgs]);
      expect(result).toMatchObject({ exitCode: 0, stdout: '', stderr: '' });
      expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(exampleValues);
      expect(statSync(file).mode & 0o777).toBe(0o600);
    });

    test('runs a command, whose exit status comes through', async () => {
      const names = Object.keys(exampleValues);
      const print = ['--', 'node', ...printVariables, ...names];
      const redacted = await run(['run', ...exampleArgs, ...print]);
      expect(redacted).toMatchObject({ exitCode: 0, stderr: '' });
      expect(JSON.parse(redacted.stdout)).toEqual({ ...exampleValues, DB_PASSWORD: '***' });
      const result = await run(['run', ...exampleArgs, '--no-redact', ...print]);
      expect(result).toMatchObject({ exitCode: 0, stderr: '' });
      expect(JSON.parse(result.stdout)).toEqual(exampleValues);
      const failed = await run(['run', ...exampleArgs, '--', 'node', '-e', 'process.exit(7)']);
      expect(failed).toMatchObject({ exitCode: 7, stdout: '', stderr: '' });
    });

    test('works without a single program in the PATH', async () => {
      const env = { PATH: '' };
      const command = [node, ...printVariables, 'DB_PASSWORD'];
      const result = await run(['run', ...exampleArgs, '--', ...command], env);
      expect(result).toMatchObject({ exitCode: 0, stdout: '{"DB_PASSWORD":"***"}\n', stderr: '' });
      // Without git nobody says that the file is ignored.
      const repository = temporaryFolder('repository');
      mkdirSync(join(repository, '.git'));
      const refused = await run(['export', '-o', join(repository, 'env'), ...exampleArgs], env);
      expect(refused).toMatchObject({
        exitCode: 2,
        stderr: expect.stringMatching(/^error: .* \[UNSAFE_PATH\]$/m),
      });
    });

    test('reads from AWS', async () => {
      const [parameter, password] = [makeCanary('parameter'), makeCanary('password', { hard: true })];
      aws.putParameter('/shop/prod/token', parameter);
      aws.putSecret('prod/shop/database', JSON.stringify({ password, port: 5432 }));
      const folder = temporaryFolder('mapping');
      writeFileSync(
        join(folder, 'pipeline-secrets.yml'),
        [
          'version: 1',
          'account: "123456789012"',
          'env:',
          '  TOKEN: ssm:/shop/prod/token',
          '  DB_PASSWORD: secretsmanager:prod/shop/database#password',
          '  DB_PORT: { from: "secretsmanager:prod/shop/database#port", type: integer, secret: false }',
        ].join('\n'),
      );
      const names = ['TOKEN', 'DB_PASSWORD', 'DB_PORT'];
      const result = await run(
        ['run', '--endpoint-url', aws.url, '--no-redact', '--', 'node', ...printVariables, ...names],
        {
          AWS_REGION: 'eu-west-1',
          AWS_ACCESS_KEY_ID: 'AKIAFAKEFAKEFAKEFAKE',
          AWS_SECRET_ACCESS_KEY: 'secret',
        },
        folder,
      );
      expect(result).toMatchObject({ exitCode: 0, stderr: '' });
      expect(JSON.parse(result.stdout)).toEqual({
        TOKEN: parameter,
        DB_PASSWORD: password,
        DB_PORT: '5432',
      });
      expect(aws.count('GetCallerIdentity')).toBe(1);
    });
  });
});
