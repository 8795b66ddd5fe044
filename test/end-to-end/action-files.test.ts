import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { findLeaks, makeCanary, stripMaskCommands } from '../kit/canary.ts';
import { type FakeAws, startFakeAws } from '../kit/fake-aws/fake-aws.ts';
import { runProcess } from '../kit/run-process.ts';
import { temporaryFolder } from '../kit/temporary-folder.ts';
import { actionJob, expectNothingHandedOver, repository } from './action-job.ts';

const lines = Array.from({ length: 6 }, (_, n) => makeCanary(`pem line ${n}`).repeat(2));
const pem = (end: string) =>
  ['-----BEGIN PRIVATE KEY-----', ...lines, '-----END PRIVATE KEY-----', ''].join(end);
const password = makeCanary('password', { hard: true });
/** No UTF-8, with NUL; longer than a line of base64. */
const keystore = Buffer.from(Array.from({ length: 300 }, (_, index) => (index * 7 + 128) % 256));
const large = Buffer.from(Array.from({ length: 64 << 10 }, (_, index) => (index * 31 + (index >> 8)) % 256));
const long = Array.from({ length: 2500 }, (_, n) => `line ${n} of a long file`).join('\n');
const secrets = [...lines, password, keystore];

let fake: FakeAws;
beforeAll(async () => {
  fake = await startFakeAws({
    parameters: {
      '/lf': pem('\n'),
      '/crlf': pem('\r\n'),
      '/open': pem('\n').trimEnd(),
      '/password': password,
      '/long': long,
      '/short': 'abc',
      '/base64': keystore.toString('base64'),
    },
    secrets: { keystore: { binary: keystore }, large: { binary: large }, empty: { text: '' } },
  });
});
afterAll(() => fake.close());

const oneFile = 'version: 1\nfiles: { key.pem: { from: "ssm:/lf", env: KEY_FILE } }\n';
const modeOf = (path: string) => (statSync(path).mode & 0o7777).toString(8);
const foldersIn = (temp: string) => readdirSync(temp).filter((name) => name.startsWith('pipeline-secrets-'));

test('each file holds its bytes and has its mode, in a folder in RUNNER_TEMP that nobody else enters', async () => {
  const { load, runner } = actionJob(fake, secrets);
  const { env, outputs, exitCode } = await load(`version: 1
env: { PASSWORD: "ssm:/password" }
files:
  lf.pem: { from: "ssm:/lf", env: LF }
  crlf.pem: { from: "ssm:/crlf", env: CRLF, mode: "0400" }
  open.pem: { from: "ssm:/open", env: OPEN, mode: "0700" }
  keystore: { from: "secretsmanager:keystore", env: KEYSTORE, mode: "500" }
  decoded: { from: "ssm:/base64", decode: base64, env: DECODED }
  large: { from: "secretsmanager:large", env: LARGE }
  empty: { from: "secretsmanager:empty", allow-empty: true, env: EMPTY }
  .pgpass: { template: "db:5432:*:shop:\${PASSWORD|url}", env: PGPASSFILE }
  public.txt: { value: "a text", env: PUBLIC }
  nameless: ssm:/password
`);

  expect(exitCode).toBe(0);
  const folder = dirname(env.LF ?? '');
  expect([dirname(folder), modeOf(folder)]).toEqual([runner.temp, '700']);
  expect(foldersIn(runner.temp)).toEqual([basename(folder)]);
  const { PASSWORD, ...paths } = env;
  const named = Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, basename(path)]));
  expect([PASSWORD, named]).toEqual([
    password,
    {
      LF: 'lf.pem',
      CRLF: 'crlf.pem',
      OPEN: 'open.pem',
      KEYSTORE: 'keystore',
      DECODED: 'decoded',
      LARGE: 'large',
      EMPTY: 'empty',
      PGPASSFILE: '.pgpass',
      PUBLIC: 'public.txt',
    },
  ]);
  expect(JSON.parse(outputs.names ?? '')).toEqual(Object.keys(env));

  const contents: Record<string, [string | Buffer, string]> = {
    'lf.pem': [pem('\n'), '600'],
    'crlf.pem': [pem('\r\n'), '400'],
    'open.pem': [pem('\n').trimEnd(), '700'],
    keystore: [keystore, '500'],
    decoded: [keystore, '600'],
    large: [large, '600'],
    empty: ['', '600'],
    '.pgpass': [`db:5432:*:shop:${encodeURIComponent(password).replaceAll("'", '%27')}`, '600'],
    'public.txt': ['a text', '600'],
    nameless: [password, '600'],
  };
  expect(readdirSync(folder).sort()).toEqual(Object.keys(contents).sort());
  for (const [name, [content, mode]] of Object.entries(contents)) {
    const path = join(folder, name);
    const same = readFileSync(path).equals(Buffer.from(content as string));
    expect({ name, same, mode: modeOf(path) }).toEqual({ name, same: true, mode });
  }
});

test('a later step uses them, and what it prints of them does not show', async () => {
  const { load, runner } = actionJob(fake, secrets);
  await load(`version: 1
files:
  key.pem: { from: "ssm:/crlf", env: KEY_FILE }
  keystore: { from: "secretsmanager:keystore", env: KEYSTORE }
`);
  const { log, rawStdout } = await runner.runStep({
    run: [
      'cat "$KEY_FILE"; while read -r line; do echo "> $line"; done <"$KEY_FILE"; base64 -w0 "$KEY_FILE"; echo',
      'base64 "$KEYSTORE"; base64 -w64 "$KEYSTORE"; od -An -v -tx1 "$KEYSTORE" | tr -d " \\n"; echo',
    ].join('\n'),
  });
  for (const line of lines) expect(rawStdout).toContain(line);
  expect(rawStdout).toContain(keystore.toString('hex'));
  expect(findLeaks(log, secrets, { partsFrom: 12 })).toEqual([]);
});

test.each([
  ['ended well', undefined],
  ['failed', 'exit 1'],
  ['took the write permission of the folder away', 'chmod 500 "$(dirname "$KEY_FILE")"'],
  ['deleted the file', 'rm "$KEY_FILE"'],
])('post deletes the folder when the step after %s', async (_, run) => {
  const { load, runner } = actionJob(fake, secrets);
  const { env } = await load(oneFile);
  expect(existsSync(env.KEY_FILE ?? '')).toBe(true);
  if (run !== undefined) await runner.runStep({ run });

  const [post] = await runner.runPost();

  const folder = dirname(env.KEY_FILE ?? '');
  expect([post?.exitCode, post?.rawStdout]).toEqual([0, `Deleted ${folder}\n`]);
  expect(foldersIn(runner.temp)).toEqual([]);
});

describe('a second run in the job', () => {
  test('with the same files succeeds with new ones, and post deletes both', async () => {
    const { load, runner } = actionJob(fake, secrets);
    const first = (await load(oneFile)).env.KEY_FILE ?? '';
    const second = await load(oneFile);
    expect([second.exitCode, second.env.KEY_FILE === first]).toEqual([0, false]);
    expect(readFileSync(second.env.KEY_FILE ?? '')).toEqual(readFileSync(first));
    expect((await runner.runPost()).map(({ exitCode }) => exitCode)).toEqual([0, 0]);
    expect(foldersIn(runner.temp)).toEqual([]);
  });

  test('succeeds also when the first file has been deleted', async () => {
    const { load } = actionJob(fake, secrets);
    rmSync((await load(oneFile)).env.KEY_FILE ?? '');
    expect((await load(oneFile)).exitCode).toBe(0);
  });

  test.each([
    ['another content', oneFile.replace('/lf', '/open')],
    ['another name', oneFile.replace('key.pem', 'other.pem')],
  ])('with %s under the same variable is refused, unless overwrite says so', async (_, other) => {
    const { load, runner } = actionJob(fake, secrets);
    const { env } = await load(oneFile);
    const refused = await load(other);
    expect(refused.exitCode).toBe(2);
    expect(refused.log).toContain('ALREADY_SET: "KEY_FILE"');
    expect(refused.env).toEqual(env);
    expect(foldersIn(runner.temp)).toEqual([basename(dirname(env.KEY_FILE ?? ''))]);
    expect((await load(other, { overwrite: 'true' })).exitCode).toBe(0);
  });

  test.each([
    ['a path of somebody else', '/etc/key.pem'],
    ['a link in a folder like ours', undefined],
  ])('is refused where the variable holds %s', async (_, path) => {
    const { load, runner } = actionJob(fake, secrets);
    const folder = join(runner.temp, 'pipeline-secrets-forged');
    mkdirSync(folder);
    writeFileSync(join(folder, 'same'), pem('\n'));
    symlinkSync('same', join(folder, 'key.pem'));
    await runner.runStep({ run: `echo "KEY_FILE=${path ?? join(folder, 'key.pem')}" >>"$GITHUB_ENV"` });
    expect((await load(oneFile)).log).toContain('ALREADY_SET: "KEY_FILE"');
  });
});

describe('with an env file', () => {
  const both = `version: 1\nenv: { PASSWORD: "ssm:/password" }\nfiles: { key.pem: { from: "ssm:/lf", env: KEY_FILE } }\n`;

  test('the paths are in it, and post deletes both', async () => {
    const { load, runner } = actionJob(fake, secrets);
    const file = join(runner.temp, 'shop.env');
    const result = await load(both, { 'env-file': file });
    expect([result.exitCode, result.env]).toEqual([0, {}]);
    const sourced = await runner.runStep({
      run: `. "${file}"; cmp "$KEY_FILE" - <<<"$KEY"`,
      env: { KEY: pem('\n').trimEnd() },
    });
    expect(sourced.exitCode).toBe(0);
    await runner.runPost();
    expect([existsSync(file), foldersIn(runner.temp)]).toEqual([false, []]);
  });

  test('that cannot be written, no file is left', async () => {
    const { load, runner } = actionJob(fake, secrets);
    const result = await load(both, { 'env-file': join(runner.temp, 'none', 'shop.env') });
    expectNothingHandedOver(result, 1);
    expect(foldersIn(runner.temp)).toEqual([]);
    expect((await runner.runPost()).map(({ exitCode, rawStdout }) => [exitCode, rawStdout])).toEqual([
      [0, ''],
    ]);
  });
});

test.each([
  ['only', 'KEY_FILE', { KEY_FILE: 'key.pem' }],
  ['only', 'key.pem', { KEY_FILE: 'key.pem' }],
  ['group', 'database', { PASSFILE: 'passfile' }],
])('%s: %s writes no other file', async (input, name, expected) => {
  const { load, runner } = actionJob(fake, secrets);
  const { env } = await load(
    `version: 1
env: { PASSWORD: "ssm:/password" }
files:
  key.pem: { from: "ssm:/lf", env: KEY_FILE }
  passfile: { template: "shop:\${PASSWORD}", env: PASSFILE, groups: [database] }
`,
    { [input]: name },
  );
  expect(Object.fromEntries(Object.entries(env).map(([key, path]) => [key, basename(path)]))).toEqual(
    expected,
  );
  expect(foldersIn(runner.temp).flatMap((folder) => readdirSync(join(runner.temp, folder)))).toEqual(
    Object.values(expected),
  );
});

describe('what hardly can be masked', () => {
  test('a file of too many lines is written, with a warning that names it', async () => {
    const { load } = actionJob(fake, []);
    const { exitCode, env, annotations } = await load(
      'version: 1\nfiles: { long: { from: "ssm:/long", env: LONG } }',
    );
    expect([exitCode, readFileSync(env.LONG ?? '', 'utf8')]).toEqual([0, long]);
    expect(annotations).toMatchObject([
      { level: 'warning', message: '"long" has too many lines to mask: it can appear in the log' },
    ]);
  });

  test('a short one is refused where short secrets are', async () => {
    const { load, runner } = actionJob(fake, []);
    const result = await load('version: 1\nfiles: { short: "ssm:/short" }', { 'short-secrets': 'error' });
    expectNothingHandedOver(result, 1);
    expect(foldersIn(runner.temp)).toEqual([]);
  });
});

describe('what changes how programs run or is not a name', () => {
  test.each([
    ['env: LD_PRELOAD', 'NAME_REFUSED'],
    ['env: GITHUB_ENV', 'NAME_REFUSED'],
    ['env: NODE_OPTIONS', 'NAME_REFUSED'],
    ['env: "A=B"', 'INVALID_FIELD'],
    ['env: "A\\nB"', 'INVALID_FIELD'],
    ['mode: "0644"', 'INVALID_FIELD'],
    ['mode: "4700"', 'INVALID_FIELD'],
    ['mode: 0600', 'NOT_QUOTED'],
    ['expose: output', 'UNKNOWN_FIELD'],
  ])('%s is refused before AWS is asked', async (field, code) => {
    fake.reset();
    const { load } = actionJob(fake, secrets);
    const result = await load(`version: 1\nfiles: { key.pem: { from: "ssm:/lf", ${field} } }`);
    expectNothingHandedOver(result, 2);
    expect(result.annotations.map(({ title }) => title)).toEqual([code]);
    expect(fake.count()).toBe(0);
  });

  test.each([
    '..',
    '.',
    '',
    'a/b',
    '../key.pem',
    'a\\\\b',
    'a\\nb',
    'a\\0b',
    '/etc/passwd',
    'é',
    'n'.repeat(256),
  ])('no file is named "%s"', async (name) => {
    const { load } = actionJob(fake, secrets);
    const result = await load(`version: 1\nfiles: { "${name}": "ssm:/lf" }`);
    expectNothingHandedOver(result, 2);
    expect(result.annotations.map(({ title }) => title)).toEqual(['INVALID_NAME']);
  });

  test('two files of one name, also in another case, are refused', async () => {
    const { load } = actionJob(fake, secrets);
    const result = await load('version: 1\nfiles: { key.pem: "ssm:/lf", KEY.pem: "ssm:/crlf" }');
    expectNothingHandedOver(result, 2);
    expect(result.annotations.map(({ title }) => title)).toEqual(['NAME_CLASH']);
  });

  test('a variable that an entry sets too is refused', async () => {
    const { load } = actionJob(fake, secrets);
    const result = await load(`${oneFile}env: { KEY_FILE: "ssm:/password" }`);
    expectNothingHandedOver(result, 2);
    expect(result.annotations.map(({ title }) => title)).toEqual(['NAME_CLASH']);
  });
});

describe('on a runner that is broken or odd', () => {
  /** Runs the Action as the runner does, where the runner or the machine is broken. */
  async function run(
    prepare: (folder: string) => Readonly<Record<string, string | undefined>>,
    // Not `sh`: dash drops variables with a hyphen in their name, as those of inputs.
    within: readonly string[] = [],
  ) {
    const folder = temporaryFolder('broken');
    const temp = join(folder, 'temp');
    mkdirSync(temp);
    const file = (name: string) => {
      const path = join(folder, name);
      writeFileSync(path, 'before=1\n');
      return path;
    };
    const given: Record<string, string | undefined> = {
      PATH: process.env.PATH,
      RUNNER_TEMP: temp,
      GITHUB_ENV: file('env'),
      GITHUB_OUTPUT: file('output'),
      GITHUB_STATE: file('state'),
      INPUT_MAPPING: `${oneFile}  large: "secretsmanager:large"\n`
        .replace('} }', '}')
        .replace('{ key', '\n  key'),
      'INPUT_ENDPOINT-URL': fake.url,
      AWS_ACCESS_KEY_ID: 'AKIATESTTESTTESTTEST',
      AWS_SECRET_ACCESS_KEY: 'x',
      AWS_REGION: 'us-east-1',
      ...prepare(folder),
    };
    const env = Object.fromEntries(
      Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    );
    const [command = '', ...args] = [...within, process.execPath, join(repository, 'dist/action/index.js')];
    const { exitCode, stdout, stderr } = await runProcess(command, args, { env });
    expect(findLeaks(stripMaskCommands(stdout) + stderr, secrets)).toEqual([]);
    const kept = ['env', 'output'].map((name) => readFileSync(join(folder, name), 'utf8'));
    const left = existsSync(temp) ? foldersIn(temp) : [];
    return { exitCode, stdout, folder, temp, kept, left };
  }

  test('all is written where nothing is broken', async () => {
    const { exitCode, kept, left } = await run(() => ({}));
    expect([exitCode, left.length]).toEqual([0, 1]);
    expect(kept[0]).toContain('KEY_FILE');
  });

  test.each<[string, (folder: string) => Readonly<Record<string, string | undefined>>, string]>([
    ['GITHUB_ENV is not set', () => ({ GITHUB_ENV: undefined }), '"GITHUB_ENV" is not set'],
    ['GITHUB_ENV does not exist', (folder) => ({ GITHUB_ENV: join(folder, 'none') }), '"GITHUB_ENV"'],
    ['GITHUB_OUTPUT is a device', () => ({ GITHUB_OUTPUT: '/dev/full' }), '"GITHUB_OUTPUT"'],
    ['GITHUB_STATE is not set', () => ({ GITHUB_STATE: undefined }), '"GITHUB_STATE" is not set'],
    ['the variable is taken', () => ({ KEY_FILE: '/mine' }), 'ALREADY_SET: "KEY_FILE"'],
    [
      'the env file cannot be written',
      (folder) => ({ 'INPUT_ENV-FILE': join(folder, 'none', 'env') }),
      'WRITE_FAILED',
    ],
    [
      'RUNNER_TEMP does not exist',
      (folder) => ({ RUNNER_TEMP: join(folder, 'none') }),
      'the folder for secret files could not be written (ENOENT)',
    ],
    [
      'RUNNER_TEMP is a file',
      (folder) => ({ RUNNER_TEMP: join(folder, 'env') }),
      'the folder for secret files could not be written (ENOTDIR)',
    ],
    [
      'RUNNER_TEMP cannot be written to',
      () => ({ RUNNER_TEMP: '/proc/self' }),
      'the folder for secret files could not be written (ENOENT)',
    ],
  ])('nothing is left when %s', async (_, prepare, message) => {
    const { stdout, kept, left } = await run(prepare);
    expect(stdout).toContain(message);
    expect({ kept, left }).toEqual({ kept: ['before=1\n', 'before=1\n'], left: [] });
  });

  test('nothing is left when the disk is full', async () => {
    const { exitCode, stdout, kept, left } = await run(
      () => ({}),
      ['bash', '-c', 'ulimit -f 32; exec "$@"', 'bash'],
    );
    expect(stdout).toContain('WRITE_FAILED: the file "large" could not be written (EFBIG)');
    expect({ exitCode, kept, left }).toEqual({ exitCode: 1, kept: ['before=1\n', 'before=1\n'], left: [] });
  });

  test('the folder is in RUNNER_TEMP also when that is a link', async () => {
    const linked = await run((folder) => {
      symlinkSync('temp', join(folder, 'link'));
      return { RUNNER_TEMP: join(folder, 'link') };
    });
    expect([linked.exitCode, linked.left.length]).toEqual([0, 1]);
    expect(linked.kept[0]).toContain(join(linked.folder, 'link', linked.left[0] ?? '?', 'key.pem'));
  });

  test('others read nothing, though they may write to RUNNER_TEMP and no umask holds', async () => {
    const { temp, left } = await run(
      (folder) => {
        chmodSync(join(folder, 'temp'), 0o2777);
        return {};
      },
      ['bash', '-c', 'umask 000; exec "$@"', 'bash'],
    );
    const folder = join(temp, left[0] ?? '');
    expect((statSync(folder).mode & 0o777).toString(8)).toBe('700');
    expect(modeOf(join(folder, 'key.pem'))).toBe('600');
  });

  test('masks come before any byte of a file, and the state before all that is to be deleted', async () => {
    const record = join(temporaryFolder(), 'writes');
    const hook = fileURLToPath(new URL('record-writes.mjs', import.meta.url));
    await run(() => ({
      NODE_OPTIONS: `--import=${hook}`,
      RECORD_WRITES: record,
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    }));
    const writes = readFileSync(record, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { to: string; text: string });
    const order = writes.map(({ to }) => basename(to));
    const changes = order.filter((to, index) => to !== order[index - 1]);
    expect(changes).toEqual(['stdout', 'state', 'env', 'output', 'key.pem', 'large']);
    // A pipe may take a mask in two pieces.
    const before = writes.slice(0, order.indexOf('state')).map(({ text }) => text);
    for (const line of lines) expect(before.join('')).toContain(`::add-mask::${line}`);
  });
});

test('the summary and the log name files and sources, and no value', async () => {
  const { load } = actionJob(fake, secrets);
  const { summary, log } = await load(oneFile);
  expect(summary).toContain('<td>in files</td><td><code>key.pem</code> (<code>KEY&#95;FILE</code>)</td>');
  expect(summary).toContain(
    '<td><code>key.pem</code></td><td><code>ssm&#58;<wbr>/lf</code></td><td><code>1</code></td><td>in a file</td>',
  );
  expect(log).toContain('key.pem from ssm:/lf, a file; its path is in KEY_FILE\n');
});
