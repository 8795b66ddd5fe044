import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The licences of all packages that are bundled, each text once, after the names of its packages. */
export function licences({ modules }, root) {
  const folders = new Set([join(root, 'node_modules/@vercel/ncc')]);
  for (const module of modules) {
    for (const { resource } of module.modules ?? [module]) {
      const folder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(resource ?? '')?.[0];
      if (folder !== undefined) folders.add(folder);
    }
  }
  const packages = new Map();
  for (const folder of folders) {
    const { name, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((file) => /^licen[cs]e(\.|$)/i.test(file));
    const text = `${license}\n${file === undefined ? '' : `\n${readFileSync(join(folder, file), 'utf8').trim()}\n`}`;
    packages.set(text, [...(packages.get(text) ?? []), name]);
  }
  const parts = [...packages].map(([text, names]) => `${[...new Set(names)].sort().join('\n')}\n${text}`);
  return parts.sort().join('\n');
}
