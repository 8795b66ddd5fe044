import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minify } from 'terser';
import { chunkFinder, moduleNames } from './bundle-names.mjs';
import { licences } from './licences.mjs';
import { readChunk } from './read-chunk.mjs';

const ncc = createRequire(import.meta.url)('@vercel/ncc');
const root = dirname(dirname(fileURLToPath(import.meta.url)));
// Where ncc finds ES sources that package.json files hide from it: see bundle-paths.json.
process.env.TS_NODE_PROJECT = join(root, 'scripts/bundle-paths.json');

/** Bundles one entry that `tsc` made, with everything it imports, into a folder; both paths start at the repository's root. */
export async function bundleEntry(entry, folder) {
  const { code, assets, stats } = await ncc(join(root, entry), {
    cache: false,
    quiet: true,
    // Read ES sources, because unused exports can be dropped from them; write CommonJS, because Node starts it sooner.
    mainFields: ['module', 'main'],
    esm: false,
  });
  const names = { chunkOf: chunkFinder(stats.compilation), moduleOf: moduleNames(stats.compilation, root) };
  const chunks = new Map();
  for (const [file, { source }] of Object.entries(assets)) {
    const { modules } = readChunk(String(source), names);
    const chunk = names.chunkOf(Number.parseInt(file, 10));
    chunks.set(chunk, new Map([...(chunks.get(chunk) ?? []), ...modules]));
  }
  const out = resolve(root, folder);
  mkdirSync(out, { recursive: true });
  const write = (name, text) => writeFileSync(join(out, name), text);
  write('package.json', '{ "type": "commonjs" }\n');
  write('licenses.txt', licences(stats.compilation, root));
  write('index.js', await entryText(readChunk(code, names)));
  for (const [chunk, modules] of chunks) {
    const ids = JSON.stringify([chunk]);
    write(`${chunk}.js`, `exports.ids=${ids};exports.modules=${await moduleTable(modules)};\n`);
  }
}

/** The bundler's runtime, with the table of modules put back after the rest is minified. */
async function entryText({ modules, rest }) {
  const text = await minified(rest.replace('"" + chunkId + ".index.js"', 'chunkId + ".js"'));
  const table = await moduleTable(modules);
  return `${text.replace('MODULE_TABLE', () => table)}\n`;
}

/**
 * One module a line, so that a diff shows which ones changed. In parentheses, V8 compiles a function at once; it would
 * otherwise parse nearly all of them twice, once to skip them and once when they are called.
 *
 * @see https://v8.dev/blog/preparser#pife
 */
async function moduleTable(modules) {
  const lines = [];
  for (const [name, source] of [...modules].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const text = await minified(`_=${source}`, name.startsWith('src/'));
    lines.push(`${JSON.stringify(name)}:(${text.replace(/^_=|;$/g, '')})`);
  }
  return `{\n${lines.join(',\n')}\n}`;
}

/**
 * ncc's own `minify` leaves the chunks as they are. Function names stay, for `--trace`; in our own code, all names and
 * lines stay, so that a reviewer can read it. The text is ASCII, because V8 keeps a text with any other character in twice
 * the memory, and reads it more slowly.
 */
async function minified(source, isOurs = false) {
  const format = { ascii_only: true, comments: /^!/, semicolons: !isOurs };
  return (await minify(source, { toplevel: true, keep_fnames: true, mangle: !isOurs, format })).code;
}
