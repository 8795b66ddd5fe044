import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { makeCanary } from '../kit/canary.ts';
import { type FakeAws, startFakeAws } from '../kit/fake-aws/fake-aws.ts';
import { temporaryFolder } from '../kit/temporary-folder.ts';
import { actionJob, expectNothingHandedOver, masksOf, repository } from './action-job.ts';

const password = makeCanary('password', { hard: true });
const plain = makeCanary('plain');
const nasty = `100%25 %0A %0D :: , ##[add-path]/tmp ${makeCanary('nasty')}\r\n::add-mask::x\n::stop-commands::y\n`;
const lines = Array.from({ length: 6 }, (_, n) => makeCanary(`pem line ${n}`).repeat(2));
const pem = (end: string) =>
  ['-----BEGIN PRIVATE KEY-----', ...lines, '-----END PRIVATE KEY-----', ''].join(end);
const pretty = JSON.stringify(
  { user: makeCanary('json user'), password, hosts: [makeCanary('host')], on: true },
  null,
  2,
);
const secrets = [password, plain, ...lines, makeCanary('json user'), makeCanary('host'), makeCanary('nasty')];

let fake: FakeAws;
beforeAll(async () => {
  fake = await startFakeAws({
    parameters: {
      '/plain': { type: 'String', value: plain },
      '/nasty': nasty,
      '/lf': pem('\n'),
      '/crlf': pem('\r\n'),
      '/cr': pem('\r'),
      '/note': 'user=bob-of-shop\npassword\nxq7\n',
      '/list': 'first-item,ab,second-item',
      '/one': '1',
      '/true': 'true',
      '/prod': 'prod',
      '/region': 'eu-west-1',
      '/blank': '  ',
      '/empty-list': { type: 'StringList', value: `${makeCanary('item one')},${makeCanary('item two')}` },
      '/large': Array.from({ length: 2500 }, (_, n) => `line ${n} of it`).join('\n'),
    },
    secrets: {
      json: { text: pretty },
      weak: {
        text: JSON.stringify({
          user: 'app-user-1x',
          password: 'postgres',
          nested: { pin: 'x7q' },
          code: 1234567,
        }),
      },
      gcp: {
        text: JSON.stringify({
          type: 'service_account',
          project_id: 'demo-project',
          private_key: `-----BEGIN-----\n${makeCanary('gcp')}\n-----END-----\n`,
        }),
      },
    },
  });
});
beforeEach(() => fake.reset());
afterAll(() => fake.close());

test('a value of a plain String parameter is masked like any other', async () => {
  const { load } = actionJob(fake, secrets);
  expect(masksOf(await load('version: 1\nenv: { A: "ssm:/plain" }'))).toContain(plain);
});

test('a public value is not masked', async () => {
  const { load } = actionJob(fake, []);
  const result = await load(
    'version: 1\nenv: { A: { from: "ssm:/plain", secret: false }, B: { value: text } }',
  );
  expect(masksOf(result)).toEqual([]);
  expect(result.env).toEqual({ A: plain, B: 'text' });
});

describe.each([
  ['LF', '/lf', pem('\n')],
  ['CRLF', '/crlf', pem('\r\n')],
  ['lone CR', '/cr', pem('\r')],
])('a PEM key with %s line ends', (_, name, value) => {
  test('is exported byte for byte, and no line of it shows in a later step', async () => {
    const { load, runner } = actionJob(fake, secrets);
    const result = await load(`version: 1\nenv: { KEY: "ssm:${name}" }`);
    expect(result.env).toEqual({ KEY: value });
    for (const mask of masksOf(result)) expect(mask).not.toMatch(/[\r\n]/);
    const printed = await runner.runStep({ run: 'printf %s "$KEY"; echo "KEY=\'$KEY\'"; env' });
    for (const line of lines) expect(printed.log).not.toContain(line);
    const json = await runner.runStep({
      run: `"${process.execPath}" -e "console.log(JSON.stringify(process.env))"`,
    });
    for (const line of lines) expect(json.log).not.toContain(line);
  });
});

test('a pretty-printed JSON secret hides its strings and leaves ordinary code alone', async () => {
  const { load, runner } = actionJob(fake, secrets);
  const result = await load('version: 1\nenv: { DOCUMENT: "secretsmanager:json" }');
  expect(result.env).toEqual({ DOCUMENT: pretty });
  for (const mask of masksOf(result)) expect(mask.length).toBeGreaterThanOrEqual(4);
  const printed = await runner.runStep({
    run: "echo 'function f() { return {a: 1, on: true} }'; echo '[{}], },'; echo \"$DOCUMENT\"",
  });
  expect(printed.log).toContain('function f() { return {a: 1, on: true} }');
  expect(printed.log).toContain('[{}], },');
  for (const secret of [password, makeCanary('json user'), makeCanary('host')])
    expect(printed.log).not.toContain(secret);
});

test('a bare password that was picked out of a JSON secret is masked by itself', async () => {
  const { load } = actionJob(fake, secrets);
  const masks = masksOf(await load('version: 1\nenv: { P: "secretsmanager:json#password" }'));
  expect(masks).toContain(password);
  expect(masks.join()).not.toContain(makeCanary('json user'));
});

test('workflow commands and escapes inside a value are data: nothing is executed, and the value is exact', async () => {
  const { load, runner } = actionJob(fake, secrets);
  const result = await load('version: 1\nenv: { NASTY: "ssm:/nasty" }');
  expect(result.env).toEqual({ NASTY: nasty });
  // The warning is ours: the value holds a carriage return.
  expect(new Set(result.commands.map(({ name }) => name))).toEqual(new Set(['add-mask', 'warning']));
  const check = await runner.runStep({ run: 'printf %s "$NASTY" | od -An -tx1 | tr -d " \\n"' });
  expect(Buffer.from(check.rawStdout, 'hex').toString()).toBe(nasty);
});

test('the items of a list are masked, and so is the list', async () => {
  const { load } = actionJob(fake, [makeCanary('item one'), makeCanary('item two')]);
  const result = await load('version: 1\nenv: { L: { from: "ssm:/empty-list", split: ",", join: " " } }');
  expect(masksOf(result)).toEqual(expect.arrayContaining([makeCanary('item one'), makeCanary('item two')]));
});

test('what is encoded is masked as it is and encoded', async () => {
  const { load } = actionJob(fake, secrets);
  const result = await load('version: 1\nenv: { E: { from: "ssm:/plain", encode: base64 } }');
  expect(masksOf(result)).toEqual(expect.arrayContaining([plain, Buffer.from(plain).toString('base64')]));
});

test.each([
  ['/one', '1'],
  ['/true', 'true'],
  ['/prod', 'prod'],
  ['/region', 'eu-west-1'],
])(
  'a short or common value (%s) is masked, with one warning that names the variable; short-secrets: error refuses',
  async (name, value) => {
    const { load } = actionJob(fake, []);
    const result = await load(`version: 1\nenv: { SHORT: "ssm:${name}" }`);
    // Nobody needs to hide how a common word is encoded.
    expect(masksOf(result)).toEqual([value]);
    expect(result.annotations).toMatchObject([
      { level: 'warning', message: expect.stringContaining('"SHORT"') },
    ]);
    const refused = await load(`version: 1\nenv: { SHORT: "ssm:${name}" }`, { 'short-secrets': 'error' });
    expectNothingHandedOver({ ...refused, env: {} }, 1);
    expect(refused.log).toContain('SHORT_SECRET');
  },
);

test('white space alone is exported with a warning and no empty mask', async () => {
  const { load } = actionJob(fake, []);
  const result = await load('version: 1\nenv: { BLANK: "ssm:/blank" }');
  expect(result.env).toEqual({ BLANK: '  ' });
  expect(masksOf(result)).toEqual([]);
  expect(result.log).toContain('"BLANK" contains only white space');
});

test('a value of more lines than can be masked is refused', async () => {
  const { load } = actionJob(fake, []);
  const result = await load('version: 1\nenv: { LARGE: "ssm:/large" }');
  expectNothingHandedOver(result, 1);
  expect(result.log).toContain(
    'TOO_MANY_MASKS: the secrets have 2500 lines and strings to mask, more than the limit of 2000; the largest is "LARGE" with 2500',
  );
});

describe('parts that are too short or too common to mask', () => {
  const mapping =
    'version: 1\nenv: { DB: { from: "secretsmanager:weak", type: json }, NOTE: "ssm:/note", L: { from: "ssm:/list", split: ",", join: "," } }\nfiles: { db.json: { from: "secretsmanager:weak", env: DB_FILE } }';
  const told = [
    ['"DB"', 'password, /nested/pin, code'],
    ['"NOTE"', 'lines 2 and 3'],
    ['"L"', 'item 2'],
    ['"db.json"', 'password, /nested/pin, code'],
  ] as const;

  test('are told of by variable and place', async () => {
    const { load } = actionJob(fake, secrets);
    const { exitCode, annotations } = await load(mapping);
    expect(exitCode).toBe(0);
    expect(annotations).toHaveLength(told.length);
    for (const [index, [name, places]] of told.entries()) {
      expect(annotations[index]?.message).toContain(`${name} has parts that are too short or too common`);
      expect(annotations[index]?.message).toContain(`: ${places}`);
    }
    expect(JSON.stringify(annotations)).not.toMatch(/postgres|x7q|1234567/);
  });

  test('are refused where short secrets are', async () => {
    const { load } = actionJob(fake, secrets);
    const result = await load(mapping, { 'short-secrets': 'error' });
    expectNothingHandedOver(result, 1);
    expect(result.annotations.map(({ title }) => title)).toEqual(told.map(() => 'SHORT_SECRET'));
  });

  test('are told of in one line if they come from a stand-in file', async () => {
    const { load, runner } = actionJob(fake, []);
    writeFileSync(
      join(runner.workspace, 'local.yml'),
      'ssm: { /a: "1", /b: prod, /note: "long-enough\\nab" }\n',
    );
    const result = await load('version: 1\nenv: { A: "ssm:/a", B: "ssm:/b", NOTE: "ssm:/note" }', {
      'local-file': 'local.yml',
      'endpoint-url': '',
    });
    expect(result.annotations.map(({ message }) => message)).toEqual([
      'values of the stand-in file are too short or too common to mask well: A, B, NOTE (line 2)',
    ]);
  });
});

test('the forms of a password are not crowded out by those of a long text', async () => {
  const hard = `Br4ve&Lamp-7'k"y $w`;
  fake.putParameter('/hard', hard);
  fake.putParameter('/long', Array.from({ length: 1500 }, (_, n) => `line ${n} of the long text`).join('\n'));
  const { load, runner } = actionJob(fake, []);
  await load('version: 1\nenv: { PW: "ssm:/hard", LONG: "ssm:/long" }');
  const { log } = await runner.runStep({ run: 'printf "%q\\n" "$PW"; ( set -x; : "$PW" )' });
  expect(log).not.toMatch(/Br4ve|Lamp/);
});

describe('a public value that is a part of a secret JSON', () => {
  const env = (credentials: string) =>
    `version: 1\nenv:\n  CREDENTIALS: { from: "secretsmanager:gcp", type: json${credentials} }\n  PROJECT: { from: "secretsmanager:gcp#project_id", secret: false, expose: [env, output] }`;

  test('is masked with a warning that names both', async () => {
    const { load } = actionJob(fake, [makeCanary('gcp')]);
    const { annotations } = await load(env(''));
    expect(annotations).toMatchObject([
      { level: 'warning', message: expect.stringMatching(/"PROJECT" is public.*"CREDENTIALS"/) },
    ]);
  });

  test('is not masked if the secret lists its secret keys', async () => {
    const { load, runner } = actionJob(fake, [makeCanary('gcp')]);
    const { annotations, env: job, summary } = await load(env(', secret: [private_key]'));
    expect([annotations, JSON.parse(job.CREDENTIALS ?? '').private_key]).toEqual([
      [],
      `-----BEGIN-----\n${makeCanary('gcp')}\n-----END-----\n`,
    ]);
    expect(summary).toContain('<td>masked in part</td>');
    const script = 'const { private_key } = JSON.parse(process.env.CREDENTIALS); console.log(private_key)';
    const { log } = await runner.runStep({
      run: `echo "registry.example/$PROJECT/app"; echo "$CREDENTIALS"; "${process.execPath}" -e '${script}'`,
    });
    expect(log).toContain('registry.example/demo-project/app');
    expect(log).not.toContain(makeCanary('gcp'));
  });

  test('a key that is not there is refused: what is misspelt would be public', async () => {
    const { load } = actionJob(fake, [makeCanary('gcp')]);
    const result = await load(env(', secret: [private-key]'));
    expectNothingHandedOver(result, 1);
    expect(result.log).toContain('does not contain item 1 of `secret`');
  });
});

describe('the process itself', () => {
  const files = ['GITHUB_ENV', 'GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'] as const;

  function environment(mapping: string, extra: Record<string, string> = {}) {
    const folder = temporaryFolder('action');
    const paths = Object.fromEntries(files.map((name) => [name, join(folder, name)]));
    for (const path of Object.values(paths)) writeFileSync(path, '');
    return {
      paths,
      env: {
        ...paths,
        RUNNER_TEMP: folder,
        INPUT_MAPPING: mapping,
        'INPUT_ENDPOINT-URL': fake.url,
        AWS_ACCESS_KEY_ID: 'AKIATESTTESTTESTTEST',
        AWS_SECRET_ACCESS_KEY: 'x',
        AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
        AWS_REGION: 'us-east-1',
        PATH: process.env.PATH ?? '',
        ...extra,
      },
    };
  }
  const main = join(repository, 'dist/action/index.js');

  test('every mask is out before the first byte reaches GITHUB_ENV', async () => {
    const order = join(temporaryFolder('order'), 'order');
    const hook = fileURLToPath(new URL('record-writes.mjs', import.meta.url));
    const { env, paths } = environment('version: 1\nenv: { A: "ssm:/plain", K: "ssm:/lf" }', {
      RECORD_WRITES: order,
      NODE_OPTIONS: `--import ${hook}`,
    });
    const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.resume();
    const [code] = await once(child, 'close');
    expect(code).toBe(0);
    const recorded = readFileSync(order, 'utf8').trim().split('\n');
    const writes = recorded.map((row) => JSON.parse(row) as { to: string; text: string });
    const kinds = writes.map(({ to, text }) =>
      to === 'stdout' && text.startsWith('::add-mask::') ? 'masks' : to,
    );
    expect(kinds[0]).toBe('masks');
    expect(kinds.filter((kind) => kind !== 'stdout')).toEqual([
      'masks',
      paths.GITHUB_ENV,
      paths.GITHUB_OUTPUT,
      paths.GITHUB_STEP_SUMMARY,
    ]);
    const masks = writes[0]?.text.trim().split('\n').length ?? 0;
    expect(masks).toBeGreaterThan(1 + lines.length + 2);
    expect(writes[0]?.text.match(/::add-mask::/g)).toHaveLength(masks);
  });

  test('more masks than a pipe holds all reach a slow reader', async () => {
    const entries = Array.from({ length: 40 }, (_, n) => {
      fake.putSecret(`long/${n}`, { text: `${n}-`.repeat(15_000) });
      return `  L${n}: { from: "secretsmanager:long/${n}", expose: none }\n`;
    });
    const { env } = environment(`version: 1\nenv:\n${entries.join('')}`);
    const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    const closed = once(child, 'close');
    let read = '';
    for await (const chunk of child.stdout.setEncoding('utf8')) {
      read += chunk;
      await setImmediate();
    }
    const [code] = await closed;
    expect(code).toBe(0);
    const masks = read.split('\n').filter((line) => line.startsWith('::add-mask::'));
    for (let n = 0; n < 40; n += 1)
      expect(masks.includes(`::add-mask::${`${n}-`.repeat(15_000)}`)).toBe(true);
    expect(masks.length).toBeGreaterThan(200);
  });

  /** The summary is the only place left to say why. */
  function expectOnlySummary(paths: Readonly<Record<string, string>>): void {
    const [summary, ...others] = files.toReversed().map((name) => readFileSync(paths[name] ?? '', 'utf8'));
    expect(others).toEqual(['', '', '']);
    expect(summary).toContain('<code>MASK&#95;FAILED</code>');
  }

  test('when stdout is closed nothing is handed over', async () => {
    const { env, paths } = environment('version: 1\nenv: { A: "ssm:/plain" }');
    const full = openSync('/dev/full', 'w');
    const child = spawn(process.execPath, [main], { env, stdio: ['ignore', full, 'inherit'] });
    closeSync(full);
    const [code] = await once(child, 'close');
    expect(code).toBe(1);
    expectOnlySummary(paths);
  });

  // Node puts the null device also where stdout was closed from the start.
  test('when stdout is the null device nothing is handed over', async () => {
    const { env, paths } = environment('version: 1\nenv: { A: "ssm:/plain" }');
    const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    const [code] = await once(child, 'close');
    expect(code).toBe(1);
    expectOnlySummary(paths);
  });

  test('when the reader of stdout goes away nothing is handed over', async () => {
    const { env, paths } = environment('version: 1\nenv: { A: "ssm:/plain" }');
    const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.destroy();
    const [code] = await once(child, 'close');
    expect(code).toBe(1);
    expect(readFileSync(paths.GITHUB_ENV ?? '', 'utf8')).toBe('');
  });
});
