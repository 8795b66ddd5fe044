import { readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from '@jest/globals';
import { prose } from '../kit/documents.ts';
import { root } from './page.ts';

/** The pages that a page links to. */
function linked(page: string): string[] {
  const targets = [...prose(page).matchAll(/\]\(([^)#\s]+\.md)(?:#[^)]*)?\)/g)].map(
    ([, target = '']) => target,
  );
  return targets.map((target) => normalize(join(dirname(page), target)));
}

const pages = readdirSync(join(root, 'docs'))
  .filter((name) => name.endsWith('.md') && name !== 'README.md')
  .map((name) => `docs/${name}`);

test('the index names every page once', () => {
  expect(linked('docs/README.md').sort()).toEqual(pages.sort());
});
