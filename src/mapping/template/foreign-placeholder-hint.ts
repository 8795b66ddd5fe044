import { looksLikeReferenceOrArn } from '../reference/looks-like-reference.ts';
import type { DeclaredNames } from './substitute-vars.ts';

/** How other tools write `${name}`. */
const notations = [
  /\$([A-Za-z_]\w*)/g,
  /\$\(\s*([A-Za-z_]\w*)\s*\)/g,
  /\$\[\s*([A-Za-z_]\w*)\s*\]/g,
  /#?\{\s*([A-Za-z_]\w*)\s*\}/g,
  /\$?\{\{\s*\.?([A-Za-z_]\w*)\s*\}\}/g,
  /%([A-Za-z_]\w*)%/g,
  /<([A-Za-z_]\w*)>/g,
  /@([A-Za-z_]\w*)@/g,
];

/**
 * What to write instead of a var or variable in the notation of another tool; undefined if the text contains none. Only a
 * declared name is shown: the whole text may be a value.
 */
export function foreignPlaceholderHint(text: string, { vars, variables }: DeclaredNames): string | undefined {
  const names = notations.flatMap((notation) => [...text.matchAll(notation)].map(([, name = '']) => name));
  const declared = names.find((name) => vars.has(name));
  if (declared !== undefined) return `Write \${${declared}} for the var "${declared}".`;
  const isReference = looksLikeReferenceOrArn(text);
  const variable = isReference ? undefined : names.find((name) => variables.has(name));
  if (variable !== undefined) return `Write { template: "…" } with \${${variable}} in it.`;
  return isReference && names.length > 0 ? 'Write ${NAME} for a var, and declare it under vars:.' : undefined;
}
