import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { runProcess } from './kit/run-process.ts';
import { temporaryFolder } from './kit/temporary-folder.ts';

interface Layer {
  readonly job: string;
  readonly pure?: true;
  readonly everywhere?: true;
  readonly imports?: readonly string[];
}

const root = fileURLToPath(new URL('../', import.meta.url));
const script = async <T>(name: string) => (await import(`../scripts/${name}` as string)) as T;
const { layers, layerOf, mayImport } = await script<{
  layers: Readonly<Record<string, Layer>>;
  layerOf: (file: string) => string;
  mayImport: (layer: string, target: string) => boolean;
}>('layers.mjs');
const { importsOf, readSource, sourceProblems } = await script<{
  importsOf: (file: string, text: string) => readonly { readonly target: string }[];
  readSource: () => ReadonlyMap<string, string>;
  sourceProblems: (source: ReadonlyMap<string, string>) => readonly string[];
}>('check-source.mjs');
const { withLayers } = await script<{ withLayers: (page: string) => string }>('architecture.mjs');

const names = Object.keys(layers);
const pure = names.filter((name) => layers[name]?.pure);

test('src follows its rules', () => {
  expect(sourceProblems(readSource())).toEqual([]);
});

test('the check works in a folder whose name a URL would escape', async () => {
  const folder = join(temporaryFolder('check'), 'a b');
  mkdirSync(join(folder, 'src/load'), { recursive: true });
  for (const name of ['check-source.mjs', 'is-main.mjs', 'layers.mjs'])
    cpSync(`${root}scripts/${name}`, join(folder, 'scripts', name));
  writeFileSync(join(folder, 'src/load/planted.ts'), "import { x } from 'node:fs';\n");
  const { exitCode, stderr } = await runProcess(process.execPath, [join(folder, 'scripts/check-source.mjs')]);
  expect([exitCode, stderr]).toEqual([1, expect.stringContaining('"load" may not import "node:fs"')]);
});

test('no other script decides by itself whether it was started', () => {
  const scripts = readdirSync(`${root}scripts`).filter((name) => name.endsWith('.mjs'));
  const deciding = scripts.filter((name) => /argv\[1\]/.test(readFileSync(`${root}scripts/${name}`, 'utf8')));
  expect(deciding).toEqual(['is-main.mjs']);
});

test('docs/architecture.md shows the table', () => {
  // After a change: node scripts/architecture.mjs
  const page = readFileSync(`${root}docs/architecture.md`, 'utf8');
  expect(page).toBe(withLayers(page));
});

const decisions = readdirSync(`${root}docs/adr`).map((file) => `docs/adr/${file}`);

test.each(['CONTRIBUTING.md', 'docs/architecture.md', ...decisions])(
  'the files that %s names exist',
  (page) => {
    const text = readFileSync(`${root}${page}`, 'utf8');
    // A superseded decision is history, and so are its files.
    if (text.includes(', superseded by ')) return;
    const files = ['', 'scripts/', 'src/', 'test/'].flatMap((folder) =>
      readdirSync(`${root}${folder}`, { recursive: folder !== '' }).map(
        (file) => `/${folder}${String(file)}`,
      ),
    );
    const named = [...text.matchAll(/`((?!\S*NAME)[\w./-]+\.(?:ts|mjs|json|yml))`/g)].map(([, file]) => file);
    expect(named.filter((name) => !files.some((file) => file.endsWith(`/${name}`)))).toEqual([]);
  },
);

describe('the table', () => {
  test('has a row for each folder, and no other', () => {
    expect([...new Set([...readSource().keys()].map(layerOf))].sort()).toEqual([...names].sort());
  });

  test.each(names)('%s imports only from rows above its own', (name) => {
    const below = names.slice(names.indexOf(name) + 1);
    expect(below.filter((other) => mayImport(name, other))).toEqual([]);
  });

  test('allows nothing that src does not use', () => {
    const used = [...readSource()].flatMap(([file, text]) =>
      importsOf(file, text).map(({ target }) => `${layerOf(file)} ${target}`),
    );
    const needed = (name: string, row: string) =>
      used.some((pair) =>
        row.endsWith('*')
          ? pair === `${name} ${row.slice(0, -2)}` || pair.startsWith(`${name} ${row.slice(0, -1)}`)
          : pair === `${name} ${row}`,
      );
    const unused = names.flatMap((name) =>
      (layers[name]?.imports ?? []).filter((row) => !needed(name, row)).map((row) => `${name}: ${row}`),
    );
    expect(unused).toEqual([]);
  });

  test('keeps SDKs, the runner, the file system, and whatever sees them out of the pure folders', () => {
    expect(pure).toEqual(
      expect.arrayContaining(['text', 'json', 'mapping', 'store', 'load', 'mask', 'output/format']),
    );
    const allowed = pure.flatMap((name) => layers[name]?.imports ?? []);
    const outside = allowed.filter((row) => !pure.includes(row.replace(/\/\*$/, '')));
    expect([...new Set(outside)].sort()).toEqual(['node:buffer', 'yaml']);
    expect(names.filter((name) => /^mapping/.test(name) && !pure.includes(name))).toEqual([]);
  });

  test('lets only one folder see YAML, and one the SDK', () => {
    const sees = (target: string) => names.filter((name) => mayImport(name, target));
    // The buildspec is CodeBuild's YAML, with anchors and whatever else CodeBuild takes.
    expect(sees('yaml')).toEqual(['mapping/yaml', 'app/guards']);
    expect(sees('@aws-sdk/client-ssm').every((name) => name.startsWith('stores/aws'))).toBe(true);
  });
});

/** A file in a layer: the layer itself if it is a file. */
const fileIn = (layer: string) => (layer.endsWith('.ts') ? `src/${layer}` : `src/${layer}/planted.ts`);
const outside = ['@aws-sdk/client-ssm', '@actions/core', 'node:fs', 'node:child_process', 'yaml', 'ajv'];

function specifier(layer: string, target: string): string {
  if (!names.includes(target)) return target;
  const path = relative(dirname(fileIn(layer)), fileIn(target));
  return path.startsWith('.') ? path : `./${path}`;
}

describe.each(names)('a forbidden import in %s', (layer) => {
  const forbidden = [...names, ...outside].filter((name) => name !== layer && !mayImport(layer, name));
  const refused = (statement: (path: string) => string) =>
    forbidden.filter((target) => {
      const text = `// A comment\n${statement(specifier(layer, target))}\n`;
      const problems = sourceProblems(new Map([[fileIn(layer), text]]));
      return (
        problems.length === 1 && problems[0]?.startsWith(`${fileIn(layer)}:2: "${layer}" may not import`)
      );
    });

  test.each<[string, (path: string) => string]>([
    ['of a value', (path) => `import { x } from '${path}';`],
    ['over several lines', (path) => `import {\n  x,\n  type Y,\n} from '${path}';`],
    ['of a type', (path) => `import type { X } from '${path}';`],
    ['for its effects', (path) => `import '${path}';`],
    ['in a re-export', (path) => `export * from '${path}';`],
    ['at run time', (path) => `const { x } = await import('${path}');`],
    ['at run time, with a comment', (path) => `const x = import(/* webpackChunkName: "x" */ '${path}');`],
    ['in a type', (path) => `type X = import('${path}').X;`],
  ])('%s is refused', (_, statement) => {
    expect(forbidden.length).toBeGreaterThan(0);
    expect(refused(statement)).toEqual(forbidden);
  });
});

test.each([
  ['a folder without a row', 'src/other/a.ts', "import { x } from '../failure.ts';", '"other" has no row'],
  ['a path that is computed', 'src/app/cli/a.ts', 'await import(name);', 'import() needs a literal path'],
])('%s is refused', (_, file, text, problem) => {
  expect(sourceProblems(new Map([[file, text]]))).toEqual([expect.stringContaining(problem)]);
});

test('a name that two files export is refused, and the overloads of a function are not', () => {
  const source = new Map([
    ['src/load/a.ts', 'export function x(a: string): void;\nexport function x(a: number): void;\n'],
    ['src/load/b.ts', 'export type y = 1;\n'],
    ['src/mask/c.ts', 'export const y = 1;\n'],
  ]);
  expect(sourceProblems(source)).toEqual(['src/load/b.ts, src/mask/c.ts: "y" is exported more than once']);
});

test('Biome refuses the globals of the process in each pure folder, and cycles of imports', async () => {
  const folder = temporaryFolder('layers');
  const plant = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  cpSync(`${root}biome.json`, join(folder, 'biome.json'));
  for (const layer of names) plant(fileIn(layer), 'export const seen = [process, fetch];\n');
  plant('src/app/one.ts', "import type { Two } from './two.ts';\n\nexport type One = Two;\n");
  plant('src/app/two.ts', "import type { One } from './one.ts';\n\nexport type Two = One;\n");
  const biome = `${root}node_modules/@biomejs/biome/bin/biome`;
  const args = [biome, 'lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none'];
  const { stdout } = await runProcess(process.execPath, args, { cwd: folder });
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { category: string; location: { path: string } }[];
  };
  const places = (rule: string) =>
    diagnostics.filter(({ category }) => category.endsWith(rule)).map(({ location }) => location.path);
  expect(places('noRestrictedGlobals').sort()).toEqual(
    pure.flatMap((layer) => [fileIn(layer), fileIn(layer)]).sort(),
  );
  expect(places('noImportCycles').sort()).toEqual(['src/app/one.ts', 'src/app/two.ts']);
});
