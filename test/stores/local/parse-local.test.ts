import { describe, expect, test } from '@jest/globals';
import { Failure } from '../../../src/failure.ts';
import { parseLocal } from '../../../src/stores/local/parse-local.ts';
import { makeCanary } from '../../kit/canary.ts';

/** What is wrong with a stand-in file, one line for each problem. */
function mistakesIn(source: string): readonly string[] {
  try {
    parseLocal(source, 'f');
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return error.problems.map(
      ({ code, message, hint, place }) => `${place?.line}:${place?.column} ${code} ${message} | ${hint}`,
    );
  }
  return [];
}

const start = 'Write names and values under ssm: and secretsmanager:.';
const mapping = 'This looks like a mapping: give it with -m (CLI) or mapping-file (Action).';

test.each([
  ['nothing', '', [`1:1 LOCAL_FILE the file is empty | ${start}`]],
  ['a text', 'hello\n', [`1:1 LOCAL_FILE the file is not a map | ${start}`]],
  [
    'a name without a value',
    'ssm:\n  /a:\n',
    [`2:6 LOCAL_FILE this has no value | Write text in quotes, or { type: String, value: "…" }.`],
  ],
  [
    'a mapping in its place',
    'version: 1\nenv: {}\n',
    [
      `1:1 LOCAL_FILE there is no field "version" here | ${mapping}`,
      `2:1 LOCAL_FILE there is no field "env" here | ${mapping}`,
    ],
  ],
  [
    'a mapping that has other fields',
    'extends: base.yml\ninclude: []\n',
    [
      `1:1 LOCAL_FILE there is no field "extends" here | ${mapping}`,
      `2:1 LOCAL_FILE there is no field "include" here | ${mapping}`,
    ],
  ],
  ['a slip', 'smm: {}\n', ['1:1 LOCAL_FILE there is no field "smm" here | Did you mean "ssm"?']],
  [
    'more than a mebibyte',
    `ssm: { /a: "${'x'.repeat(1 << 20)}" }`,
    ['1:1 LOCAL_FILE the file is larger than 1024 KiB | Keep only what the mapping names.'],
  ],
])('%s is refused with what to do', (_, source, expected) => {
  expect(mistakesIn(source)).toEqual(expected);
});

describe('a name that nothing is ever looked up by is refused', () => {
  test.each([
    [
      'ssm',
      'ssm:/a',
      'must be a name, without ssm: in front',
      'Write the name alone, under ssm: in this file.',
    ],
    [
      'ssm',
      'secretsmanager:db',
      'must be a name, without secretsmanager: in front',
      'Write the name alone, under secretsmanager: in this file.',
    ],
    [
      'secretsmanager',
      'db#password',
      'has a key of the JSON in its name',
      'Write db: { KEY: "…" }, with the key in its value.',
    ],
    [
      'secretsmanager',
      'db:password',
      'has a key of the JSON in its name',
      'Write db: { KEY: "…" }, with the key in its value.',
    ],
    [
      'ssm',
      '/a#port',
      'has a key of the JSON in its name',
      `Write /a: '{"KEY": "…"}', with the whole JSON as its value.`,
    ],
    [
      'secretsmanager',
      'arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-AbCdEf',
      'is an ARN, and values are looked up by name',
      'Write only the name from the ARN, without the region, the account and the random suffix.',
    ],
    ['secretsmanager', 'db::AWSCURRENT', 'is never looked up', 'Write db.'],
    [
      'ssm',
      'shop/a',
      'is not the name of a parameter: a parameter name with a path must start with /',
      'Write ssm:/path/to/name.',
    ],
  ])('%s: %s', (under, name, message, hint) => {
    // What holds a # is shown in no message: it may be more than a name.
    const shown = name.includes('#') ? 'this' : `"${name}"`;
    expect(mistakesIn(`${under}:\n  "${name}": x\n`)).toEqual([
      `2:3 LOCAL_FILE ${shown} ${message} | ${hint}`,
    ]);
  });

  test.each([
    'ssm:\n  /a: x\n  b: x\n  /a:3: x\n  /a:label: x\n',
    'secretsmanager:\n  db: x\n  db::AWSPREVIOUS: x\n  db:::0f3c9a52-7a2e-4f0b-9c1d-3b2a1f0e9d8c: x\n  rds!db-1: x\n',
  ])('but not %j', (source) => {
    expect(mistakesIn(source)).toEqual([]);
  });

  test('nor one at the top of the file, which is indented too little', () => {
    const hint = 'Write the name under ssm: or secretsmanager:, indented.';
    expect(mistakesIn('ssm:\n/a: x\n')).toContainEqual(expect.stringContaining(hint));
  });
});

describe('no value is quoted that stands where a name should be', () => {
  const secret = makeCanary('in place of a name');
  test.each([
    `ssm: { "/a ${secret}" }\n`,
    `ssm: { ${secret} }\n`,
    `ssm: { /a: x, "/b = ${secret}": 1 }\n`,
    `secretsmanager:\n  ${secret}:\n`,
    `${secret}:\n`,
    `"ssm ${secret}": x\n`,
  ])('%s', (source) => {
    const mistakes = mistakesIn(source).join('\n');
    expect(mistakes).toMatch(/^1:|^2:/);
    expect(mistakes).not.toContain(secret);
  });
});

describe('there is room for', () => {
  test('several secrets of the largest size, binary ones too', () => {
    const bytes = Buffer.alloc(65_536, 0xff);
    const names = Array.from({ length: 8 }, (_, n) => `s/${n}`);
    const lines = names.map((name) => `  ${name}: { binary: "${bytes.toString('base64')}" }\n`);
    const { secrets } = parseLocal(`secretsmanager:\n${lines.join('')}`, 'f');
    expect([...secrets]).toEqual(names.map((name) => [name, { bytes }]));
  });
});
