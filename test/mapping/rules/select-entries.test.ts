import { describe, expect, test } from '@jest/globals';
import { Failure } from '../../../src/failure.ts';
import { describeInclude } from '../../../src/mapping/model/describe-referrer.ts';
import type { Selection } from '../../../src/mapping/rules/select-entries.ts';
import { parseText } from '../parse-text.ts';

const env = `version: 1
env:
  HOST: { from: "ssm:/host", groups: [web] }
  PASS: { from: "ssm:/pass", expose: output }
  MIDDLE: { template: "\${PASS|url}" }
  URL: { template: "https://\${HOST}/\${MIDDLE}", groups: [web, migration] }
  OTHER: ssm:/other
files:
  key.pem: { template: "\${OTHER}", env: KEY_FILE }
  plain.pem: { from: "ssm:/plain", groups: [migration] }
`;
const includes = `include:
  - { from: "ssm:/app/", groups: [web] }
  - { from: secretsmanager:db }
  - { from: secretsmanager:cache, only: [cache_host], groups: [cache] }
`;

/** What is selected: variables (in brackets those that are exposed nowhere), files, includes. */
function select(given: Partial<Selection>, source = env) {
  const mapping = parseText(source, given);
  return {
    entries: mapping.entries.map(({ name, expose }) => (expose.length === 0 ? `(${name})` : name)).join(' '),
    files: mapping.files.map(({ content }) => content.name).join(' '),
    includes: mapping.includes.map((include) =>
      [describeInclude(include), ...(include.selected ?? ['all'])].join(' '),
    ),
    unselected: mapping.unselected.map(({ name }) => name).join(' '),
    left: mapping.selectedFromIncludes,
  };
}

describe('selected', () => {
  test.each<[sentence: string, given: Partial<Selection>, entries: string, files: string]>([
    ['is everything when nothing is said', {}, 'HOST PASS MIDDLE URL OTHER', 'key.pem plain.pem'],
    ['is a variable by its name', { only: ['OTHER'] }, 'OTHER', ''],
    ['are several, in the order of the mapping', { only: ['OTHER', 'HOST'] }, 'HOST OTHER', ''],
    [
      'is a template with all it is made of, which goes nowhere else',
      { only: ['URL'] },
      '(HOST) (PASS) (MIDDLE) URL',
      '',
    ],
    ['is a part that is named itself as it is', { only: ['MIDDLE', 'PASS'] }, 'PASS MIDDLE', ''],
    ['is a file by its name, with what it is made of', { only: ['key.pem'] }, '(OTHER)', 'key.pem'],
    ['is a file by the variable that holds its path', { only: ['KEY_FILE'] }, '(OTHER)', 'key.pem'],
    ['is a group', { groups: ['web'] }, 'HOST (PASS) (MIDDLE) URL', ''],
    ['is a group of files too', { groups: ['migration'] }, '(HOST) (PASS) (MIDDLE) URL', 'plain.pem'],
    [
      'is what either a name or a group says',
      { only: ['OTHER'], groups: ['web'] },
      'HOST (PASS) (MIDDLE) URL OTHER',
      '',
    ],
  ])('%s', (_, given, entries, files) => {
    expect(select(given)).toMatchObject({ entries, files, includes: [], left: [] });
  });

  test.each<[sentence: string, given: Partial<Selection>, entries: string, read: string[], left: string[]]>([
    [
      'are includes of a group, whole',
      { groups: ['web'] },
      'HOST (PASS) (MIDDLE) URL',
      ['the include ssm:/app/ all'],
      [],
    ],
    [
      'is what only an include can have, from all that are not known yet',
      { only: ['log_level'] },
      '',
      ['the include ssm:/app/ log_level', 'the include secretsmanager:db log_level'],
      ['log_level'],
    ],
    [
      'is what an include names, and no other include is read for it',
      { only: ['cache_host'] },
      'cache_host',
      [],
      [],
    ],
    ['is what an include of a group names', { groups: ['cache'] }, 'cache_host', [], []],
  ])('%s', (_, given, entries, read, left) => {
    expect(select(given, env + includes)).toMatchObject({ entries, includes: read, left });
  });
});

test('what is not selected keeps its name: no include gives another value under it', () => {
  expect(select({ groups: ['cache'] }, env + includes).unselected).toBe(
    'HOST PASS MIDDLE URL OTHER KEY_FILE',
  );
  expect(select({ only: ['URL', 'key.pem'] }).unselected).toBe('');
  expect(select({}).unselected).toBe('');
});

describe('refused is', () => {
  const refused = (given: Partial<Selection>, source = env) => {
    try {
      select(given, source);
    } catch (error) {
      if (error instanceof Failure)
        return error.problems.map(({ code, message, hint }) => `${code} ${message} | ${hint}`);
      throw error;
    }
    return [];
  };

  test.each<[sentence: string, given: Partial<Selection>, line: string]>([
    [
      'a name that is not there',
      { only: ['NOWHERE'] },
      'USAGE the mapping has no variable "NOWHERE" to select | Select a variable of the mapping.',
    ],
    [
      'a name in another case',
      { only: ['host'] },
      'USAGE the mapping has no variable "host" to select | Did you mean "HOST"?',
    ],
    [
      'several names at once',
      { only: ['HOST,USER'] },
      'USAGE the mapping has no variable "…" to select | Repeat --only for each name (CLI), or separate the names with white space (Action).',
    ],
    [
      'a group that is not there',
      { groups: ['wbe'] },
      'USAGE the mapping has no group "wbe" to select | Did you mean "web"?',
    ],
    [
      'a group that is like no other',
      { groups: ['backend'] },
      'USAGE the mapping has no group "backend" to select | Use one of: web, migration.',
    ],
    [
      'the start of one name',
      { only: ['KEY_F'] },
      'USAGE the mapping has no variable "KEY_F" to select | Did you mean "KEY_FILE"?',
    ],
    [
      'a name with its value, which is not shown',
      { only: ['DB_PASSWORD=hunter2'] },
      'USAGE the mapping has no variable "DB_PASSWORD…" to select | Select a variable of the mapping.',
    ],
    [
      'a value in place of a group, which is not shown',
      { groups: ['https://shop:hunter2@shop.example'] },
      'USAGE the mapping has no group "…" to select | Use one of: web, migration.',
    ],
    [
      'an empty name',
      { only: [''] },
      'USAGE the mapping has no variable "" to select | Select a variable of the mapping.',
    ],
  ])('%s', (_, given, line) => {
    expect(refused(given)).toEqual([line]);
  });

  test('a group, although the mapping has none', () => {
    expect(refused({ groups: ['x'] }, 'version: 1\nenv: { A: ssm:/a }\n')).toEqual([
      'USAGE the mapping has no groups | Remove the group, or add `groups` to entries of the mapping.',
    ]);
  });

  test('a mapping that is wrong elsewhere, whatever is selected', () => {
    expect(refused({ only: ['HOST'] }, `${env}regoin: x\n`)).toEqual([
      'UNKNOWN_FIELD there is no field "regoin" here | Did you mean "region"?',
    ]);
  });
});
