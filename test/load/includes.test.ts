import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Failure } from '../../src/failure.ts';
import type { Loaded } from '../../src/load/load-values.ts';
import { deriveName } from '../../src/mapping/model/derive-name.ts';
import { nameChecker } from '../../src/mapping/names/name-checker.ts';
import { variableNamePattern } from '../../src/mapping/names/name-patterns.ts';
import type { ParseMappingOptions } from '../../src/mapping/parse-mapping.ts';
import { type Answer, type Answers, refKey, type Store } from '../../src/store/store.ts';
import { localStore } from '../../src/stores/local/local-store.ts';
import { parseLocal } from '../../src/stores/local/parse-local.ts';
import { mappingOptions } from '../mapping/mapping-options.ts';
import { parseText } from '../mapping/parse-text.ts';
import { loadFrom } from './load-from.ts';

/** What a mapping gives with this store: all values, or what is wrong. */
async function load(text: string, store: Store, given: Partial<ParseMappingOptions> = {}): Promise<Loaded> {
  const mapping = parseText(`version: 1\n${text}`, given, 'm.yml');
  return loadFrom(store, mapping, nameChecker(mappingOptions(given)));
}

const variables = ({ values }: Loaded) => values.map(({ name, value }) => `${name}=${value.text()}`);

async function gives(text: string, store: Store, given: Partial<ParseMappingOptions> = {}) {
  return variables(await load(text, store, given));
}

async function fails(text: string, store: Store, given: Partial<ParseMappingOptions> = {}) {
  const error = await load(text, store, given).then(
    (loaded) => `loaded ${variables(loaded).join(' ')}`,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Failure)) throw error;
  return error.problems.map(({ code, message, place }) => `${place?.line}: ${code} ${message}`);
}

const local = localStore(
  parseLocal(
    `
ssm:
  /shop/env/db-host: { type: String, value: db.example }
  /shop/env/log-level: { type: String, value: info }
  /shop/env/debug-token: token
  /shop/env/deep/one: one
  /shop/more/db.host: other.example
  /shop/bad/ld-preload: /tmp/evil.so
  /shop/bad/1st: x
  /shop/twins/a-b: one
  /shop/twins/a.b: two
  /shop/case/name: one
  /shop/case/NAME: two
  /shop/empty/a: ""
  /shop/json: '{"a":"1","b":"2"}'
secretsmanager:
  shop/db: { host: db.example, port: 5432, password: hunter2-hunter2 }
  shop/odd: '{"ok":"1","none":null,"nested":{"a":1},"list":[1]}'
  shop/twice: '{"a":"1","a":"2","b":"3"}'
  shop/text: not json
  shop/list: '["a"]'
  shop/wrapped: '"{\\"a\\": \\"hunter2\\"}"'
  shop/blank: '{"a":""}'
  shop/names: '{"a b":"1","ü":"2","__proto__":"3","":"4"}'
  shop/none: '{}'
  shop/binary: { binary: "3q2+7w==" }
`,
    'local.yml',
  ),
  'local.yml',
);

describe('an include of a path', () => {
  test.each<[string, string, string[]]>([
    [
      'gives what is one level below, in the order of the names',
      'from: ssm:/shop/env/',
      ['db_host=db.example', 'debug_token=token', 'log_level=info'],
    ],
    [
      'gives all levels when it is recursive',
      'from: ssm:/shop/env/, recursive: true, only: ["deep/*", log-level]',
      ['deep_one=one', 'log_level=info'],
    ],
    [
      'makes names by strip, replace, case, prefix and suffix, in this order',
      'from: ssm:/shop/env/, only: ["db-*"], name: { strip: db_, replace: { host: server }, case: upper, prefix: my_, suffix: _x }',
      ['my_SERVER_x=db.example'],
    ],
    [
      'leaves out what is excepted',
      'from: ssm:/shop/env/, except: ["*debug*", log-level]',
      ['db_host=db.example'],
    ],
    [
      'chooses by only and except together',
      'from: ssm:/shop/env/, only: ["*o*"], except: ["d*"]',
      ['log_level=info'],
    ],
    [
      'gives as many as max says',
      'from: ssm:/shop/env/, max: 3',
      ['db_host=db.example', 'debug_token=token', 'log_level=info'],
    ],
  ])('%s', async (_, include, expected) => {
    expect(await gives(`include: [{ ${include} }]`, local)).toEqual(expected);
  });
});

describe('an include of a JSON value', () => {
  test.each<[string, string, string[]]>([
    [
      'gives every top-level key, in its order, numbers as they are written',
      'from: secretsmanager:shop/db',
      ['host=db.example', 'port=5432', 'password=hunter2-hunter2'],
    ],
    [
      'gives the keys that only names, which are entries then, in the order of only',
      'from: secretsmanager:shop/db, only: [port, host], name: { prefix: DB_, case: upper }',
      ['DB_PORT=5432', 'DB_HOST=db.example'],
    ],
    ['gives the keys of a parameter', 'from: ssm:/shop/json', ['a=1', 'b=2']],
    ['gives what is neither nested nor null', 'from: secretsmanager:shop/odd, except: [n*, list]', ['ok=1']],
    [
      'skips null where it is optional',
      'from: secretsmanager:shop/odd, except: [nested, list], optional: true',
      ['ok=1'],
    ],
    ['never asks a key twice that is excepted', 'from: secretsmanager:shop/twice, except: [a]', ['b=3']],
    [
      'takes keys as data',
      'from: secretsmanager:shop/names, name: { prefix: X_ }',
      ['X_a_b=1', 'X__=2', 'X___proto__=3', 'X_=4'],
    ],
    [
      'gives empty values where that is allowed',
      'from: secretsmanager:shop/blank, allow-empty: true',
      ['a='],
    ],
  ])('%s', async (_, include, expected) => {
    expect(await gives(`include: [{ ${include} }]`, local)).toEqual(expected);
  });
});

describe('what cannot be is an error that names the sources', () => {
  test.each<[string, string, string[]]>([
    [
      'a name that changes how programs run',
      'include: [{ from: ssm:/shop/bad/, except: [1st], name: { case: upper } }]',
      [
        '2: NAME_REFUSED the included ssm:/shop/bad/ld-preload: "LD_PRELOAD" changes how programs run: it controls the dynamic loader',
      ],
    ],
    [
      'a name that changes how programs run and is known before anything is read',
      'include: [{ from: ssm:/shop/bad/, only: [ld-preload], name: { case: upper } }]',
      [
        '2: NAME_REFUSED the included ssm:/shop/bad/ld-preload: "LD_PRELOAD" changes how programs run: it controls the dynamic loader',
      ],
    ],
    [
      'what is no name',
      'include: [{ from: ssm:/shop/bad/, except: [ld-preload] }]',
      ['2: INVALID_NAME the included ssm:/shop/bad/1st: "1st" is not a valid variable name'],
    ],
    [
      'two parameters of one include with one name',
      'include: [ssm:/shop/twins/]',
      [
        '2: NAME_CLASH "a_b" is set twice, by the included ssm:/shop/twins/a-b and by the included ssm:/shop/twins/a.b',
      ],
    ],
    [
      'two names that differ only in case',
      'include: [ssm:/shop/case/]',
      [
        '2: NAME_CLASH "name" differs from "NAME" only in case: the included ssm:/shop/case/NAME and the included ssm:/shop/case/name',
      ],
    ],
    [
      'two includes that give one name',
      'include: [{ from: ssm:/shop/env/, only: ["db*"] }, { from: ssm:/shop/more/ }]',
      [
        '2: NAME_CLASH "db_host" is set twice, by the included ssm:/shop/env/db-host and by the included ssm:/shop/more/db.host',
      ],
    ],
    [
      'an entry of the same name',
      'env: { db_host: { value: x } }\ninclude: [ssm:/shop/more/]',
      ['3: NAME_CLASH "db_host" is set twice, by line 2 of m.yml and by the included ssm:/shop/more/db.host'],
    ],
    [
      'a file whose path is in a variable of the same name',
      'files: { f: { value: x, env: DB_HOST } }\ninclude: [ssm:/shop/more/]',
      [
        '3: NAME_CLASH "db_host" differs from "DB_HOST" only in case: line 2 of m.yml and the included ssm:/shop/more/db.host',
      ],
    ],
    [
      'a nested value',
      'include: [{ from: secretsmanager:shop/odd, except: [none, list] }]',
      [
        '2: NOT_A_SCALAR "nested": secretsmanager:shop/odd#nested asks for a key that contains a JSON object or array',
      ],
    ],
    [
      'null',
      'include: [{ from: secretsmanager:shop/odd, except: [nested, list] }]',
      ['2: NOT_FOUND "none": secretsmanager:shop/odd#none is null'],
    ],
    [
      'a duplicate key',
      'include: [secretsmanager:shop/twice]',
      [
        '2: DUPLICATE_KEY "a": secretsmanager:shop/twice#a asks for a key that the JSON contains more than once',
      ],
    ],
    ['an empty value', 'include: [ssm:/shop/empty/]', ['2: EMPTY "a": ssm:/shop/empty/a is empty']],
    [
      'what is not JSON',
      'include: [secretsmanager:shop/text]',
      ['2: NOT_JSON the include secretsmanager:shop/text is not a JSON object'],
    ],
    [
      'a JSON array',
      'include: [secretsmanager:shop/list]',
      ['2: NOT_JSON the include secretsmanager:shop/list is not a JSON object'],
    ],
    [
      'JSON in a JSON string',
      'include: [secretsmanager:shop/wrapped]',
      ['2: NOT_JSON the include secretsmanager:shop/wrapped is a JSON string that itself contains JSON'],
    ],
    [
      'bytes',
      'include: [secretsmanager:shop/binary]',
      ['2: NOT_JSON the include secretsmanager:shop/binary is not a JSON object'],
    ],
    [
      'nothing',
      'include: [ssm:/shop/nothing/, secretsmanager:shop/nothing, secretsmanager:shop/none]',
      [
        '2: NOT_FOUND the include ssm:/shop/nothing/ sets no variables',
        '2: NOT_FOUND the include secretsmanager:shop/nothing does not exist in the stand-in file "local.yml"',
        '2: NOT_FOUND the include secretsmanager:shop/none sets no variables',
      ],
    ],
    [
      'nothing that is wanted',
      'include: [{ from: ssm:/shop/env/, only: ["x*"] }]',
      ['2: NOT_FOUND the include ssm:/shop/env/ sets no variables'],
    ],
    [
      'a name of only that is not there, beside a glob',
      'include: [{ from: ssm:/shop/env/, only: ["d*", gone, lost] }]',
      ['2: NOT_FOUND the include ssm:/shop/env/ has no "gone", "lost", which `only` lists'],
    ],
    [
      'more than max',
      'include: [{ from: ssm:/shop/env/, max: 2 }]',
      ['2: INCLUDE_TOO_LARGE the include ssm:/shop/env/ sets 3 variables, but `max` is 2'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await fails(text, local)).toEqual(expected);
  });
});

test.each([
  ['a path with nothing below it', 'ssm:/shop/nothing/'],
  ['a secret that does not exist', 'secretsmanager:shop/nothing'],
  ['a secret without keys', 'secretsmanager:shop/none'],
])('%s is skipped where it is optional, and said to be', async (_, from) => {
  const loaded = await load(
    `env: { A: { value: a } }\ninclude: [{ from: "${from}", optional: true }]`,
    local,
  );
  expect([variables(loaded), loaded.skipped]).toEqual([
    ['A=a'],
    [{ name: from, source: 'what it includes' }],
  ]);
});

test('an entry that says override goes before what includes give', async () => {
  const text = 'env: { db_host: { value: mine, override: true } }\ninclude: [ssm:/shop/more/]';
  expect(await gives(text, local)).toEqual(['db_host=mine']);
});

test.each<[string, string, boolean[]]>([
  ['nothing', '', [true, true, true]],
  ['false', ', secret: false', [false, false, false]],
  ['by-type', ', secret: by-type', [false, true, false]],
  ['a list', ', secret: ["*level", db-host]', [true, false, true]],
])('secret: %s', async (_, field, expected) => {
  const { values } = await load(`include: [{ from: ssm:/shop/env/${field} }]`, local);
  expect(values.map(({ secret }) => secret)).toEqual(expected);
});

test('by-type takes all of Secrets Manager for secret', async () => {
  const { values } = await load('include: [{ from: secretsmanager:shop/db, secret: by-type }]', local);
  expect(values.map(({ secret }) => secret)).toEqual([true, true, true]);
});

describe('what the caller selects', () => {
  const text = `env:
  FIRST: { from: "ssm:/shop/env/deep/one", groups: [a] }
  log_level: { value: mine, override: true }
include:
  - { from: ssm:/shop/env/, groups: [b] }
  - secretsmanager:shop/db`;

  test('a name that only an include can give is looked for in all of them', async () => {
    expect(await gives(text, local, { only: ['password', 'FIRST'] })).toEqual([
      'FIRST=one',
      'password=hunter2-hunter2',
    ]);
  });

  test('a name of the mapping is read without any include', async () => {
    const refuse = { ...local, paths: () => Promise.reject(new Error('paths were read')) };
    expect(await gives(text, refuse, { only: ['FIRST'] })).toEqual(['FIRST=one']);
  });

  test('a group gives all of its includes, without what an entry goes before', async () => {
    expect(await gives(text, local, { groups: ['b'] })).toEqual(['db_host=db.example', 'debug_token=token']);
  });

  test('a name that nothing gives is an error, once everything was read', async () => {
    expect(await fails(text, local, { only: ['pasword'] })).toEqual([
      'undefined: USAGE neither the mapping nor its includes have a variable "pasword" to select',
    ]);
  });

  test('an include that could not be read says so alone', async () => {
    const broken: Store = {
      ...local,
      read: async (refs) =>
        new Map<string, Answer>([
          ...(await local.read(refs)),
          ...refs
            .filter((ref) => 'path' in ref)
            .map((ref) => [refKey(ref), { status: 'failed', code: 'ACCESS_DENIED' }] as const),
        ]),
    };
    expect(await fails(text, broken, { only: ['pasword'] })).toEqual([
      '6: ACCESS_DENIED the include ssm:/shop/env/ cannot be read: AWS denied access to these credentials',
    ]);
  });
});

describe('whatever the names, and whatever the order in which they come', () => {
  const segment = fc.stringMatching(/^[A-Za-z0-9_.-]{1,12}$/);
  const relative = fc.array(segment, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
  const found = fc.uniqueArray(relative, { minLength: 1, maxLength: 30 });

  /** A store that gives these parameters in this order. */
  const storeOf = (names: readonly string[]): Store => ({
    read: async (refs): Promise<Answers> =>
      new Map(
        refs.map((ref) => [
          refKey(ref),
          {
            status: 'found',
            value: names.map((name) => ({ name: `/p/${name}`, type: 'String', value: `of ${name}` })),
          },
        ]),
      ),
  });
  const outcome = async (names: readonly string[]) =>
    load('include: [{ from: ssm:/p/, recursive: true }]', storeOf(names)).then(variables, (error: Failure) =>
      error.problems.map(({ code, message }) => `${code} ${message}`),
    );

  test('the variables are the same, or the complaints', async () => {
    await fc.assert(
      fc.asyncProperty(
        found.chain((names) =>
          fc.tuple(fc.constant(names), fc.shuffledSubarray(names, { minLength: names.length })),
        ),
        async ([names, shuffled]) => {
          expect(await outcome(shuffled)).toEqual(await outcome(names));
        },
      ),
      { numRuns: 200 },
    );
  });

  test('each variable has the value of its parameter, or one complaint says why not', async () => {
    const checkName = nameChecker(mappingOptions());
    await fc.assert(
      fc.asyncProperty(found, async (names) => {
        const made = names.map((name) => deriveName(name, { replace: [] }));
        const isRight =
          made.every((name) => variableNamePattern.test(name) && !checkName(name, 'derived')) &&
          new Set(made.map((name) => name.toUpperCase())).size === made.length;
        const result = await outcome(names);
        if (isRight) {
          expect([...result].sort()).toEqual(names.map((name, n) => `${made[n]}=of ${name}`).sort());
        } else {
          expect(result.every((line) => /^(NAME_CLASH|NAME_REFUSED|INVALID_NAME) /.test(line))).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});
