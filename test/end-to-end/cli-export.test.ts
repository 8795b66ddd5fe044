import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { main } from '../../src/app/cli/main.ts';
import { fakeWorld } from '../app/fake-world.ts';
import { findLeaks, makeCanary, stripMaskCommands } from '../kit/canary.ts';
import { codesFirst } from '../kit/codes-first.ts';
import { type FakeAws, startFakeAws } from '../kit/fake-aws/fake-aws.ts';
import { runProcess } from '../kit/run-process.ts';
import { temporaryFolder } from '../kit/temporary-folder.ts';
import { repository } from './action-job.ts';

const cli = join(repository, 'dist/cli/index.js');
const values = {
  PASSWORD: makeCanary('password', { hard: true }),
  PEM: `-----BEGIN-----\n${makeCanary('pem')}\n-----END-----\n`,
  NASTY: `$(id) \`id\` 'x' \\ ! %PATH% $& "${makeCanary('nasty')}"\t`,
};
const secrets = [values.PASSWORD, makeCanary('pem'), makeCanary('nasty')];
const mapping = `version: 1\nenv:\n${Object.keys(values)
  .map((name) => `  ${name}: ssm:/shop/${name}\n`)
  .join('')}`;

let fake: FakeAws;
let cwd: string;
beforeAll(async () => {
  fake = await startFakeAws({
    parameters: Object.fromEntries(Object.entries(values).map(([name, value]) => [`/shop/${name}`, value])),
  });
});
beforeEach(() => {
  fake.reset();
  cwd = temporaryFolder('export');
  writeFileSync(join(cwd, 'pipeline-secrets.yml'), mapping);
});
afterAll(() => fake.close());

/** `pipeline-secrets export …`; what it prints beside data must never show a value. */
async function exportWith(args: readonly string[], env: Record<string, string> = {}) {
  const result = await runProcess(process.execPath, [cli, 'export', '--endpoint-url', fake.url, ...args], {
    cwd,
    env: {
      PATH: process.env.PATH ?? '',
      AWS_ACCESS_KEY_ID: 'AKIATESTTESTTESTTEST',
      AWS_SECRET_ACCESS_KEY: 'x',
      AWS_REGION: 'us-east-1',
      AWS_EC2_METADATA_DISABLED: 'true',
      ...env,
    },
  });
  expect(findLeaks(stripMaskCommands(result.stderr), secrets)).toEqual([]);
  return result;
}

describe.each([
  ['dash', 'dash', []],
  ['bash', 'bash', []],
  ['bash --posix', 'bash', ['--posix']],
])('a file that %s sources', (_, shell, flags) => {
  test.each(['set -e', 'set -x', 'set -v', 'set -xv', 'set -eu', 'IFS=:', 'set -f'])(
    'under %s gives every value exactly and shows none',
    async (setting) => {
      const file = join(cwd, 'env');
      expect((await exportWith(['-o', file])).exitCode).toBe(0);
      const script = `${setting}\n. ${file}\n"$NODE" -e 'process.stdout.write(JSON.stringify([process.env.PASSWORD, process.env.PEM, process.env.NASTY]))' > ${cwd}/seen\n`;
      const result = await runProcess(shell, [...flags, '-c', script], {
        env: { PATH: process.env.PATH ?? '', NODE: process.execPath },
      });
      expect(result.exitCode).toBe(0);
      expect(JSON.parse(readFileSync(join(cwd, 'seen'), 'utf8'))).toEqual(Object.values(values));
      expect(findLeaks(result.output, secrets)).toEqual([]);
    },
  );

  test('is not there to be sourced when a value is missing, so that && stops', async () => {
    writeFileSync(join(cwd, 'pipeline-secrets.yml'), `${mapping}  GONE: ssm:/gone\n`);
    const file = join(cwd, 'env');
    const script = `"$NODE" ${cli} export --endpoint-url ${fake.url} -o ${file} && . ${file}; echo "status $?"`;
    const env = {
      NODE: process.execPath,
      AWS_ACCESS_KEY_ID: 'A',
      AWS_SECRET_ACCESS_KEY: 'x',
      AWS_REGION: 'us-east-1',
      PATH: process.env.PATH ?? '',
    };
    const result = await runProcess(shell, [...flags, '-c', script], { cwd, env });
    expect(result.stdout).toBe('status 1\n');
    expect(codesFirst(result.stderr)).toContain('pipeline-secrets.yml:6:3: NOT_FOUND: "GONE"');
    expect(existsSync(file)).toBe(false);
  });
});

describe('-o FILE', () => {
  test('replaces a readable file by a new one that only we read', async () => {
    const file = join(cwd, 'env');
    writeFileSync(file, 'old', { mode: 0o644 });
    const before = statSync(file).ino;
    await exportWith(['-o', 'env']);
    expect([(statSync(file).mode & 0o777).toString(8), statSync(file).ino === before]).toEqual([
      '600',
      false,
    ]);
  });

  test('- is stdout', async () => {
    const { stdout } = await exportWith(['--format', 'json', '-o', '-']);
    expect([JSON.parse(stdout), readdirSync(cwd)]).toEqual([values, ['pipeline-secrets.yml']]);
  });

  test('a path that can only be a folder is refused', async () => {
    const { exitCode, stderr } = await exportWith(['-o', 'env/']);
    expect([exitCode, readdirSync(cwd)]).toEqual([1, ['pipeline-secrets.yml']]);
    expect(stderr).toContain('is a folder');
  });

  test('keeps the old file byte for byte when anything fails', async () => {
    writeFileSync(join(cwd, 'env'), 'old');
    fake.deny({ name: '/shop/PEM' });
    const { exitCode } = await exportWith(['-o', 'env']);
    expect([exitCode, readFileSync(join(cwd, 'env'), 'utf8'), readdirSync(cwd).sort()]).toEqual([
      3,
      'old',
      ['env', 'pipeline-secrets.yml'],
    ]);
  });

  test.each<[string, (file: string) => void]>([
    ['a symbolic link', (file) => symlinkSync(victimIn(cwd), file)],
    ['a hard link', (file) => linkSync(victimIn(cwd), file)],
    ['a folder', (file) => void mkdirSync(file)],
  ])('refuses %s and leaves what it leads to untouched', async (_, make) => {
    const file = join(cwd, 'env');
    make(file);
    const { exitCode, stderr } = await exportWith(['-o', file]);
    expect([exitCode, stderr.includes('WRITE_FAILED')]).toEqual([1, true]);
    if (existsSync(join(cwd, 'victim'))) expect(readFileSync(join(cwd, 'victim'), 'utf8')).toBe('untouched');
  });

  test('is refused inside a git work tree unless ignored or forced, before AWS is asked', async () => {
    await runProcess('git', ['init', '-q', cwd], { inheritEnv: true });
    const refused = await exportWith(['-o', 'env']);
    expect([refused.exitCode, refused.stderr.includes('UNSAFE_PATH'), fake.count()]).toEqual([2, true, 0]);
    expect((await exportWith(['-o', 'env', '--force'])).exitCode).toBe(0);
    writeFileSync(join(cwd, '.gitignore'), 'ignored\n');
    expect((await exportWith(['-o', 'ignored'])).exitCode).toBe(0);
  });
});

describe('in CodeBuild', () => {
  const build = (args: readonly string[], env: Record<string, string> = {}) =>
    exportWith(args, { CODEBUILD_BUILD_ID: 'example:1', CODEBUILD_SRC_DIR: cwd, ...env });
  beforeEach(() => {
    writeFileSync(
      join(cwd, 'buildspec.yml'),
      'version: 0.2\nenv: { exported-variables: [PEM] }\nartifacts: { files: ["**/*"], base-directory: dist }\n',
    );
    mkdirSync(join(cwd, 'dist'));
  });

  test('a secret that the buildspec would publish is refused unless forced', async () => {
    const refused = await build([]);
    expect([refused.exitCode, refused.stdout]).toEqual([2, '(exit 2)\n']);
    expect(codesFirst(refused.stderr)).toMatch(/^pipeline-secrets\.yml:4:3: PUBLISHED: "PEM" /);
    expect((await build(['--force'])).exitCode).toBe(0);
    expect((await build(['--only', 'NASTY'])).exitCode).toBe(0);
  });

  test('a file among the artifacts is refused before AWS is asked, unless forced', async () => {
    const refused = await build(['--only', 'NASTY', '-o', 'dist/env']);
    expect([refused.exitCode, fake.count(), readdirSync(join(cwd, 'dist'))]).toEqual([2, 0, []]);
    expect(codesFirst(refused.stderr)).toMatch(/^UNSAFE_PATH: /);
    expect((await build(['--only', 'NASTY', '-o', 'dist/env', '--force'])).exitCode).toBe(0);
  });

  test('the buildspec counts for nothing in a job of GitHub on a runner of CodeBuild', async () => {
    expect((await build([], { GITHUB_ACTIONS: 'true' })).exitCode).toBe(0);
  });
});

function victimIn(folder: string): string {
  const victim = join(folder, 'victim');
  writeFileSync(victim, 'untouched');
  return victim;
}

describe('--format', () => {
  test('json is one flat object', async () => {
    expect(JSON.parse((await exportWith(['--format', 'json'])).stdout)).toEqual(values);
  });

  test('dotenv is what node --env-file reads', async () => {
    await exportWith(['--format', 'dotenv', '--only', 'PEM', '-o', 'env']);
    const script = 'process.stdout.write(process.env.PEM)';
    const { stdout } = await runProcess(process.execPath, ['--env-file', join(cwd, 'env'), '-e', script], {
      env: {},
    });
    expect(stdout).toBe(values.PEM);
  });

  test('docker-args names the variables that run sets, and a terminal may see them', async () => {
    const { stdout } = await exportWith(['--format', 'docker-args']);
    expect(stdout).toBe('-e PASSWORD -e PEM -e NASTY\n');
    const world = fakeWorld({ cwd, stdoutIsTerminal: true });
    writeFileSync(join(cwd, 'local.yml'), `ssm: { /shop/PEM: two words }\n`);
    await main(['export', '--format', 'docker-args', '--local', 'local.yml', '--only', 'PEM'], world, '0');
    expect(world.stdout()).toBe('-e PEM\n');
  });

  test('github masks on stderr and appends to GITHUB_ENV', async () => {
    const file = join(cwd, 'github-env');
    writeFileSync(file, 'BEFORE=1\n');
    const { exitCode, stdout, stderr } = await exportWith(['--format', 'github'], {
      GITHUB_ENV: file,
      RUNNER_TEMP: cwd,
    });
    expect([exitCode, stdout]).toEqual([0, '']);
    expect(stderr).toContain(`::add-mask::${makeCanary('pem')}\n`);
    expect(readFileSync(file, 'utf8')).toMatch(/^BEFORE=1\nPASSWORD<<pipeline_secrets_\w+\n/);
  });

  test('github does not replace what somebody else has set, unless forced', async () => {
    const file = join(cwd, 'github-env');
    writeFileSync(file, '');
    const env = { GITHUB_ENV: file, RUNNER_TEMP: cwd, PEM: values.PEM, PASSWORD: 'mine' };
    const refused = await exportWith(['--format', 'github'], env);
    expect([refused.exitCode, refused.stdout, readFileSync(file, 'utf8')]).toEqual([2, '', '']);
    expect(codesFirst(stripMaskCommands(refused.stderr))).toMatch(
      /^pipeline-secrets\.yml:3:3: ALREADY_SET: "PASSWORD" .*\n {2}hint: .* --force\.\n$/,
    );
    expect((await exportWith(['--format', 'github', '--force'], env)).exitCode).toBe(0);
    expect((await exportWith(['--format', 'github', '--only', 'PEM'], env)).exitCode).toBe(0);
  });

  test('github is refused where GITHUB_ENV is not set', async () => {
    expect((await exportWith(['--format', 'github'])).exitCode).toBe(2);
  });
});

describe('a terminal', () => {
  const onTerminal = (args: readonly string[]) => {
    const world = fakeWorld({ cwd, stdoutIsTerminal: true });
    writeFileSync(join(cwd, 'local.yml'), `ssm: { /a: ${values.PASSWORD.slice(0, 8)} }\n`);
    writeFileSync(join(cwd, 'pipeline-secrets.yml'), 'version: 1\nenv: { A: "ssm:/a" }\n');
    return main(['export', '--local', 'local.yml', ...args], world, '0').then((status) => ({
      status,
      world,
    }));
  };

  test('is not shown the values', async () => {
    const { status, world } = await onTerminal([]);
    expect([status, world.stdout()]).toEqual([2, '']);
    expect(world.stderr()).toContain('--show');
  });

  test('is shown them when that is asked for', async () => {
    expect((await onTerminal(['--show'])).status).toBe(0);
  });
});

test('a reader that goes away is an error of one line', async () => {
  const result = await runProcess(
    'sh',
    ['-c', `"$NODE" ${cli} export --endpoint-url ${fake.url} > /dev/full; echo "status $?"`],
    {
      cwd,
      env: {
        NODE: process.execPath,
        AWS_ACCESS_KEY_ID: 'A',
        AWS_SECRET_ACCESS_KEY: 'x',
        AWS_REGION: 'us-east-1',
        PATH: process.env.PATH ?? '',
      },
    },
  );
  expect(result.stdout).toBe('status 1\n');
  expect(codesFirst(result.stderr)).toMatch(/^WRITE_FAILED: .*\n {2}hint: .*\n$/);
});

test('debug switches print no value', async () => {
  const { exitCode, stderr } = await exportWith(['--format', 'json', '-v'], {
    NODE_DEBUG: 'http,https,net,tls',
    DEBUG: '*',
    AWS_SDK_LOG: 'trace',
  });
  // It was on: Node itself says what it sends.
  expect([exitCode, stderr.includes('HTTP ')]).toEqual([0, true]);
});
