import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { version } from '../../src/version.ts';
import { runBuildspec } from '../kit/buildspec/run-buildspec.ts';
import { codesFirst } from '../kit/codes-first.ts';
import { temporaryFolder } from '../kit/temporary-folder.ts';
import { type Call, prepareMachine, readPage, root } from './page.ts';

const password = 'p@ss/w:rd?#%';
const url = `postgresql://shop:${encodeURIComponent(password)}@db.dev.example:5432/shop`;
const database = { DB_HOST: 'db.dev.example', DB_USER: 'shop', DB_PASSWORD: password };
const deployKey = '-----BEGIN EXAMPLE KEY-----\nonly-for-development\n-----END EXAMPLE KEY-----\n';

/** What each shell example of a page starts, in the order of the page. */
const expected: Readonly<Record<string, readonly (readonly Partial<Call>[])[]>> = {
  'laptop.md': [
    [
      { program: 'aws', args: ['sso', 'login', '--profile', 'dev'] },
      { program: 'npm', args: ['run', 'migrate'], env: database },
    ],
    [
      { program: 'aws', args: ['configure', 'export-credentials', '--profile', 'admin', '--format', 'env'] },
      { program: 'npm', args: ['run', 'migrate'], env: database },
    ],
    [],
    [],
    [],
    [],
    [{ program: 'npm', args: ['test'], env: database }],
  ],
  'run.md': [
    [{ program: 'npm', args: ['run', 'migrate'], env: database }],
    [
      { program: 'server', env: expect.objectContaining(database) as never },
      { program: 'server', env: expect.objectContaining(database) as never },
    ],
  ],
  'masking.md': [[{ program: 'make' }]],
  'files.md': [
    [
      {
        program: 'ssh',
        args: ['-i', expect.stringMatching(/deploy-key\.pem$/) as never, 'deploy@host.example'],
        files: expect.objectContaining({
          'deploy-key.pem': deployKey.replace('development', 'production'),
        }) as never,
      },
    ],
  ],
  'formats.md': [[], [], [], []],
  'docker.md': [
    [
      {
        program: 'docker',
        args: ['run', '--rm', '-e', 'DB_HOST', '-e', 'DB_PASSWORD', 'IMAGE'],
        env: database,
      },
    ],
    [
      {
        program: 'docker',
        args: ['run', '--rm', '-e', 'DB_HOST', '-e', 'DB_USER', '-e', 'DB_PASSWORD', 'IMAGE'],
        env: database,
      },
    ],
    [
      {
        args: ['build', '--secret', 'id=npm_token,env=NPM_TOKEN', '.'],
        env: { NPM_TOKEN: 'token-for-the-registry' },
      },
    ],
    [
      {
        args: ['build', '--secret', expect.any(String) as never, '.'],
        files: { 'deploy-key.pem': deployKey },
      },
    ],
    [{ args: ['compose', 'up'], env: database }],
    [{ args: ['compose', '-f', 'compose-env-file.yaml', 'up'], env: {} }],
    [{ args: ['run', '--rm', '--env-file', expect.any(String) as never, 'IMAGE'], env: {} }],
    [{ files: { 'deploy-key.pem': deployKey } }],
  ],
  'databases.md': [
    [
      {
        program: 'psql',
        env: {
          PGHOST: 'db.dev.example',
          PGPORT: '5432',
          PGDATABASE: 'shop',
          PGUSER: 'shop',
          PGPASSWORD: password,
        },
      },
    ],
    [],
    [
      { program: 'rails', args: ['db:migrate'], env: { DATABASE_URL: url } },
      { program: 'prisma', args: ['migrate', 'deploy'], env: { DATABASE_URL: url } },
      { program: 'alembic', args: ['upgrade', 'head'], env: { DATABASE_URL: url } },
    ],
    [
      {
        program: 'flyway',
        env: {
          FLYWAY_URL: 'jdbc:postgresql://db.dev.example:5432/shop',
          FLYWAY_USER: 'shop',
          FLYWAY_PASSWORD: password,
        },
      },
    ],
    [
      {
        program: 'liquibase',
        env: {
          LIQUIBASE_COMMAND_URL: 'jdbc:postgresql://db.dev.example:5432/shop',
          LIQUIBASE_COMMAND_USERNAME: 'shop',
          LIQUIBASE_COMMAND_PASSWORD: password,
        },
      },
    ],
    [
      {
        program: 'mysql',
        files: { 'my.cnf': '[client]\nhost=db.dev.example\nuser=shop\npassword="p@ss \\"w\\\\rd\\" #1"\n' },
      },
    ],
    [
      {
        program: 'psql',
        args: ['service=shop'],
        files: {
          'pg_service.conf': `[shop]\nhost=db.dev.example\nport=5432\ndbname=shop\nuser=shop\npassword=${password}\n`,
        },
      },
    ],
    [
      {
        program: 'rails',
        env: {
          DB_HOST: 'db.dev.example',
          DB_USER: 'postgres',
          DATABASE_URL: 'postgresql://postgres:rotated-by-rds%251@db.dev.example:5432/shop',
        },
      },
    ],
    [
      {
        program: 'rails',
        env: { DATABASE_URL: `postgresql://app:${encodeURIComponent(password)}@db.dev.example/shop` },
      },
    ],
  ],
};
const programs = [
  'aws',
  'npm',
  'make',
  'ssh',
  './server',
  'docker',
  'psql',
  'flyway',
  'liquibase',
  'mysql',
  'bin/rails',
  'prisma',
  'alembic',
];

describe.each(Object.entries(expected))('the shell examples of %s', (page, calls) => {
  const scripts = readPage(page).filter(({ language }) => language === 'sh');

  test('are all tested', () => {
    expect(scripts).toHaveLength(calls.length);
  });

  test.each(scripts.map(({ text, heading, prints }, index) => ({ index, heading, text, prints })))(
    '$index, under "$heading"',
    async ({ index, text, prints }) => {
      const machine = prepareMachine(page, programs);
      writeFileSync(join(machine.folder, 'schema.sql'), '');
      const { exitCode, output } = await machine.run(`${text}\nwait`);
      const told = output
        .split('\n')
        .filter((line) => line !== '' && !/^(?:notice|warning): |^pipeline-secrets: \d/.test(line));
      expect([exitCode, `${told.join('\n')}\n`]).toEqual([0, prints ?? '\n']);
      expect(machine.takeCalls()).toEqual((calls[index] ?? []).map((call) => expect.objectContaining(call)));
    },
  );
});

describe('the buildspecs of codebuild.md', () => {
  const builds = readPage('codebuild.md').filter(({ text }) => text.includes('version: 0.2'));
  const build = async (file: string, env: Readonly<Record<string, string>> = {}) => {
    const machine = prepareMachine('codebuild.md', programs);
    const text = readFileSync(join(machine.folder, file), 'utf8');
    writeFileSync(join(machine.folder, 'buildspec.yml'), text);
    const { PATH, ...own } = machine.env;
    const result = await runBuildspec({
      text,
      sourceDir: machine.folder,
      env: { ...own, ...env },
      path: PATH?.split(':') ?? [],
    });
    const log = result.log.split('\n').filter((line) => line !== '' && !line.startsWith('[Container]'));
    const given = machine.takeCalls().map(({ program, args, env: { DB_HOST, DB_USER, DB_PASSWORD } }) => ({
      started: [program, ...args].join(' '),
      given: { DB_HOST, DB_USER, DB_PASSWORD },
    }));
    return { exitCode: result.exitCode, log, given };
  };
  const of = (stage: string) => ({
    DB_HOST: `db.${stage}.example`,
    DB_USER: 'shop',
    DB_PASSWORD: stage === 'dev' ? password : 'other/w:rd?#%',
  });

  test('are all tested', () => {
    expect(builds.map(({ file }) => file)).toEqual([
      'buildspec.yml',
      'buildspec-export.yml',
      'buildspec-eval.yml',
      'buildspec-stage.yml',
      'buildspec-batch.yml',
      'buildspec-published.yml',
    ]);
  });

  test.each([
    ['buildspec.yml', {}, ['npm run migrate'], 'dev'],
    ['buildspec-export.yml', {}, ['npm run migrate', 'npm run smoke-test'], 'dev'],
    ['buildspec-eval.yml', {}, ['npm run migrate'], 'dev'],
    ['buildspec-stage.yml', {}, ['npm run migrate'], 'dev'],
    ['buildspec-stage.yml', { STAGE: 'prod' }, ['npm run migrate'], 'prod'],
    ['buildspec-batch.yml', { STAGE: 'prod' }, ['npm run smoke-test'], 'prod'],
  ])('%s with %j gives the values to its commands', async (file, env, started, stage) => {
    const { exitCode, given } = await build(file, env);
    expect({ exitCode, given }).toEqual({
      exitCode: 0,
      given: started.map((one) => ({ started: one, given: of(stage) })),
    });
  });

  test.each(['buildspec.yml', 'buildspec-export.yml', 'buildspec-eval.yml'])(
    '%s fails and starts nothing if a value is missing',
    async (file) => {
      const standIn = join(temporaryFolder('stand-in'), 'local.yml');
      writeFileSync(standIn, 'ssm: { /shop/dev/db-host: localhost }\n');
      const { exitCode, given, log } = await build(file, { STAND_IN: standIn });
      expect(exitCode).not.toBe(0);
      expect([given, codesFirst(log.join('\n'))]).toEqual([
        [],
        expect.stringContaining('NOT_FOUND: "DB_USER", "DB_PASSWORD"'),
      ]);
    },
  );

  test('buildspec-published.yml is refused with the message on the page', async () => {
    const { exitCode, log } = await build('buildspec-published.yml');
    const shown = builds.find(({ file }) => file === 'buildspec-published.yml')?.prints;
    expect([exitCode, `${log.join('\n')}\n`]).toEqual([2, shown]);
  });
});

test('the URL of databases.md gives its parts back', () => {
  const shown = new URL(readPage('databases.md').find(({ prints }) => prints)?.prints ?? '');
  expect(shown.href).toBe(url);
  expect([shown.username, decodeURIComponent(shown.password)]).toEqual(['shop', password]);
});

test('the pages name the version of the package', () => {
  const pages = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));
  const texts = pages.map((name) => readFileSync(join(root, 'docs', name), 'utf8')).join('');
  const named = [...texts.matchAll(/pipeline-secrets@(\d[\w.]*\w)/g)].map(([, found]) => found);
  expect(new Set(named)).toEqual(new Set([version]));
});
