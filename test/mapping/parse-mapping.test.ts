import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { Failure } from '../../src/failure.ts';
import type { Entry, Mapping } from '../../src/mapping/model/mapping.ts';
import type { ParseMappingOptions } from '../../src/mapping/parse-mapping.ts';
import { parseText } from './parse-text.ts';

/** What every entry says that says nothing. */
const alone = { expose: ['env'], groups: [], override: false };

const mappingOf = (source: string, more: Partial<ParseMappingOptions> = {}): Mapping =>
  parseText(source, more, 'm.yml');

function linesOf(source: string, more: Partial<ParseMappingOptions> = {}): string[] {
  try {
    mappingOf(source, more);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return error.problems.map(
      ({ code, message, hint, place }) => `${place?.line}:${place?.column} ${code} ${message} | ${hint}`,
    );
  }
  return [];
}

/** The one entry of a mapping that says nothing else. */
function entryOf(entry: string, top = ''): Partial<Entry> {
  const {
    name: _,
    place: __,
    ...rest
  } = mappingOf(`version: 1\n${top}env:\n  A: ${entry}\n`).entries[0] as Entry;
  return rest;
}

const reference = {
  kind: 'reference',
  ...alone,
  reference: { store: 'ssm', name: '/a' },
  secret: true,
  optional: false,
  conversion: {},
};
const secret = { store: 'secretsmanager', id: 'db' };
const versionId = '0f3c9a52-7a2e-4f0b-9c1d-3b2a1f0e9d8c';

test('the rich example gives the whole mapping, in the order of the file', () => {
  const source = readFileSync(new URL('good/rich.yml', import.meta.url), 'utf8');
  const mapping = mappingOf(source, { vars: new Map([['stage', 'prod']]) });
  expect(mapping).toMatchObject({ file: 'm.yml', account: '123456789012', regions: ['eu-west-1'] });
  expect(mapping.entries.map((entry) => entry.name)).toEqual(Object.keys(parse(source).env));
  const [appEnv, dbPort] = mapping.entries;
  expect(appEnv).toEqual({
    kind: 'literal',
    name: 'APP_ENV',
    place: { file: 'm.yml', line: 11, column: 3 },
    ...alone,
    value: 'prod',
  });
  expect(dbPort).toEqual({
    kind: 'reference',
    name: 'DB_PORT',
    place: { file: 'm.yml', line: 12, column: 3 },
    ...alone,
    reference: { store: 'secretsmanager', id: 'prod/myapp/rds-credentials', key: 'port' },
    region: 'eu-west-1',
    secret: false,
    optional: false,
    conversion: { type: 'integer' },
  });
});

describe('an entry reads', () => {
  test.each<[sentence: string, entry: string, expected: object]>([
    ['a reference alone', 'ssm:/a', reference],
    ['a reference in quotes', '"ssm:/a"', reference],
    ['a reference in the object form', '{ from: ssm:/a }', reference],
    ['a literal', '{ value: x }', { kind: 'literal', ...alone, value: 'x' }],
    ['an empty literal', '{ value: "" }', { kind: 'literal', ...alone, value: '' }],
    ['dollars in a literal', '{ value: "$$5 $6" }', { kind: 'literal', ...alone, value: '$5 $6' }],
    ['optional', '{ from: ssm:/a, optional: true }', { ...reference, optional: true }],
    ['optional: false', '{ from: ssm:/a, optional: false }', reference],
    ['a default', '{ from: ssm:/a, default: x }', { ...reference, default: 'x' }],
    ['an empty default', '{ from: ssm:/a, default: "" }', { ...reference, default: '' }],
    [
      'a default and optional',
      '{ from: ssm:/a, default: x, optional: true }',
      { ...reference, default: 'x', optional: true },
    ],
    ['secret: false', '{ from: ssm:/a, secret: false }', { ...reference, secret: false }],
    ['its region', '{ from: ssm:/a, region: us-east-1 }', { ...reference, region: 'us-east-1' }],
    ['a key', '{ from: ssm:/a, key: k }', { ...reference, reference: { ...reference.reference, key: 'k' } }],
    [
      'a key that holds a # and a :',
      '{ from: ssm:/a, key: "a#b:c" }',
      { ...reference, reference: { ...reference.reference, key: 'a#b:c' } },
    ],
    [
      'a pointer',
      '{ from: ssm:/a, key: /k/0 }',
      { ...reference, reference: { ...reference.reference, key: '/k/0' } },
    ],
    [
      'a key beside a selector in the reference',
      '{ from: "ssm:/a:3", key: k }',
      { ...reference, reference: { ...reference.reference, selector: '3', key: 'k' } },
    ],
    [
      'a label',
      '{ from: ssm:/a, label: prod }',
      { ...reference, reference: { ...reference.reference, selector: 'prod' } },
    ],
    [
      'a version of a parameter',
      '{ from: ssm:/a, version: "3" }',
      { ...reference, reference: { ...reference.reference, selector: '3' } },
    ],
    [
      'a stage',
      '{ from: secretsmanager:db, stage: blue }',
      { ...reference, reference: { ...secret, stage: 'blue' } },
    ],
    [
      'the current stage as none',
      '{ from: secretsmanager:db, stage: AWSCURRENT }',
      { ...reference, reference: secret },
    ],
    [
      'a version id',
      `{ from: secretsmanager:db, version: ${versionId} }`,
      { ...reference, reference: { ...secret, version: versionId } },
    ],
    ['output alone', '{ from: ssm:/a, expose: output }', { ...reference, expose: ['output'] }],
    ['nowhere', '{ from: ssm:/a, expose: none }', { ...reference, expose: [] }],
    ['both', '{ from: ssm:/a, expose: [output, env] }', { ...reference, expose: ['output', 'env'] }],
    ['one said twice as one', '{ value: x, expose: [env, env] }', { kind: 'literal', ...alone, value: 'x' }],
    [
      'every conversion',
      '{ from: ssm:/a, decode: base64, trim: both, split: ",", join: "", type: string, match: "a|b", encode: hex, allow-empty: true }',
      {
        ...reference,
        conversion: {
          decode: 'base64',
          trim: 'both',
          split: ',',
          join: '',
          type: 'string',
          match: 'a|b',
          encode: 'hex',
          'allow-empty': true,
        },
      },
    ],
    [
      'allow-empty: false',
      '{ from: ssm:/a, allow-empty: false }',
      { ...reference, conversion: { 'allow-empty': false } },
    ],
  ])('%s', (_, entry, expected) => {
    expect(entryOf(entry)).toEqual(expected);
  });
});

describe('defaults', () => {
  const defaults = 'defaults: { secret: false, region: us-east-1 }\n';

  test('hold for an entry that does not say otherwise', () => {
    expect(entryOf('ssm:/a', defaults)).toEqual({ ...reference, secret: false, region: 'us-east-1' });
  });

  test('give way to what the entry says', () => {
    expect(entryOf('{ from: ssm:/a, secret: true, region: eu-west-1 }', defaults)).toEqual({
      ...reference,
      region: 'eu-west-1',
    });
  });

  test('make no literal secret', () => {
    expect(entryOf('{ value: x }', 'defaults: { secret: true }\n')).not.toHaveProperty('secret');
  });

  test('can be empty', () => {
    expect(entryOf('ssm:/a', 'defaults: {}\n')).toEqual(reference);
  });
});

describe('vars are replaced in', () => {
  const vars =
    'vars: { v: { allow: [eu-west-1], default: eu-west-1 }, n: { match: "[0-9]+", default: "123456789012" } }\n';

  test.each([
    ['a short reference', 'ssm:/${v}/b', { reference: { name: '/eu-west-1/b' } }],
    ['from', '{ from: "ssm:/${v}" }', { reference: { name: '/eu-west-1' } }],
    ['key', '{ from: ssm:/a, key: "${v}" }', { reference: { key: 'eu-west-1' } }],
    ['value', '{ value: "a-${v}" }', { value: 'a-eu-west-1' }],
    ['default', '{ from: ssm:/a, default: "${v}" }', { default: 'eu-west-1' }],
    ['region', '{ from: ssm:/a, region: "${v}" }', { region: 'eu-west-1' }],
  ])('%s', (_, entry, expected) => {
    expect(entryOf(entry, vars)).toMatchObject(expected);
  });

  test('account, region and the region of defaults', () => {
    const source = `version: 1\n${vars}account: "\${n}"\nregion: "\${v}"\ndefaults: { region: "\${v}" }\nenv: { A: ssm:/a }\n`;
    expect(mappingOf(source)).toMatchObject({
      account: '123456789012',
      regions: ['eu-west-1'],
      entries: [{ region: 'eu-west-1' }],
    });
  });

  test.each([
    ['stage', '{ from: secretsmanager:db, stage: "${v}" }'],
    ['label', '{ from: ssm:/a, label: "${v}" }'],
    ['version', '{ from: ssm:/a, version: "${v}" }'],
  ])('but not in %s', (_, entry) => {
    expect(linesOf(`version: 1\n${vars}env: { A: ${entry} }\n`)).toHaveLength(1);
  });

  test('a value that does not fit where it lands is reported where the var stands', () => {
    const source =
      'version: 1\nvars: { v: { match: ".*" } }\nenv:\n  A: ssm:/x/${v}/y\n  B: ssm:/${v}z z\nregion: x${v}\n';
    expect(linesOf(source, { vars: new Map([['v', 'a canary']]) })).toEqual([
      '4:13 INVALID_REFERENCE "A": a parameter name cannot contain this character | Use letters, digits, and _ . - /.',
      '5:11 INVALID_REFERENCE "B": a parameter name cannot contain this character | Use letters, digits, and _ . - /.',
      '6:9 INVALID_FIELD `region`: the region is not valid | Write it like eu-west-1.',
    ]);
    expect(linesOf(source, { vars: new Map([['v', 'a']]) })).toEqual([
      '5:16 INVALID_REFERENCE "B": a parameter name cannot contain this character | Use letters, digits, and _ . - /.',
      '6:9 INVALID_FIELD `region`: the region is not valid | Write it like eu-west-1.',
    ]);
  });

  test('a var steers no path: what is given must be accepted', () => {
    const source = 'version: 1\nvars: { v: { match: "[a-z]+" } }\nenv: { A: "ssm:/${v}/b" }\n';
    expect(linesOf(source, { vars: new Map([['v', '../canary']]) })).toEqual([
      '2:9 INVALID_VAR the given value of the var "v" is not accepted | Use a value that fully matches the pattern in `match`.',
    ]);
  });

  test('given vars that no mapping declares are refused', () => {
    expect(linesOf('version: 1\nenv: { A: ssm:/a }\n', { vars: new Map([['v', 'canary']]) })).toEqual([
      '1:1 INVALID_VAR the mapping declares no var "v" | Declare it under vars:, or do not pass it.',
    ]);
  });
});

describe('regions and accounts', () => {
  const arn = 'arn:aws:ssm:eu-west-1:123456789012:parameter/a';

  test('an ARN may be beside its own region and account', () => {
    const source = `version: 1\naccount: "123456789012"\nenv: { A: { from: "${arn}", region: eu-west-1 } }\n`;
    expect(mappingOf(source).entries).toHaveLength(1);
  });

  test('an ARN may be beside another region for the other entries', () => {
    const source = `version: 1\nregion: us-east-1\ndefaults: { region: us-east-1 }\nenv: { A: "${arn}" }\n`;
    expect(mappingOf(source).entries).toHaveLength(1);
  });

  test('an ARN of another region or account is refused where that stands', () => {
    const source = `version: 1\naccount: "210987654321"\nenv:\n  A: { from: "${arn}", region: us-east-1 }\n`;
    expect(linesOf(source)).toEqual([
      '4:37 ACCOUNT_CONFLICT "A", `from`: the account in the ARN differs from `account` | Correct one of them.',
      '4:72 INVALID_FIELD "A", `region`: the region in the ARN differs from `region` | Remove `region`: the ARN has one.',
    ]);
  });
});

describe('only', () => {
  const source = 'version: 1\nenv:\n  A: ssm:/a\n  B: ssm:/b\n  toString: ssm:/c\n';

  test('chooses variables, in the order of the mapping', () => {
    expect(mappingOf(source, { only: ['toString', 'A'] }).entries.map(({ name }) => name)).toEqual([
      'A',
      'toString',
    ]);
  });

  test('that is empty chooses all', () => {
    expect(mappingOf(source).entries).toHaveLength(3);
  });

  test('of a variable that there is not is refused, each of them', () => {
    expect(linesOf(source, { only: ['A', 'tostring', 'constructor'] })).toEqual([
      '1:1 USAGE the mapping has no variable "tostring" to select | Did you mean "toString"?',
      '1:1 USAGE the mapping has no variable "constructor" to select | Select a variable of the mapping.',
    ]);
  });

  test('does not hide what is wrong with the others', () => {
    expect(linesOf(`${source}  C: canary\n`, { only: ['A'] })).toHaveLength(1);
  });
});

describe('names', () => {
  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    '%s is a name and a var as any',
    (name) => {
      const source = `version: 1\nvars:\n  ${name}: { allow: [x], default: x }\nenv:\n  ${name}: ssm:/\${${name}}/${name}#${name}\n`;
      expect(mappingOf(source).entries).toMatchObject([
        { name, reference: { name: `/x/${name}`, key: name }, place: { line: 5, column: 3 } },
      ]);
      expect(linesOf(`version: 1\nenv:\n  A: ssm:/\${${name}}\n`)).toHaveLength(1);
      expect(linesOf(`version: 1\nenv:\n  A: { from: ssm:/a, ${name}: x }\n`)).toEqual([
        expect.stringMatching(`^3:22 UNKNOWN_FIELD there is no field "${name}" here`),
      ]);
      expect(linesOf(`version: 1\n${name}: x\nenv: {}\n`)).toEqual([
        expect.stringMatching(`^2:1 UNKNOWN_FIELD there is no field "${name}" here`),
      ]);
    },
  );

  test('NO is a name like any, and not false', () => {
    expect(mappingOf('version: 1\nenv:\n  NO: ssm:/a\n').entries).toMatchObject([{ name: 'NO' }]);
  });

  test('what the caller allows may be set, but not in GITHUB_ENV what the runner refuses', () => {
    const source = 'version: 1\nenv:\n  PATH: ssm:/a\n  NODE_OPTIONS: ssm:/b\n';
    const allowNames = ['path', 'node_options'];
    expect(linesOf(source, { allowNames })).toEqual([]);
    expect(linesOf(source, { allowNames, forGithubEnv: true })).toEqual([
      '4:3 NAME_REFUSED "NODE_OPTIONS" cannot be set through GITHUB_ENV: the runner rejects it | Set it in the `env:` of the one step that needs it, or use the env-file input.',
    ]);
  });

  test.each(['output', 'none', '[output]'])(
    'what reaches no environment may have any: expose: %s',
    (expose) => {
      const source = `version: 1\nenv:\n  PATH: { from: "ssm:/a", expose: ${expose} }\n`;
      expect(linesOf(source, { forGithubEnv: true })).toEqual([]);
    },
  );

  test.each(['env', '[output, env]'])('what reaches the environment may not: expose: %s', (expose) => {
    const source = `version: 1\nenv:\n  PATH: { from: "ssm:/a", expose: ${expose} }\n`;
    expect(linesOf(source)).toEqual([expect.stringMatching('^3:3 NAME_REFUSED "PATH" ')]);
  });

  test('that differ in case only clash, with the one before them', () => {
    const clash = (a: string, b: string) =>
      `NAME_CLASH "${a}" differs from "${b}" only in case | Rename one of them: Windows and some tools treat them as one variable.`;
    expect(linesOf('version: 1\nenv:\n  ab: ssm:/a\n  AB: ssm:/a\n  Ab: ssm:/a\n')).toEqual([
      `4:3 ${clash('AB', 'ab')}`,
      `5:3 ${clash('Ab', 'ab')}`,
    ]);
  });
});

describe('size', () => {
  const envOf = (count: number) =>
    `version: 1\nenv:\n${Array.from({ length: count }, (_, i) => `  A${i}: ssm:/a\n`).join('')}`;

  test('500 entries are read', () => {
    expect(mappingOf(envOf(500)).entries).toHaveLength(500);
  });

  test('501 are refused where the last one stands', () => {
    expect(linesOf(envOf(501))).toEqual([
      '503:3 MAPPING_TOO_LARGE there are more than 500 entries | Split the mapping into several files.',
    ]);
  });
});

describe('everything wrong is reported at once', () => {
  test('in the order of the lines', () => {
    const source =
      'version: 2\nenv:\n  B: canary\n  A: { from: "ssm:/a b", optional: 1, encode: x }\n  B: ssm:/b\nregion: canary\n';
    expect(linesOf(source).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      '1:10 INVALID_FIELD',
      '3:6 INVALID_REFERENCE',
      '4:21 INVALID_REFERENCE',
      '4:36 INVALID_FIELD',
      '4:47 INVALID_FIELD',
      '5:3 INVALID_SYNTAX',
      '6:9 INVALID_FIELD',
    ]);
  });

  test.each([
    ['an unknown field', 'optinal: 1\n'],
    ['a wrong version', 'region: 5\n'],
    ['wrong defaults', 'defaults: [x]\n'],
    ['a wrong var', 'vars: { a: { allow: [x], default: x }, b: 1 }\n'],
  ])('and %s at the top makes no entry wrong', (_, top) => {
    const vars = top.startsWith('vars') ? '' : 'vars: { a: { allow: [x], default: x } }\n';
    expect(linesOf(`version: 1\n${top}${vars}env:\n  A: ssm:/\${a}/b\n`)).toHaveLength(1);
  });

  test('a bare text that another reader takes for something else, wherever it stands', () => {
    const source =
      'version: 1\nvars: { a: { allow: [on], default: on } }\nenv:\n  A: { from: "ssm:/a", default: 2024-01-01, join: y, split: 1_0 }\n';
    expect(linesOf(source)).toEqual([
      '2:22 NOT_QUOTED `vars.a.allow.0` must be a string, but YAML reads it as a boolean | Put it in quotes.',
      '2:36 NOT_QUOTED `vars.a.default` must be a string, but YAML reads it as a boolean | Put it in quotes.',
      '4:33 NOT_QUOTED `env.A.default` must be a string, but YAML reads it as a date | Put it in quotes.',
      '4:51 NOT_QUOTED `env.A.join` must be a string, but YAML reads it as a boolean | Put it in quotes.',
      '4:61 NOT_QUOTED `env.A.split` must be a string, but YAML reads it as a number | Put it in quotes.',
    ]);
  });

  test.each([
    'y',
    'NO',
    'Off',
    'true',
    '~',
    'null',
    '0',
    '-1',
    '+1.5',
    '0x1F',
    '0b11',
    '1_000',
    '12:30:45',
    '1e3',
    '.5',
    '.inf',
    '2001-1-1',
    '2001-01-01T00:00:00Z',
  ])('a bare %s is not text', (text) => {
    expect(linesOf(`version: 1\nenv:\n  A: { value: ${text} }\n`)).toEqual([
      expect.stringMatching(
        /^3:15 NOT_QUOTED `env\.A\.value` must be a string, but YAML reads it as (?:null|a (?:boolean|number|date)) \| Put it in quotes\.$/,
      ),
    ]);
    expect(entryOf(`{ value: "${text}" }`)).toMatchObject({ value: text });
  });

  test.each(['1.2.3', 'v1', 'yes-please', '2024-01', '10.0.0.1', '1d', 'nothing', '12:99', '0123abc'])(
    'a bare %s is text',
    (text) => {
      expect(entryOf(`{ value: ${text} }`)).toMatchObject({ value: text });
    },
  );
});

describe('YAML, JSON and an inline text give the same mapping', () => {
  const folder = new URL('good/', import.meta.url);
  const files = readdirSync(folder);
  const withoutPlaces = (mapping: Mapping): unknown =>
    JSON.parse(
      JSON.stringify(mapping, (key, value) => {
        if (key === 'place' || key === 'file') return undefined;
        return value instanceof Map ? [...value] : value;
      }),
    );

  test.each(files)('%s', (file) => {
    const yaml = readFileSync(new URL(file, folder), 'utf8');
    const data = parse(yaml);
    const expected = withoutPlaces(mappingOf(yaml));
    const forms = [
      JSON.stringify(data),
      JSON.stringify(data, null, 2),
      JSON.stringify(data, null, '\t').replaceAll('\n', '\r\n'),
      `\uFEFF${yaml}`,
      yaml.replaceAll('\n', '\r\n'),
      `# indented, as in a workflow\n${yaml.trimEnd()}`,
    ];
    for (const form of forms) expect(withoutPlaces(parseText(form, {}, 'inline'))).toEqual(expected);
  });
});
