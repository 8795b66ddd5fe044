import { once } from 'node:events';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse, stringify } from 'yaml';
import { findLeaks, makeCanary } from '../kit/canary.ts';
import { withTool } from '../kit/needed.ts';
import { type ProcessResult, runProcess } from '../kit/run-process.ts';
import { temporaryFolder } from '../kit/temporary-folder.ts';
import { withoutDone } from '../kit/without-done-line.ts';
import { findProgram } from './find-program.ts';
import { root } from './root.ts';

const cli = join(root, 'dist/cli/index.js');
const example = join(root, 'examples/postgres');
const migrations = readdirSync(join(root, 'examples/migrations')).sort();
const applying = migrations.map((name) => `applying ${name}\n`).join('');
const password = makeCanary('password', { hard: true });

const urlTemplate = 'postgres://${DB_USER|url}:${DB_PASSWORD|url}@${DB_HOST}:${DB_PORT}/postgres';

interface Postgres {
  /** Where it listens and who its superuser is, in the environment that psql reads. */
  readonly env: Readonly<Record<'PATH' | 'PGHOST' | 'PGPORT' | 'PGUSER' | 'PGPASSWORD', string>>;
  close(): Promise<unknown>;
}

withTool(findPostgres(), 'PostgreSQL', 'apt-get install postgresql', (bin) => {
  describe('on a real PostgreSQL', () => {
    let server: Postgres;
    beforeAll(async () => {
      server = await startPostgres(bin);
    }, 60_000);
    afterAll(() => server.close());

    test('the migrations of the example are applied, and the password in the URL that is printed does not show', async () => {
      const database = await createDatabase('applied');
      const { exitCode, stdout, stderr } = await migrate({ database });
      expect({ exitCode, stdout, stderr }).toEqual({
        exitCode: 0,
        stdout: url(database) + applying,
        stderr: '',
      });
      expect(leaks(stdout + stderr)).toEqual([]);
      expect(await tables(database)).toEqual(['migrations', 'orders']);
    });

    test('the migrations of the example would show the password without the redaction', async () => {
      const { output } = await migrate({ database: await createDatabase('shown'), flags: ['--no-redact'] });
      expect(leaks(output)).toContainEqual(expect.objectContaining({ form: 'value' }));
    });

    test('the migrations of the example are not applied twice', async () => {
      const database = await createDatabase('twice');
      await migrate({ database });
      const { exitCode, output } = await migrate({ database });
      expect({ exitCode, output }).toEqual({ exitCode: 0, output: url(database) });
    });

    test('the migrations of the example end with the exit status of psql when the password is wrong, and show neither', async () => {
      const database = await createDatabase('refused');
      const wrong = makeCanary('wrong', { hard: true });
      const { exitCode, stdout, stderr } = await migrate({ database, PGPASSWORD: wrong });
      // A mistake in the mapping would be 2 as well: these are the words of the server.
      expect(stderr).toContain('FATAL:  password authentication failed for user "postgres"');
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: url(database) });
      expect(leaks(stdout + stderr, wrong)).toEqual([]);
      expect(await tables(database)).toEqual([]);
    });

    test('the migrations of the example end with the exit status of psql when one is broken, though the server repeats the password', async () => {
      const database = await createDatabase('broken');
      const folder = temporaryFolder('broken');
      cpSync(join(root, 'examples'), folder, { recursive: true });
      writeFileSync(
        join(folder, 'migrations/999-broken.sql'),
        `CREATE TABLE half ();\n\\getenv password PGPASSWORD\n\\echo :'password'\nSELECT FROM :"password";\n`,
      );
      const { exitCode, stdout, stderr } = await migrate({
        database,
        script: join(folder, 'postgres/migrate.sh'),
      });
      expect({ exitCode, stdout }).toEqual({
        exitCode: 3,
        stdout: `${url(database)}${applying}applying 999-broken.sql\n E'***'\n`,
      });
      expect(stderr).toContain('999-broken.sql:4: ERROR:  relation "***" does not exist\n');
      expect(leaks(stdout + stderr)).toEqual([]);
      expect(await tables(database)).toEqual(['migrations', 'orders']);
    });

    test('the migrations of the example run and print as the README says, from the first command on', async () => {
      const readme = readFileSync(join(example, 'README.md'), 'utf8');
      const blocks = [...readme.matchAll(/^```(?:sh)?\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);
      expect(blocks).toHaveLength(3);
      const [prepare = '', command = '', printed] = blocks;
      await succeed('sh', ['-c', prepare], { env: server.env });

      const local = standIn({ port: Number(server.env.PGPORT) });
      const { exitCode, output } = await runProcess(
        'sh',
        ['-c', command.replace('examples/postgres/local.yml', local)],
        { cwd: root, env: { PATH: server.env.PATH } },
      );
      expect({
        exitCode,
        output: output.replace(server.env.PGPORT, '5432').replace(local, 'examples/postgres/local.yml'),
      }).toEqual({
        exitCode: 0,
        output: printed,
      });
    });

    describe.each([
      ['the one that everybody trips over', 'p@ss/w:rd?#%'],
      ['one that is a URL', 'postgres://a:b@c/d?e=f#g'],
      ['percent codes', '100%25 %2F%00%'],
      ['quotes, dollars and backslashes', `'"\`$HOME\\ \\' $(id)`],
      ['every other sign', ' !&()*+,-.;<=>[]^_{|}~ end'],
      ['letters of other scripts', 'pässwörd ☃ 😀'],
      ['control characters', 'tab\there\u0001\u007f'],
    ])('a password that holds %s', (_, nasty) => {
      const role = `role ${nasty.length} "x"`;

      test('connects by a URL that a template makes, and shows in no form', async () => {
        await createRole(role, nasty);
        const { exitCode, stdout, stderr } = await connect(role, nasty, {
          env: { DATABASE_URL: { template: urlTemplate } },
          script: `psql -XAtc 'SELECT current_user' "$DATABASE_URL"; printf '%s\n' "$DATABASE_URL" "$DB_PASSWORD" >&2`,
        });
        expect({ exitCode, stdout, stderr }).toEqual({
          exitCode: 0,
          stdout: `${role}\n`,
          stderr: '***\n***\n',
        });
      });

      test('connects by the line of a service file that a template makes', async () => {
        await createRole(role, nasty);
        const { exitCode, output } = await connect(role, nasty, {
          files: {
            services: {
              template: `[shop]\nhost=\${DB_HOST}\nport=\${DB_PORT}\nuser=\${DB_USER}\ndbname=postgres\npassword=\${DB_PASSWORD}\n`,
              env: 'PGSERVICEFILE',
            },
          },
          script: `psql -XAtc 'SELECT current_user' service=shop; sed -n 's/^password=//p' "$PGSERVICEFILE"`,
        });
        expect({ exitCode, output }).toEqual({ exitCode: 0, output: `${role}\n***\n` });
      });
    });

    test('a wrong password in a URL is refused by the server, and shows nowhere', async () => {
      await createRole('wrong', 'right');
      const wrong = makeCanary('wrong', { hard: true });
      const { exitCode, output } = await connect('wrong', wrong, {
        env: { DATABASE_URL: { template: urlTemplate } },
        script: `psql -XAtc 'SELECT 1' "$DATABASE_URL"`,
      });
      expect(exitCode).toBe(2);
      expect(output).toContain('password authentication failed for user "wrong"');
      expect(leaks(output, wrong)).toEqual([]);
    });

    test('a password file connects, which only its owner reads', async () => {
      const role = 'passfile';
      const secret = 'p@ss/w?rd#%"\'$ é';
      await createRole(role, secret);
      const { exitCode, stdout, stderr } = await connect(role, secret, {
        files: {
          '.pgpass': {
            template: `\${DB_HOST}:\${DB_PORT}:*:\${DB_USER}:\${DB_PASSWORD}\n`,
            env: 'PGPASSFILE',
          },
        },
        script: `psql -XAtwc 'SELECT current_user' -h "$DB_HOST" -p "$DB_PORT" -U "$DB_USER" postgres; cut -d: -f5 "$PGPASSFILE"`,
      });
      // psql would warn of a file that others can read, and not use it.
      expect({ exitCode, stdout, stderr }).toEqual({ exitCode: 0, stdout: `${role}\n***\n`, stderr: '' });
    });

    /** Runs a script with the parts of a connection, and what is made of them. */
    async function connect(
      user: string,
      secret: string,
      { env = {}, files, script }: { env?: object; files?: object; script: string },
    ): Promise<ProcessResult> {
      const from = (key: string, secret = false) => ({ from: `secretsmanager:database#${key}`, secret });
      const folder = temporaryFolder('connect');
      const [mapping, local] = [join(folder, 'pipeline-secrets.yml'), join(folder, 'local.yml')];
      const parts = {
        DB_HOST: from('host'),
        DB_PORT: from('port'),
        DB_USER: from('user'),
        DB_PASSWORD: from('password', true),
      };
      writeFileSync(mapping, stringify({ version: 1, env: { ...parts, ...env }, ...(files && { files }) }));
      const { PGHOST, PGPORT, PATH } = server.env;
      const database = { host: PGHOST, port: PGPORT, user, password: secret };
      writeFileSync(local, stringify({ secretsmanager: { database } }));
      return runProcess(
        process.execPath,
        [cli, 'run', '-q', '-m', mapping, '--local', local, '--', 'sh', '-c', script],
        { env: { PATH } },
      );
    }

    async function createRole(name: string, secret: string): Promise<void> {
      const quoted = (text: string, mark: string) => mark + text.replaceAll(mark, mark + mark) + mark;
      await psql(
        'postgres',
        `DROP ROLE IF EXISTS ${quoted(name, '"')}; CREATE ROLE ${quoted(name, '"')} LOGIN PASSWORD ${quoted(secret, "'")}`,
      );
    }

    async function migrate({
      database,
      PGPASSWORD = password,
      flags = [],
      script = join(example, 'migrate.sh'),
    }: {
      database: string;
      PGPASSWORD?: string;
      flags?: readonly string[];
      script?: string;
    }): Promise<ProcessResult> {
      const { PATH, PGHOST, PGPORT, PGUSER } = server.env;
      const local = standIn({
        host: PGHOST,
        port: Number(PGPORT),
        dbname: database,
        username: PGUSER,
        password: PGPASSWORD,
      });
      const options = ['-m', join(example, 'pipeline-secrets.yml'), '--local', local, ...flags];
      const words = [cli, 'run', ...options, '--', 'sh', script];
      return withoutDone(await runProcess(process.execPath, words, { env: { PATH } }));
    }

    async function createDatabase(name: string): Promise<string> {
      await psql('postgres', `CREATE DATABASE ${name}`);
      return name;
    }

    async function tables(database: string): Promise<string[]> {
      const names = await psql(
        database,
        "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
      );
      return names.split('\n').filter(Boolean);
    }

    async function psql(database: string, sql: string): Promise<string> {
      const { stdout } = await succeed('psql', ['-XAtqc', sql, database], { env: server.env });
      return stdout;
    }

    /** What the script prints of its connection, when the password is redacted. */
    function url(database: string): string {
      return `migrating postgres://postgres:***@127.0.0.1:${server.env.PGPORT}/${database}\n`;
    }
  });
});

/** The example's stand-in file with other values under some keys of its secret. */
function standIn(values: Readonly<Record<string, string | number>>): string {
  const { secretsmanager } = parse(readFileSync(join(example, 'local.yml'), 'utf8')) as {
    secretsmanager: Record<string, object>;
  };
  const changed = Object.entries(secretsmanager).map(([id, secret]) => [id, { ...secret, ...values }]);
  const file = join(temporaryFolder('stand-in'), 'local.yml');
  writeFileSync(file, stringify({ secretsmanager: Object.fromEntries(changed) }));
  return file;
}

/** Where a password shows, or a part of one: an error message may cut it. */
function leaks(text: string, ...others: readonly string[]) {
  return findLeaks(text, [password, ...others], { partsFrom: 8 });
}

/** The folder of the programs of PostgreSQL: the newest of Debian's, which are not in the PATH, or that of the PATH. */
function findPostgres(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const newest = readdirOrNothing(debian).sort((a, b) => Number(b) - Number(a));
  const inPath = findProgram('initdb', undefined);
  return [
    ...newest.map((version) => join(debian, version, 'bin')),
    ...(inPath ? [dirname(inPath)] : []),
  ].find((folder) => readdirOrNothing(folder).includes('initdb'));
}

function readdirOrNothing(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** A new PostgreSQL on a free port of 127.0.0.1, without a Unix socket, that asks everybody for a password. */
async function startPostgres(bin: string): Promise<Postgres> {
  const PATH = [bin, process.env.PATH].join(delimiter);
  const folder = temporaryFolder('postgres');
  const [data, log, passwordFile] = [join(folder, 'data'), join(folder, 'log'), join(folder, 'password')];
  writeFileSync(passwordFile, password);
  // PostgreSQL refuses to run as root; Debian's package makes a user for it.
  const isRoot = process.getuid?.() === 0;
  if (isRoot) await succeed('chown', ['-R', 'postgres:', folder], { env: { PATH } });
  const asUser = isRoot ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups'] : [];
  const server = (...command: string[]) =>
    succeed('env', [...asUser, ...command], { cwd: folder, env: { PATH }, timeoutMs: 50_000 });

  await server(
    ...['initdb', '-D', data, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
    ...['--encoding=UTF8', '--no-locale', '--no-sync'],
  );
  for (let attempt = 1; ; attempt++) {
    const PGPORT = String(await freePort());
    const settings = `-c port=${PGPORT} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off`;
    try {
      await server('pg_ctl', 'start', '--wait', '-D', data, '-l', log, '-o', settings);
    } catch (error) {
      // Somebody else may have taken the port in between.
      if (attempt < 3) continue;
      throw new Error(`PostgreSQL does not start:\n${readFileSync(log, 'utf8')}`, { cause: error });
    }
    return {
      env: { PATH, PGHOST: '127.0.0.1', PGPORT, PGUSER: 'postgres', PGPASSWORD: password },
      close: () => server('pg_ctl', 'stop', '--wait', '-D', data, '-m', 'immediate'),
    };
  }
}

async function freePort(): Promise<number> {
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  listener.close();
  await once(listener, 'close');
  return port;
}

async function succeed(...call: Parameters<typeof runProcess>): Promise<ProcessResult> {
  const result = await runProcess(...call);
  if (result.exitCode !== 0)
    throw new Error(`${call[0]} ${call[1].join(' ')} ended with ${result.exitCode}: ${result.output}`);
  return result;
}
