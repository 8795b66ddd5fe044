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
