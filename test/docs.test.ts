import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { readActionInputs } from '../src/app/action/action-inputs.ts';
import { commands } from '../src/app/cli/main.ts';
import { sessionPolicies } from '../src/auth/session-policy.ts';
import { readLayers } from '../src/mapping/layers/read-layers.ts';
import { parseMapping } from '../src/mapping/parse-mapping.ts';
import { parseLocal } from '../src/stores/local/parse-local.ts';
import { version } from '../src/version.ts';
import { runBuildspec } from './kit/buildspec/run-buildspec.ts';
import { codeBlocks, documents } from './kit/documents.ts';
import { runProcess } from './kit/run-process.ts';
import { temporaryFolder } from './kit/temporary-folder.ts';
import { mappingOptions } from './mapping/mapping-options.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const read = (file: string) => readFileSync(`${root}${file}`, 'utf8');
const blocks = documents.flatMap(codeBlocks);
const inLanguage = (...languages: string[]) => blocks.filter(({ language }) => languages.includes(language));

const yaml = inLanguage('yaml', 'yml').map((block) => ({ ...block, data: parse(block.text) as unknown }));
const isMap = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);
const yamlWith = (key: string) => yaml.filter(({ data }) => isMap(data) && Object.hasOwn(data, key));
const mappings = yaml.filter(({ data }) => isMap(data) && data.version === 1);
const standIns = yaml.filter(
  ({ data }) => isMap(data) && Object.keys(data).every((key) => key === 'ssm' || key === 'secretsmanager'),
);
/** Whole workflows, composite actions, and lists of steps. */
const workflows = [
  ...yamlWith('jobs'),
  ...yamlWith('runs'),
  ...yamlWith('steps'),
  ...yaml.filter(({ data }) => Array.isArray(data)),
].map((block) => ({ ...block, steps: stepsIn(block.data) }));
/** Compose files, and the pipelines of other CI systems, which tests of their own run. */
const others = [
  ...yamlWith('services'),
  ...yaml.filter(
    ({ data }) => isMap(data) && Object.values(data).some((job) => isMap(job) && 'script' in job),
  ),
];

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
}

/** The steps in a workflow, an action, or a list of steps. */
function stepsIn(data: unknown): Step[] {
  if (Array.isArray(data)) return data as Step[];
  if (!isMap(data)) return [];
  const { jobs, runs } = data as { jobs?: Record<string, { steps?: Step[] }>; runs?: { steps?: Step[] } };
  return [data as { steps?: Step[] }, ...Object.values(jobs ?? {}), runs ?? {}].flatMap(
    ({ steps }) => steps ?? [],
  );
}

test('every YAML example is of a kind that is tested', () => {
  const buildspecs = yamlWith('phases');
  const known = new Set(
    [...mappings, ...standIns, ...workflows, ...buildspecs, ...others].map(({ text }) => text),
  );
  expect(yaml.filter(({ text }) => !known.has(text))).toEqual([]);
  for (const kind of [mappings, standIns, workflows, buildspecs]) expect(kind).not.toEqual([]);
});

/** The example that begins with its name. */
async function baseMapping(file: string) {
  const text = mappings.find((mapping) => mapping.text.startsWith(`# ${file}\n`))?.text;
  if (text === undefined) throw new Error(`no example is called ${file}`);
  return { text, file };
}

async function expectMapping(text: string): Promise<void> {
  const layers = await readLayers({ text, file: 'mapping.yml' }, baseMapping);
  const { entries, files, includes } = parseMapping(layers, mappingOptions({ forGithubEnv: true }));
  expect(entries.length + files.length + includes.length).toBeGreaterThan(0);
}

test.each(mappings)('the mapping at $place is right', ({ text }) => expectMapping(text));

test.each(standIns)('the stand-in file at $place is right', ({ text }) => {
  const { parameters, secrets } = parseLocal(text, 'example');
  expect(parameters.size + secrets.size).toBeGreaterThan(0);
});

test.each(workflows)('the workflow at $place uses inputs that exist', async ({ steps }) => {
  const { inputs } = parse(read('action.yml')) as { inputs: Record<string, unknown> };
  for (const { uses, with: given = {} } of steps) {
    if (uses === undefined || !/pipeline-secrets(@|$)|^\.\/$/.test(uses)) continue;
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(given)));
    if (given.mapping !== undefined) await expectMapping(given.mapping);
  }
});

test('the workflow of the README is short', () => {
  const [first] = workflows.filter(({ document }) => document === 'README.md');
  expect(first?.steps.filter(({ uses }) => uses === 'OWNER/pipeline-secrets@v1')).toHaveLength(1);
  expect(first?.text.trim().split('\n').length).toBeLessThanOrEqual(13);
});

describe('shell examples', () => {
  const scripts = inLanguage('sh', 'bash').map((block) => ({ ...block, shell: block.language }));
  const options = new Map<string, Set<string>>();

  beforeAll(async () => {
    for (const { name: command } of commands) {
      const { stdout } = await runProcess(process.execPath, [`${root}dist/cli/index.js`, command, '--help']);
      const [list = ''] = stdout.split('\nExamples:\n');
      options.set(command, new Set([...list.matchAll(/(?<=\s)--?[a-z-]+/g)].map(([option]) => option)));
    }
  });

  test.each(scripts)('the script at $place can be parsed', async ({ shell, text }) => {
    const { exitCode, stderr } = await runProcess(shell, ['-n', '-c', text], { inheritEnv: true });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  });

  test.each(inLanguage('sh', 'bash', 'yaml', 'groovy', ''))('$place uses options that exist', ({ text }) => {
    const calls =
      /(?:pipeline-secrets(?:@[\d.]+)?|dist\/cli\/index\.js|PIPELINE_SECRETS"?) (run|exec|export|env|redact|check|explain|schema|completion)\b([^\n|&;)]*(?:\\\n[^\n|&;)]*)*)/g;
    for (const [, word = '', rest = ''] of text.matchAll(calls)) {
      const command = word === 'exec' ? 'run' : word === 'env' ? 'export' : word;
      const [ours = ''] = rest.split(/ -- /);
      const used = [...ours.matchAll(/(?<=\s)--?[a-z][a-z-]*/g)].map(([option]) => option);
      expect([...(options.get(command) ?? [])]).toEqual(expect.arrayContaining(used));
    }
  });
});

test.each(inLanguage('json'))('the JSON at $place can be parsed', ({ text }) => {
  expect(() => JSON.parse(text)).not.toThrow();
});

test('the policy of a role in the documents allows what its sessions ask for', () => {
  const policies = codeBlocks('docs/signing-in.md')
    .filter(({ language }) => language === 'json')
    .map(({ text }) => JSON.parse(text) as Policy);
  const actions = policies.map(({ Statement }) => Statement.map(({ Action }) => Action).sort());
  const where = { region: 'eu-west-1' };
  const secrets = [
    { ...where, id: 'a' },
    { ...where, id: 'b' },
  ];
  const scope = { partition: 'aws', account: '123456789012' };
  const [session] = sessionPolicies([{ ...where, name: '/a' }, ...secrets], scope);
  const asked = (JSON.parse(session?.policy ?? '') as Policy).Statement.map(({ Action }) => Action).sort();
  expect(actions).toEqual([['sts:AssumeRoleWithWebIdentity'], asked]);
});

interface Policy {
  readonly Statement: readonly { readonly Action: string }[];
}

// Those of docs/codebuild.md run in test/book, those of docs/install.md in test/docs.
const elsewhere = ['docs/codebuild.md', 'docs/install.md'];
const buildspecs = yamlWith('phases').filter(({ document }) => !elsewhere.includes(document));

test.each(buildspecs)('the buildspec at $place runs', async ({ text }) => {
  const sourceDir = temporaryFolder('build');
  const path = temporaryFolder('bin');
  const result = await runBuildspec({
    // The published package is not there yet; npm is a stand-in for the reader's own command.
    text: text
      .replace(
        'npx --yes pipeline-secrets@0.1.0 run',
        `${process.execPath} ${root}dist/cli/index.js run -m ${root}examples/pipeline-secrets.yml --local ${root}examples/local.yml`,
      )
      .replace('npm run migrate', `node ${root}examples/migrate.mjs`),
    sourceDir,
    path: [path],
    env: {},
  });
  expect(result.log).toContain('migrating postgres://shop:***@db.dev.example:5432');
  expect(result.exitCode).toBe(0);
});

/** The shell example of the README that begins with these words. */
function scriptIn(document: string, start: string): string {
  const found = codeBlocks(document).find(({ text }) => text.startsWith(start));
  if (found === undefined) throw new Error(`${document} has no script that starts with ${start}`);
  return found.text;
}

test('the one command of the quick start does the main job, word for word', async () => {
  const command = scriptIn('README.md', 'node dist/cli/index.js run');
  const { stdout, stderr, exitCode } = await runProcess('sh', ['-c', command], {
    cwd: root,
    inheritEnv: true,
    env: { GITHUB_ACTIONS: '' },
  });
  expect({ exitCode, stderr, stdout }).toEqual({
    exitCode: 0,
    stderr: 'pipeline-secrets: 5 variables from examples/local.yml\n',
    stdout:
      'migrating postgres://shop:***@db.dev.example:5432, log level info\nwould apply 001-orders.sql\nwould apply 002-orders-by-date.sql\n',
  });
});

test('the two lines that give an env file to later commands work in a real sh', async () => {
  const script = scriptIn('docs/command-line.md', 'ENV_FILE=').replace(
    'npx --yes pipeline-secrets@0.1.0 export',
    `node ${root}dist/cli/index.js export -m examples/pipeline-secrets.yml --local examples/local.yml`,
  );
  const { stdout } = await runProcess('sh', ['-c', `${script}\necho "$DB_USER"; rm "$ENV_FILE"`], {
    cwd: root,
    inheritEnv: true,
    env: { GITHUB_ACTIONS: '' },
  });
  expect(stdout).toBe('shop\n');
});

test('the lines that give variables to docker run work in a real sh', async () => {
  const lines = /```sh\n(args="[\s\S]*?)```/.exec(read('docs/docker.md'))?.[1] ?? 'exit 99';
  const folder = temporaryFolder('docker');
  // Docker takes the values of `-e NAME` from its own environment.
  const docker = `#!${process.execPath}
const names = process.argv.flatMap((word, index, all) => (all[index - 1] === '-e' ? [word] : []));
const values = Object.fromEntries(names.map((name) => [name, process.env[name]]));
require('node:fs').writeFileSync(process.env.SEEN, JSON.stringify([values, process.argv.slice(2)]));`;
  writeFileSync(`${folder}/docker`, docker, { mode: 0o755 });
  writeFileSync(`${folder}/m.yml`, 'version: 1\nenv: { KEY: "ssm:/key", USER_NAME: "ssm:/user" }\n');
  writeFileSync(`${folder}/l.yml`, 'ssm: { /key: "two\\nlines\\n", /user: "a b" }\n');
  const command = (name: string) =>
    `"${process.execPath}" ${root}dist/cli/index.js ${name} -m m.yml --local l.yml`;
  const script = lines
    .replace('pipeline-secrets export', command('export'))
    .replace('pipeline-secrets run', command('run'));
  const { exitCode } = await runProcess('sh', ['-c', script], {
    cwd: folder,
    env: { PATH: `${folder}:${process.env.PATH}`, SEEN: `${folder}/seen` },
  });
  expect(exitCode).toBe(0);
  expect(JSON.parse(readFileSync(`${folder}/seen`, 'utf8'))).toEqual([
    { KEY: 'two\nlines\n', USER_NAME: 'a b' },
    ['run', '--rm', '-e', 'KEY', '-e', 'USER_NAME', 'IMAGE'],
  ]);
});

test('the message on each page is what is printed', async () => {
  const folder = temporaryFolder('message');
  const shownIn = (file: string) =>
    /```\n(pipeline-secrets\.yml:4:3: error: [\s\S]*?)```/.exec(read(file))?.[1];
  const { startFakeAws } = await import('./kit/fake-aws/fake-aws.ts');
  const fake = await startFakeAws();
  const text = 'version: 1\nregion: eu-west-1\nenv:\n  DB_HOST: ssm:/shop/prod/db-host\n';
  const { stderr } = await runProcess(
    process.execPath,
    [`${root}dist/cli/index.js`, 'export', '-m', '-', '--endpoint-url', fake.url],
    {
      cwd: folder,
      stdin: text,
      env: { AWS_ACCESS_KEY_ID: 'A', AWS_SECRET_ACCESS_KEY: 'x' },
    },
  );
  await fake.close();
  const printed = stderr.replace('<stdin>', 'pipeline-secrets.yml');
  for (const file of ['README.md', 'docs/command-line.md'])
    expect([file, shownIn(file)]).toEqual([file, printed]);
});

describe('what is said twice is the same', () => {
  test('the version', () => {
    expect(version).toBe((JSON.parse(read('package.json')) as { version: string }).version);
    for (const [, found] of `${read('README.md')}${read('buildspec-example.yml')}`.matchAll(
      /pipeline-secrets@(\d+\.\d+\.\d+)/g,
    ))
      expect(found).toBe(version);
  });

  test('the tables of inputs and outputs of the Action and action.yml', async () => {
    const { withTables } = (await import('../scripts/action-page.mjs' as string)) as {
      withTables: (page: string, action: string) => string;
    };
    expect(read('docs/action.md')).toBe(withTables(read('docs/action.md'), read('action.yml')));
  });

  test('the inputs that are declared and those that are read', () => {
    const { inputs } = parse(read('action.yml')) as { inputs: Record<string, { default?: string }> };
    const asked = new Set<string>();
    readActionInputs(
      new Proxy(
        {},
        {
          get: (_, name) => {
            asked.add(String(name));
            return undefined;
          },
        },
      ),
    );
    expect([...asked].sort()).toEqual(
      Object.keys(inputs)
        .map((name) => `INPUT_${name.toUpperCase()}`)
        .sort(),
    );
  });

  test('the defaults that are declared and those that hold without a runner', () => {
    const { inputs } = parse(read('action.yml')) as { inputs: Record<string, { default?: string }> };
    const declared = Object.entries(inputs).flatMap(([name, { default: value }]) =>
      value === undefined ? [] : [[`INPUT_${name.toUpperCase()}`, value]],
    );
    expect(readActionInputs(Object.fromEntries(declared))).toEqual(readActionInputs({}));
  });

  test('.nvmrc and the Node of the Action', () => {
    expect(read('action.yml')).toContain(`using: node${read('.nvmrc').trim()}`);
  });
});
