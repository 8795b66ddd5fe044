import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { root } from './end-to-end/root.ts';

const reasons: Record<string, string> = JSON.parse(
  readFileSync(join(root, 'scripts/lazy-chunks.json'), 'utf8'),
);

describe('the table of chunks that are loaded on demand', () => {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(root, 'src', file), 'utf8'));
  const imports = sources.flatMap((text) => text.match(/(?<!typeof )\bimport\([^)]*\)/g) ?? []);
  const named = imports.map(
    (text) => /^import\(\s*\/\* webpack(?:ChunkName|Mode): "(\w+)" \*\//.exec(text)?.[1],
  );

  test('names the chunk of every import()', () => {
    expect(imports.filter((_, index) => !((named[index] ?? '') in reasons))).toEqual([]);
  });

  test('has no chunk without an import()', () => {
    expect(Object.keys(reasons).filter((chunk) => !named.includes(chunk))).toEqual([]);
  });

  test.each(['action', 'cli'])('has every file of dist/%s', (folder) => {
    const known = [...Object.keys(reasons), 'index'].map((chunk) => `${chunk}.js`);
    const files = readdirSync(join(root, 'dist', folder)).filter((file) => file.endsWith('.js'));
    expect(files.filter((file) => !known.includes(file))).toEqual([]);
  });

  test("keeps the runner's toolkit out of the CLI", () => {
    expect(readdirSync(join(root, 'dist/cli'))).not.toContain('oidc.js');
  });
});
