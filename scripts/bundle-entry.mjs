import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minify } from 'terser';
import { eagerModules } from './eager-modules.mjs';

const ncc = createRequire(import.meta.url)('@vercel/ncc');
const root = dirname(dirname(fileURLToPath(import.meta.url)));
// Where ncc finds ES sources that package.json files hide from it: see bundle-paths.json.
process.env.TS_NODE_PROJECT = join(root, 'scripts/bundle-paths.json');

/** Bundles one entry that `tsc` made, with all it imports, into a folder; both from the repository's root. */
export async function bundleEntry(entry, folder) {
  const { code, assets } = await ncc(join(root, entry), {
    cache: false,
    quiet: true,
    license: 'licenses.txt',
    // ES sources come in, for they can be cut down to what is used; CommonJS goes out, for Node starts it sooner.
    mainFields: ['module', 'main'],
    esm: false,
  });
  const out = resolve(root, folder);
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'package.json'), '{ "type": "commonjs" }\n');
  for (const [name, { source }] of Object.entries({ 'index.js': { source: code }, ...assets })) {
    mkdirSync(dirname(join(out, name)), { recursive: true });
    writeFileSync(join(out, name), name.endsWith('.js') ? await minified(String(source)) : source);
  }
}

/**
 * ncc's own `minify` leaves the chunks as they are. Function names stay, for `--trace` to say something. In ASCII, since
 * V8 keeps a text with any other character in twice the memory, and is slower to read it.
 */
async function minified(source) {
  const format = { ascii_only: true, comments: /^!/ };
  const { code } = await minify(source, { toplevel: true, keep_fnames: true, format });
  return `${eagerModules(code)}\n`;
}
