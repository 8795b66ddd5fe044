import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { findLeaks, makeCanary } from '../kit/canary.ts';
import { codesFirst } from '../kit/codes-first.ts';
import type { JsonObject } from '../kit/fake-aws/call.ts';
import { type FakeAws, type FakeAwsOptions, startFakeAws } from '../kit/fake-aws/fake-aws.ts';
import { runProcess } from '../kit/run-process.ts';
import { temporaryFolder } from '../kit/temporary-folder.ts';
import { startTokenEndpoint } from '../kit/token-endpoint.ts';
import { withoutDone } from '../kit/without-done-line.ts';
import { actionJob, expectNothingHandedOver, masksOf } from './action-job.ts';
import { cli } from './stand-in.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);
const start = makeCanary('included', { hard: true });
const included = (n: number) => `${start}-${n}`;
const secret = makeCanary('secret');
const other = makeCanary('other');
const open = makeCanary('open');
const secrets = [start, secret, other, open];
const byPath = 'GetParametersByPath';

const state: FakeAwsOptions = {
  seed: 1,
  parameters: {
    ...Object.fromEntries(numbers(300).map((n) => [`/many/p-${n}`, included(n)])),
    '/app/token': secret,
    '/app/level': { type: 'String', value: open },
    '/app/hosts': { type: 'StringList', value: `${open}-a,${open}-b` },
    '/app/deep/one': other,
    '/beside/other': other,
    '/taken/LD_PRELOAD': other,
    '/chosen/GOAUTH': other,
    '/chosen/level': open,
    '/twins/App-Token': other,
    '/same/token': other,
  },
  secrets: {
    db: { text: JSON.stringify({ host: open, password: secret }) },
    odd: { text: `{"ok":"${secret}","nested":{"in":"${other}"},"none":null,"list":["${other}"]}` },
    twice: { text: `{"a":"${secret}","a":"${other}"}` },
    blank: { text: '{"a":""}' },
    text: { text: secret },
    list: { text: `["${secret}"]` },
    bytes: { binary: Uint8Array.of(0xff, 0xfe, 0, 0x80) },
    hidden: { text: JSON.stringify({ password: secret, api_token: other, host: open }) },
  },
};

let fake: FakeAws;
let cwd: string;
beforeAll(async () => {
  fake = await startFakeAws(state);
});
beforeEach(() => {
  fake.reset();
  cwd = temporaryFolder('include');
});
afterAll(() => fake.close());

/** `export` with this mapping; what it prints beside the data never shows a value. */
async function exported(mapping: string, args: readonly string[] = [], on: FakeAws = fake) {
  writeFileSync(join(cwd, 'pipeline-secrets.yml'), `version: 1\n${mapping}\n`);
  const result = await runProcess(
    process.execPath,
    [cli, 'export', '--format', 'json', '--endpoint-url', on.url, ...args],
    {
      cwd,
      env: {
        AWS_ACCESS_KEY_ID: 'AKIATESTTESTTESTTEST',
        AWS_SECRET_ACCESS_KEY: 'x',
        AWS_REGION: 'us-east-1',
        AWS_EC2_METADATA_DISABLED: 'true',
      },
    },
  );
  expect(findLeaks(result.stderr, secrets)).toEqual([]);
  return withoutDone(result);
}

async function variables(mapping: string, args: readonly string[] = [], on: FakeAws = fake) {
  const { exitCode, stdout, stderr } = await exported(mapping, args, on);
  expect([exitCode, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as Record<string, string>;
}

/** That neither door hands anything over, and both say this. */
async function refused(mapping: string, exitCode: number, ...messages: string[]) {
  writeFileSync(join(cwd, 'env'), 'as before');
  const said = await exported(mapping, ['-o', 'env']);
  expect([said.exitCode, said.stdout, readFileSync(join(cwd, 'env'), 'utf8')]).toEqual([
    exitCode,
    '',
    'as before',
  ]);
  const result = await actionJob(fake, secrets).load(`version: 1\n${mapping}\n`);
  expectNothingHandedOver(result, exitCode);
  expect(masksOf(result)).toEqual([]);
  for (const message of messages) {
    expect(codesFirst(said.stderr)).toContain(message);
    expect(result.log).toContain(message);
  }
  return codesFirst(said.stderr);
}

const many = 'include: [{ from: ssm:/many/, max: 300, name: { case: upper } }]';

describe('three hundred parameters below one path', () => {
  const expected = Object.fromEntries(numbers(300).map((n) => [`P_${n}`, included(n)]));
  const full = (count: number) => numbers(count).map(() => 10);

  test.each([
    ['thirty full pages', full(30)],
    ['an empty page between', [...full(12), 0, ...full(18)]],
    ['empty pages at both ends', [0, ...full(30), 0]],
    ['short pages', [1, ...full(20), 3, 0, 6, ...full(9)]],
  ])('%s: as many requests, every variable', async (_, sizes) => {
    fake.page(byPath, sizes);
    expect(await variables(many)).toEqual(expected);
    expect([fake.count(byPath), fake.count()]).toEqual([sizes.length, sizes.length]);
  });

  test('the output is the same to the byte, whatever the order of the answers', async () => {
    const outputs = await Promise.all(
      [11, 12, 13].map(async (seed) => {
        const shuffled = await startFakeAws({ ...state, seed, pages: { [byPath]: seed === 12 ? 7 : 10 } });
        const { stdout } = await exported(many, [], shuffled);
        await shuffled.close();
        return stdout;
      }),
    );
    expect(new Set(outputs).size).toBe(1);
    expect(JSON.parse(outputs[0] ?? '')).toEqual(expected);
  });

  test('the Action masks and sets all of them, and its log names them and shows none', async () => {
    const result = await actionJob(fake, secrets).load(`version: 1\n${many}\n`);
    expect(result.env).toEqual(expected);
    expect(fake.count(byPath)).toBe(30);
    expect(result.log).toContain('P_7 from ssm:/many/p-7, version 1');
    expect(result.outputs.count).toBe('300');
    expect(masksOf(result)).toEqual(expect.arrayContaining(numbers(300).map(included)));
  });

  test('more than max: exit 2', async () => {
    const message = 'INCLUDE_TOO_LARGE: the include ssm:/many/ sets 300 variables, but `max` is 100';
    await refused('include: [ssm:/many/]', 2, message);
  });
});

describe('answers that are not what was asked', () => {
  test('a token that comes again ends in BAD_RESPONSE, not in a loop', async () => {
    const body = { Parameters: [], NextToken: 'again' };
    fake.fault({ kind: 'reply', body, operation: byPath, times: 'always' });
    await refused(many, 3, 'BAD_RESPONSE: the include ssm:/many/ was not read');
    expect(fake.count()).toBe(2 * 2);
  });

  test('a parameter from elsewhere is never taken', async () => {
    const edit = (output: JsonObject): JsonObject => {
      const [first, ...others] = output.Parameters as JsonObject[];
      return { ...output, Parameters: [...others, { ...first, Name: '/beside/NODE_OPTIONS' }] };
    };
    fake.fault({ kind: 'edit', edit, operation: byPath, times: 'always' });
    await refused(many, 3, 'BAD_RESPONSE: the include ssm:/many/ was not read');
  });
});

test('a denied path: exit 3, and what to allow on what', async () => {
  fake.deny({ operation: byPath });
  await refused(
    many,
    3,
    'ACCESS_DENIED: the include ssm:/many/ cannot be read',
    'Allow ssm:GetParametersByPath on …:parameter/many for this role',
  );
});

test('an optional include that may not be read is an error all the same', async () => {
  fake.deny({ operation: byPath });
  await refused('include: [{ from: ssm:/app/, optional: true }]', 3, 'ACCESS_DENIED');
});

test('throttled pages are tried again', async () => {
  fake.fault({ kind: 'error', code: 'ThrottlingException', operation: byPath, after: 5, times: 3 });
  expect(Object.keys(await variables(many))).toHaveLength(300);
  expect(fake.count(byPath)).toBe(33);
});

test('an outage of the first region: the next one is asked, also in the middle of the pages', async () => {
  const down = { kind: 'error', code: 'InternalServerError', status: 500, region: 'eu-west-1' } as const;
  fake.fault({ ...down, times: 'always', after: 7 });
  expect(Object.keys(await variables(`region: [eu-west-1, eu-central-1]\n${many}`))).toHaveLength(300);
  const regions = fake.requests.map(({ region }) => region);
  expect(regions.filter((region) => region === 'eu-central-1')).toHaveLength(30);
});

test('another region reads another path of the same name', async () => {
  fake.putParameter('/app/token', other, { region: 'eu-west-1' });
  const mapping = `include:
  - { from: ssm:/app/, only: [tok*] }
  - { from: ssm:/app/, only: [tok*], region: eu-west-1, name: { prefix: EU_ } }`;
  expect(await variables(mapping)).toEqual({ token: secret, EU_token: other });
});

test('two includes of one path are read once', async () => {
  const mapping = `include:
  - { from: ssm:/app/, only: [tok*] }
  - { from: ssm:/app/, only: [le*], secret: false }`;
  expect(Object.keys(await variables(mapping))).toEqual(['token', 'level']);
  expect(fake.count()).toBe(1);
});

describe('names that a stranger chooses', () => {
  test.each<[string, string, string[]]>([
    [
      'a parameter that would become LD_PRELOAD',
      'include: [{ from: ssm:/taken/ }, { from: ssm:/app/ }]',
      ['NAME_REFUSED: the included ssm:/taken/LD_PRELOAD: "LD_PRELOAD" changes how programs run'],
    ],
    [
      'a parameter that would become GOAUTH',
      'include: [{ from: ssm:/chosen/ }]',
      [
        'NAME_REFUSED: the included ssm:/chosen/GOAUTH: "GOAUTH" changes how programs run: it controls Go',
        '`name.prefix`',
        '`only`',
        '--allow-name GOAUTH (CLI) or allow-names: GOAUTH (Action)',
      ],
    ],
    [
      'one that differs only in case from an entry',
      'env: { APP_TOKEN: { from: "ssm:/app/token" } }\ninclude: [ssm:/twins/]',
      [
        'NAME_CLASH: "App_Token" differs from "APP_TOKEN" only in case: line 2 of ',
        ' and the included ssm:/twins/App-Token',
      ],
    ],
    [
      'one with the name of an entry',
      'env: { token: { from: "ssm:/app/token" } }\ninclude: [ssm:/same/]',
      ['NAME_CLASH: "token" is set twice, by line 2 of ', ' and by the included ssm:/same/token'],
    ],
    [
      'one with the name of another include',
      'include: [ssm:/app/, ssm:/same/]',
      [
        'NAME_CLASH: "token" is set twice, by the included ssm:/app/token and by the included ssm:/same/token',
      ],
    ],
  ])('%s: exit 2, both sources are named, nothing is handed over', async (_, mapping, messages) => {
    await refused(mapping, 2, ...messages);
  });

  test('the env file of the Action stays as it was', async () => {
    const { load, runner } = actionJob(fake, secrets);
    const file = join(runner.temp, 'env');
    writeFileSync(file, 'as before');
    const result = await load('version: 1\ninclude: [ssm:/app/, ssm:/taken/]', { 'env-file': file });
    expectNothingHandedOver(result, 2);
    expect(readFileSync(file, 'utf8')).toBe('as before');
  });

  test('what changes how programs run is set under a prefix of the mapping', async () => {
    const mapping = 'include: [{ from: ssm:/chosen/, name: { prefix: SHOP_ } }]';
    expect(await variables(mapping)).toEqual({ SHOP_GOAUTH: other, SHOP_level: open });
  });

  test('what the caller does not select may have any name', async () => {
    const mapping = 'include: [ssm:/chosen/]';
    expect(await variables(mapping, ['--only', 'level'])).toEqual({ level: open });
  });

  test('what changes how programs run is set if the caller allows it', async () => {
    const mapping = 'include: [ssm:/taken/]';
    expect(await variables(mapping, ['--allow-name', 'LD_PRELOAD'])).toEqual({ LD_PRELOAD: other });
    const result = await actionJob(fake, secrets).load(`version: 1\n${mapping}`, {
      'allow-names': 'LD_PRELOAD',
    });
    expect(result.env).toEqual({ LD_PRELOAD: other });
  });
});

describe('a JSON secret', () => {
  test('with what cannot be a variable is an error for each, all at once, and shows nothing', async () => {
    const stderr = await refused(
      `include:
  - { from: secretsmanager:odd, except: [none, list] }
  - { from: secretsmanager:odd, except: [ok, nested, list], name: { prefix: NULL_ } }
  - { from: secretsmanager:twice, name: { prefix: TWICE_ } }
  - { from: secretsmanager:blank, name: { prefix: BLANK_ } }
  - secretsmanager:text
  - secretsmanager:list
  - secretsmanager:bytes
  - secretsmanager:gone`,
      1,
      'NOT_A_SCALAR: "nested": secretsmanager:odd#nested asks for a key that contains a JSON object or array',
      'NOT_FOUND: "NULL_none": secretsmanager:odd#none is null',
      'DUPLICATE_KEY: "TWICE_a": secretsmanager:twice#a asks for a key that the JSON contains more than once',
      'EMPTY: "BLANK_a": secretsmanager:blank#a is empty',
      'NOT_JSON: the include secretsmanager:text is not a JSON object',
      'NOT_JSON: the include secretsmanager:list is not a JSON object',
      'NOT_JSON: the include secretsmanager:bytes is not a JSON object',
      'NOT_FOUND: the include secretsmanager:gone does not exist in us-east-1',
    );
    expect(stderr.match(/^pipeline-secrets.yml:/gm)).toHaveLength(8);
  });

  test('gives what is left when the rest is excepted', async () => {
    const mapping = 'include: [{ from: secretsmanager:odd, except: [n*, list] }]';
    expect(await variables(mapping)).toEqual({ ok: secret });
  });

  test('shares its one request with entries', async () => {
    const mapping = `env: { PASSWORD: "secretsmanager:db#password" }
include: [{ from: secretsmanager:db, name: { prefix: DB_, case: upper } }]`;
    expect(await variables(mapping)).toEqual({ PASSWORD: secret, DB_HOST: open, DB_PASSWORD: secret });
    expect(fake.count()).toBe(1);
  });
});

describe('what is masked', () => {
  test.each<[string, string, string[]]>([
    ['everything', '{ from: ssm:/app/ }', [secret, open]],
    ['by type: only SecureStrings', '{ from: ssm:/app/, secret: by-type }', [secret]],
    ['by a list: only these', '{ from: secretsmanager:hidden, secret: [pass*, "*token"] }', [secret, other]],
    ['nothing', '{ from: ssm:/app/, only: [level, hosts], secret: false }', []],
  ])('%s', async (_, include, masked) => {
    const runner = actionJob(fake, secrets);
    const result = await runner.load(`version: 1\ninclude: [${include}]\n`);
    expect(result.exitCode).toBe(0);
    const whole = masksOf(result).filter((mask) => [secret, other, open].includes(mask));
    expect(new Set(whole)).toEqual(new Set(masked));
    const step = await runner.runner.runStep({ run: 'env' });
    for (const value of [secret, other]) expect(step.log).not.toContain(value);
    if (!masked.includes(open) && Object.values(result.env).includes(open)) expect(step.log).toContain(open);
  });
});

describe('with a session of its own', () => {
  const role = 'arn:aws:iam::123456789012:role/ci';
  const reader = 'arn:aws:iam::222222222222:role/reader';

  test('the Action reads the path that the mapping names, and its session no other', async () => {
    const tokens = await startTokenEndpoint({ subject: 'repo:acme/shop:x' });
    const aws = await startFakeAws({ ...state, roles: { [role]: { subjects: ['repo:acme/shop:*'] } } });
    const { load } = actionJob(undefined, secrets, { env: tokens.env });
    const inputs = { 'role-to-assume': role, 'aws-region': 'eu-west-1', 'endpoint-url': aws.url };
    const result = await load('version: 1\ninclude: [{ from: ssm:/app/, recursive: true }]', inputs);
    expect(Object.keys(result.env).sort()).toEqual(['deep_one', 'hosts', 'level', 'token']);
    const [{ Policy = '' } = {}] = aws.inputs('AssumeRoleWithWebIdentity');
    const { Statement } = JSON.parse(Policy) as { Statement: { Action: string; Resource: unknown }[] };
    expect(Statement.map(({ Action, Resource }) => [Action, Resource])).toEqual([
      [byPath, ['arn:aws:ssm:eu-west-1:123456789012:parameter/app']].map((part, n) =>
        n ? part : `ssm:${part}`,
      ),
      ['kms:Decrypt', '*'],
    ]);
    await Promise.all([aws.close(), tokens.close()]);
  });

  test('more paths than one policy can name are read in several sessions, each path once', async () => {
    const tokens = await startTokenEndpoint({ subject: 'repo:acme/shop:x' });
    const aws = await startFakeAws({
      parameters: Object.fromEntries(numbers(60).map((n) => [`/a/rather/long/path/${n}/p${n}`, included(n)])),
      roles: { [role]: { subjects: ['repo:acme/shop:*'] } },
    });
    const { load } = actionJob(undefined, secrets, { env: tokens.env });
    const inputs = { 'role-to-assume': role, 'aws-region': 'eu-west-1', 'endpoint-url': aws.url };
    const paths = numbers(60).map((n) => `  - ssm:/a/rather/long/path/${n}/\n`);
    const result = await load(`version: 1\ninclude:\n${paths.join('')}`, inputs);
    expect(result.env).toEqual(Object.fromEntries(numbers(60).map((n) => [`p${n}`, included(n)])));
    expect([aws.count(byPath), aws.count('AssumeRoleWithWebIdentity') > 1]).toEqual([60, true]);
    await Promise.all([aws.close(), tokens.close()]);
  });

  test('a role of the mapping reads an include of another account', async () => {
    const aws = await startFakeAws({
      parameters: { '/shared/key': { value: other, account: '222222222222' }, '/app/token': secret },
      roles: { [reader]: { principals: ['*'] } },
    });
    const mapping = `roles: { reader: { role: "${reader}" } }
include: [ssm:/app/, { from: ssm:/shared/, role: reader }]`;
    expect(await variables(mapping, [], aws)).toEqual({ token: secret, key: other });
    expect(aws.count('AssumeRole')).toBe(1);
    await aws.close();
  });
});

describe('what is optional', () => {
  test('nothing found is said, and stops nothing', async () => {
    const mapping = 'include: [ssm:/app/, { from: ssm:/nothing/, optional: true }]';
    const result = await actionJob(fake, secrets).load(`version: 1\n${mapping}`);
    expect(Object.keys(result.env)).toHaveLength(3);
    expect(result.log).toContain('ssm:/nothing/ is skipped: what it includes is missing and optional');
  });

  test('without it, nothing found is an error', async () => {
    await refused('include: [ssm:/nothing/]', 1, 'NOT_FOUND: the include ssm:/nothing/ sets no variables');
  });
});

describe('only and groups', () => {
  const mapping = `env:
  FIRST: { from: "ssm:/app/deep/one", groups: [a] }
  SECOND: ssm:/beside/other
include:
  - { from: ssm:/app/, only: [level, token], groups: [b], secret: by-type }
  - { from: ssm:/many/, only: ["p-1*"], max: 300 }`;

  test('an entry alone asks for no path', async () => {
    expect(await variables(mapping, ['--only', 'FIRST'])).toEqual({ FIRST: other });
    expect([fake.count(byPath), fake.count()]).toEqual([0, 1]);
  });

  test('names in only without * are entries, read by name, and can be selected', async () => {
    expect(await variables(mapping, ['--only', 'token'])).toEqual({ token: secret });
    expect([fake.count(byPath), fake.count('GetParameters')]).toEqual([0, 1]);
  });

  test('a name that only a path can give is taken from there alone', async () => {
    expect(await variables(mapping, ['--only', 'p_17'])).toEqual({ p_17: included(17) });
    expect(fake.count('GetParameters')).toBe(0);
  });

  test('groups give their entries and their includes', async () => {
    expect(await variables(mapping, ['--group', 'a', '--group', 'b'])).toEqual({
      FIRST: other,
      level: open,
      token: secret,
    });
  });

  test('the Action selects by its inputs', async () => {
    const result = await actionJob(fake, secrets).load(`version: 1\n${mapping}`, {
      only: 'p_17',
      group: 'a',
    });
    expect(result.env).toEqual({ FIRST: other, p_17: included(17) });
  });

  test('a name that is nowhere: exit 2', async () => {
    const { exitCode, stderr } = await exported(mapping, ['--only', 'p_999']);
    expect([exitCode, stderr.includes('have a variable "p_999" to select')]).toEqual([2, true]);
  });
});

describe('what the caller allows', () => {
  test.each<[string, string, string, number]>([
    ['the path itself', 'ssm:/app/', 'ssm:/app/', 0],
    ['what is below it allows the path', 'ssm:/app/', 'ssm:/app/*', 0],
    ['a parameter below it does not', 'ssm:/app/', 'ssm:/app/token', 2],
    ['a longer path does not', 'ssm:/app/', 'ssm:/app/deep/*', 2],
    ['a name that only starts alike does not', 'ssm:/app/', 'ssm:/ap', 2],
    ['another secret does not', 'secretsmanager:db', 'secretsmanager:other', 2],
  ])('%s', async (_, from, pattern, exitCode) => {
    const { exitCode: status, stderr } = await exported(`include: ["${from}"]`, ['--allow', pattern]);
    expect([status, fake.count() === 0]).toEqual([exitCode, exitCode === 2]);
    if (exitCode === 2)
      expect(codesFirst(stderr)).toContain(
        `NOT_ALLOWED: the include ${from}: the reference matches no pattern of --allow`,
      );
  });
});
