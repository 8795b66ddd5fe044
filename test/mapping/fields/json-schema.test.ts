import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv, type Schema } from 'ajv';
import { parse } from 'yaml';
import { mappingJsonSchema } from '../../../src/mapping/fields/json-schema.ts';
import { parseText } from '../parse-text.ts';

const root = new URL('../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const filesIn = (folder: string): string[] =>
  readdirSync(new URL(folder, root))
    .filter((file) => file.endsWith('.yml'))
    .map((file) => folder + file);

// Not Ajv's own strictness: that wants types said again beside every `if`.
const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });
const accepts = ajv.compile(mappingJsonSchema() as Schema);

/** What an editor makes of the text: its own YAML reader first, then the schema. */
function schemaOf(text: string): 'accepts' | 'rejects' | 'unreadable' {
  let data: unknown;
  try {
    data = parse(text, { logLevel: 'error' });
  } catch {
    return 'unreadable';
  }
  return accepts(data) ? 'accepts' : 'rejects';
}

function parseOurs(text: string): void {
  parseText(text, { forGithubEnv: true });
}

test('the committed schema is the one that the code makes', () => {
  const fresh = `${JSON.stringify(mappingJsonSchema(), null, 2)}\n`;
  // After a change: npx tsc && node scripts/schema.mjs
  expect(read('pipeline-secrets.schema.json')).toBe(fresh);
});

test('it is a valid draft-07 schema', () => {
  const schema = mappingJsonSchema();
  expect(schema['$schema']).toBe('http://json-schema.org/draft-07/schema#');
  expect(ajv.validateSchema(schema as Schema)).toBe(true);
});

test('every field has a description for editors', () => {
  const missing: string[] = [];
  const visit = (node: unknown, path: string) => {
    if (typeof node !== 'object' || node === null) return;
    for (const [name, child] of Object.entries(node)) {
      if (path.endsWith('/properties') && !path.includes('/then/') && !path.includes('/if/')) {
        if (typeof child === 'object' && !child.description) missing.push(`${path}/${name}`);
      }
      visit(child, `${path}/${name}`);
    }
  };
  visit(mappingJsonSchema(), '');
  expect(missing).toEqual([]);
});

// A file in examples/ is a mapping when it says so by its version; others stand in for AWS.
const examples = filesIn('examples/').filter((path) => /^version:/m.test(read(path)));
const good = [...filesIn('test/mapping/good/'), ...examples];
const bad = filesIn('test/mapping/bad/');

describe('a good mapping passes both the schema and the program', () => {
  test.each(good)('%s', (path) => {
    const text = read(path);
    expect({ schema: schemaOf(text), errors: accepts.errors }).toEqual({ schema: 'accepts', errors: null });
    expect(() => parseOurs(text)).not.toThrow();
  });

  test('there are examples among them', () => {
    expect(examples).toContain('examples/pipeline-secrets.yml');
  });
});

describe('a bad mapping fails the program, and the schema unless its first line says otherwise', () => {
  test.each(bad)('%s', (path) => {
    const text = read(path);
    const expected = /^# schema: (accepts|unreadable)\n/.exec(text)?.[1] ?? 'rejects';
    expect(schemaOf(text)).toBe(expected);
    expect(() => parseOurs(text)).toThrow();
  });
});

describe('the schema knows', () => {
  const entry = (fields: object) => accepts({ version: 1, env: { A: fields } });
  const reference = (from: string) => accepts({ version: 1, env: { A: from } });

  test.each([
    'ssm:/a',
    'ssm:/a:3#k',
    'ssm:/${stage}/b',
    '${all}',
    'ssm${rest}',
    'secretsmanager:a:b c:d',
    'secretsmanager:a#b\nc',
    'arn:${partition}:ssm:eu-west-1:123456789012:parameter/a',
  ])('that %j can be a reference', (from) => {
    expect(reference(from)).toBe(true);
  });

  test.each([
    '',
    'a',
    'ssm:',
    'ssm:/a b',
    'ssm:/a#',
    'sm:${stage}',
    'arn:aws:s3:eu-west-1:123456789012:x',
    '#k',
    '$stage',
  ])('that %j can be none', (from) => {
    expect(reference(from)).toBe(false);
  });

  test.each([
    ['from and value exclude each other', { from: 'ssm:/a', value: 'x' }],
    ['one of them is needed', {}],
    ['a value takes expose alone', { value: 'x', secret: false }],
    ['split needs join', { from: 'ssm:/a', split: ',' }],
    ['join needs split', { from: 'ssm:/a', join: ',' }],
    ['label and version exclude each other', { from: 'ssm:/a', label: 'x', version: '1' }],
    ['a parameter has no stage', { from: 'ssm:/a', stage: 'x' }],
    ['a secret has no label', { from: 'secretsmanager:a', label: 'x' }],
    ['the version of a secret is no number', { from: 'secretsmanager:a', version: '3' }],
    ['the version of a parameter is a number', { from: 'ssm:/a', version: 'a'.repeat(32) }],
    ['a key is given once', { from: 'ssm:/a#b', key: 'b' }],
    ['a label is given once', { from: 'ssm:/a:b', label: 'b' }],
    ['an expose list is not empty', { from: 'ssm:/a', expose: [] }],
  ])('that %s', (_, fields) => {
    expect(entry(fields)).toBe(false);
  });

  test('that there are at most 500 entries', () => {
    const env = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [`A${i}`, 'ssm:/a']));
    expect(accepts({ version: 1, env: env(500) })).toBe(true);
    expect(accepts({ version: 1, env: env(501) })).toBe(false);
  });
});
