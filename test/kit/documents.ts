import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The Markdown files that people read, as paths in the repository. The ADRs are among them. */
export const documents: readonly string[] = ['.', 'docs', 'examples']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: folder !== '.', encoding: 'utf8' }).map((name) =>
      join(folder, name),
    ),
  )
  .filter((file) => file.endsWith('.md'))
  .sort();

export interface CodeBlock {
  readonly document: string;
  /** The document and the line of the opening fence, as `docs/run.md:3`. */
  readonly place: string;
  /** The word after the opening fence; empty if there is none. */
  readonly language: string;
  readonly text: string;
}

export function readDocument(document: string): string {
  return readFileSync(join(root, document), 'utf8');
}

/** All fenced code blocks of a document, without the indentation that their fence has. */
export function codeBlocks(document: string): CodeBlock[] {
  const fenced = /^( *)```(\S*)[^\n]*\n([\s\S]*?)^\1```$/gm;
  const source = readDocument(document);
  return [...source.matchAll(fenced)].map(({ index, 1: indent = '', 2: language = '', 3: text = '' }) => ({
    document,
    place: `${document}:${source.slice(0, index).split('\n').length}`,
    language,
    text: text.replace(new RegExp(`^${indent}`, 'gm'), ''),
  }));
}

/** A document without its code, fenced or not: what is left has the links and headings. */
export function prose(document: string): string {
  return readDocument(document).replace(/^( *)```[\s\S]*?^\1```$/gm, '');
}

/** The anchors that GitHub gives to the headings of a document. */
export function anchors(document: string): Set<string> {
  const found = new Set<string>();
  for (const [, heading = ''] of prose(document).matchAll(/^#{1,6} +(.+?) *#*$/gm)) {
    const slug = heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
      .replaceAll(' ', '-');
    let unique = slug;
    for (let n = 1; found.has(unique); n++) unique = `${slug}-${n}`;
    found.add(unique);
  }
  return found;
}
