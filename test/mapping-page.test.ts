import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { Ajv, type Schema } from 'ajv';
import { parse } from 'yaml';
import { main } from '../src/app/cli/main.ts';
import { mappingJsonSchema } from '../src/mapping/fields/json-schema.ts';
import { version } from '../src/version.ts';
import { fakeWorld } from './app/fake-world.ts';
import { temporaryFolder } from './kit/temporary-folder.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const page = readFileSync(`${root}docs/mapping.md`, 'utf8');
/** `UPDATE_GOLDEN=1` writes what the examples give now; read every line of the difference before you commit it. */
const update = process.env.UPDATE_GOLDEN === '1';

interface Example {
  readonly name: string;
  readonly text: string;
  /** Options of the command line. */
  readonly args: readonly string[];
  /** Absent: the page does not say what it gives. */
  readonly gives: string | undefined;
  /** Where that begins on the page. */
  readonly at: number;
}

const pattern =
  /^```yaml\n([\s\S]*?)^```\n(?:\n(?:With `([^`]+)`, t|T)his gives[^:\n]*:\n\n```text\n([\s\S]*?)^```\n)?/gm;
const blocks = [...page.matchAll(pattern)].map((found): Example => {
  const [whole, text = '', args, gives] = found;
  const heading =
    page
      .slice(0, found.index)
      .match(/^#+ .*$/gm)
      ?.at(-1) ?? '';
  const at = found.index + whole.lastIndexOf('```text\n') + '```text\n'.length;
  return { name: heading.replace(/^#+ /, ''), text, args: args?.split(' ') ?? [], gives, at };
});
const isMapping = ({ text }: Example) => /^version: 1$/m.test(text);
const examples = blocks.filter(isMapping);
const standIn = blocks.find((block) => !isMapping(block))?.text ?? '';

let cwd: string;
beforeEach(() => {
  cwd = temporaryFolder('mapping-page');
  writeFileSync(join(cwd, 'local.yml'), standIn);
  for (const { text } of examples) {
    const file = /^# (\S+\.yml)\n/.exec(text)?.[1];
    if (file !== undefined) writeFileSync(join(cwd, file), text);
  }
});

async function exported({ text, args }: Example) {
  writeFileSync(join(cwd, 'pipeline-secrets.yml'), text);
  const world = fakeWorld({ cwd, env: { RUNNER_TEMP: cwd }, nonce: () => '5f0c' });
  const status = await main(
    ['export', '--format', 'docker', '--local', 'local.yml', ...args],
    world,
    version,
  );
  return { status, stderr: world.stderr(), gives: world.stdout().replaceAll(`${cwd}/`, '/tmp/') };
}

test('every mapping on the page says what it gives', () => {
  expect(examples.filter(({ gives }) => gives === undefined)).toEqual([]);
  expect([blocks.length - examples.length, examples.length]).toEqual([1, 15]);
});

describe.each(examples)('the example of "$name"', (example) => {
  test('gives what the page says', async () => {
    const { status, stderr, gives } = await exported(example);
    expect([
      status,
      stderr.match(/^(?!warning|notice|pipeline-secrets: \d).*$/gm)?.filter((line) => line !== ''),
    ]).toEqual([0, []]);
    if (!update) expect(gives).toBe(example.gives);
  });

  test('is right for an editor', () => {
    const accepts = new Ajv({ strict: false }).compile(mappingJsonSchema() as Schema);
    expect([accepts(parse(example.text)), accepts.errors]).toEqual([true, null]);
  });
});

test('the files of the example have the contents and modes that it says', async () => {
  const example = examples.find(({ name }) => name === 'Files') as Example;
  await exported(example);
  const folder = join(cwd, readdirSync(cwd).find((name) => name.startsWith('pipeline-secrets-')) ?? '');
  const read = (name: string) => [
    readFileSync(join(folder, name), 'utf8'),
    statSync(join(folder, name)).mode & 0o777,
  ];
  expect([read('deploy-key.pem'), read('pg_service.conf')]).toEqual([
    ['the key of the examples\n', 0o400],
    ['[shop]\nhost=db.prod.example\npassword=p@ss/w:rd?#%\n', 0o600],
  ]);
});

test('a URL made of the examples gives its parts back', () => {
  const url = new URL(/^DATABASE_URL=(.*)$/m.exec(page)?.[1] ?? '');
  expect([url.username, decodeURIComponent(url.password)]).toEqual(['shop', 'p@ss/w:rd?#%']);
});

test('the tables of fields are those of the schema', async () => {
  // After a change: node scripts/mapping-page.mjs
  const { withFieldTables } = (await import('../scripts/mapping-page.mjs' as string)) as {
    withFieldTables: (page: string, schema: string) => string;
  };
  expect(page).toBe(withFieldTables(page, readFileSync(`${root}pipeline-secrets.schema.json`, 'utf8')));
});

if (update) {
  test('write what the examples give', async () => {
    let text = page;
    for (const example of [...examples].reverse()) {
      const { gives } = await exported(example);
      text = `${text.slice(0, example.at)}${gives}${text.slice(example.at + (example.gives?.length ?? 0))}`;
    }
    writeFileSync(`${root}docs/mapping.md`, text);
  });
}
