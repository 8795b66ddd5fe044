// Bundles what `tsc` made of src/ into dist/: node scripts/bundle.mjs [FOLDER]
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ncc = createRequire(import.meta.url)('@vercel/ncc');
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const target = resolve(process.argv[2] ?? join(root, 'dist'));

/** Entry in build/src → folder in dist. */
const entries = { 'action.js': 'action', 'post.js': 'action/post', 'cli.js': 'cli' };

rmSync(target, { recursive: true, force: true });
for (const [entry, folder] of Object.entries(entries)) {
  const { code, assets } = await ncc(join(root, 'build/src', entry), {
    cache: false,
    quiet: true,
    license: 'licenses.txt',
    // The SDK's ES sources start in half the time of its CommonJS; ncc's command line cannot say this.
    mainFields: ['module', 'main'],
  });
  const out = join(target, folder);
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'index.js'), code);
  for (const [name, { source }] of Object.entries(assets)) {
    mkdirSync(dirname(join(out, name)), { recursive: true });
    writeFileSync(join(out, name), source);
  }
}
chmodSync(join(target, 'cli/index.js'), 0o755);
