// Bundles what `tsc` made of src/ into dist/: node scripts/bundle.mjs [FOLDER]
import { chmodSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleEntry } from './bundle-entry.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const target = resolve(process.argv[2] ?? join(root, 'dist'));

/** Entry in build/src → folder in dist. */
const entries = { 'action.js': 'action', 'post.js': 'action/post', 'cli.js': 'cli' };

rmSync(target, { recursive: true, force: true });
for (const [entry, folder] of Object.entries(entries)) {
  await bundleEntry(join('build/src', entry), join(target, folder));
}
chmodSync(join(target, 'cli/index.js'), 0o755);
