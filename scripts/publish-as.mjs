// Replaces OWNER with the real owner, and removes what applies only until the first release:
// node scripts/publish-as.mjs my-organisation
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = process.cwd();

/** A text as it should be after the first release by an owner. */
function published(text, owner) {
  return text
    .replace(/^\*\*Not published yet\.\*\* .*\n\n?/gm, '')
    .replace(/^## Until the first release\n[\s\S]*?(?=^## |$(?![\s\S]))/gm, '')
    .replaceAll(`${'OWNER'}/pipeline-secrets`, `${owner}/pipeline-secrets`);
}

const owner = process.argv[2] ?? '';
if (!/^[A-Za-z0-9](?:-?[A-Za-z0-9])*$/.test(owner)) {
  console.error('Usage: node scripts/publish-as.mjs OWNER, where OWNER is a GitHub user or organisation');
  process.exit(2);
}
const files = execFileSync('git', ['ls-files', '-z', ':!dist', ':!package-lock.json'], {
  encoding: 'utf8',
});
for (const name of files.split('\0').filter((one) => one !== '')) {
  const before = readFileSync(join(root, name), 'latin1');
  const after = published(before, owner);
  if (after !== before) {
    writeFileSync(join(root, name), after, 'latin1');
    console.log(`changed ${name}`);
  }
}
