import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { anchors, documents, prose } from '../kit/documents.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What is wrong with the target of a link in a document; undefined if nothing is. */
function problem(document: string, target: string): string | undefined {
  if (/^[a-z]+:/.test(target)) {
    return target.startsWith('https://') ? undefined : `${target} is not https`;
  }
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? document : join(dirname(document), path);
  if (file.startsWith('..')) return `${target} leads out of the repository`;
  if (!existsSync(join(root, file))) return `${target}: there is no ${file}`;
  if (anchor !== undefined && file.endsWith('.md') && !anchors(file).has(anchor)) {
    return `${target}: ${file} has no such heading`;
  }
  return undefined;
}

/** The targets of inline links, reference definitions, and images. Links inside `code` do not count. */
function targets(document: string): string[] {
  const text = prose(document).replace(/`[^`\n]*`/g, '`code`');
  const inline = [...text.matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g)];
  const defined = [...text.matchAll(/^\[[^\]]+\]:\s*<?(\S+?)>?$/gm)];
  const html = [...text.matchAll(/\s(?:href|src|srcset)="([^"]+)"/g)];
  return [...inline, ...defined, ...html].map(([, target = '']) => target);
}

test.each(documents)('every link in %s leads somewhere', (document) => {
  expect(targets(document).flatMap((target) => problem(document, target) ?? [])).toEqual([]);
});

test('a link to a file or heading that does not exist is noticed', () => {
  expect(problem('docs/mapping.md', 'masking.md#what-is-hidden')).toBe(undefined);
  expect(problem('docs/mapping.md', 'masking.md#what-is-shown')).toBe(
    'masking.md#what-is-shown: docs/masking.md has no such heading',
  );
  expect(problem('docs/mapping.md', '../nothing.md')).toBe('../nothing.md: there is no nothing.md');
  expect(problem('README.md', '../other')).toBe('../other leads out of the repository');
  expect(problem('README.md', 'http://example.com')).toBe('http://example.com is not https');
});

test('headings get the anchors that GitHub gives them', () => {
  const known = anchors('docs/signing-in.md');
  expect([...known]).toEqual(expect.arrayContaining(['a-laptop', 'without-role-to-assume']));
});
