import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minify } from 'terser';
import { eagerModules } from './eager-modules.mjs';

const ncc = createRequire(import.meta.url)('@vercel/ncc');
const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Bundles one entry that `tsc` made, with all it imports, into a folder; both from the repository's root. */
export async function bundleEntry(entry, folder) {
  const { code, assets } = await ncc(join(root, entry), {
    cache: false,
    quiet: true,
    license: 'licenses.txt',
    // The SDK's ES sources start in half the time of its CommonJS; ncc's command line cannot say this.
    mainFields: ['module', 'main'],
  });
  const out = resolve(root, folder);
  mkdirSync(out, { recursive: true });
  for (const [name, { source }] of Object.entries({ 'index.js': { source: code }, ...assets })) {
    mkdirSync(dirname(join(out, name)), { recursive: true });
    writeFileSync(join(out, name), name.endsWith('.js') ? await minified(String(source)) : source);
  }
}

/** ncc's own `minify` leaves the chunks as they are. Function names stay, for `--trace` to say
 * something. */
async function minified(source) {
  const { code } = await minify(source, { module: true, keep_fnames: true, format: { comments: /^!/ } });
  return `${eagerModules(code)}\n`;
}
