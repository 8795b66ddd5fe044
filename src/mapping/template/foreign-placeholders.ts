import { looksLikeReferenceOrArn } from '../reference/looks-like-reference.ts';
import type { PlaceholderProblem } from './parse-placeholders.ts';
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

interface ShellPlaceholder {
  readonly name: string;
  /** Where its dollar is, in UTF-16 code units from 0. */
  readonly offset: number;
  readonly text: string;
}

/** The placeholders of a shell in a text, `$NAME` and `$(NAME)`, which are literal here. `$$` is a dollar. */
export function shellPlaceholders(source: string): readonly ShellPlaceholder[] {
  return [...source.matchAll(/(?<!\$)(?:\$\$)*(\$(?:([A-Za-z_]\w*)|\(([A-Za-z_]\w*)\)))/g)].map(
    ({ 0: { length }, 1: text = '', 2: name, 3: inBrackets = '', index }) => ({
      name: name ?? inBrackets,
      offset: index + length - text.length,
      text,
    }),
  );
}

/** The problem with the first shell placeholder that names a var or variable of the mapping. */
export function shellPlaceholderProblem(
  source: string,
  { vars, variables }: DeclaredNames,
): PlaceholderProblem | undefined {
  const found = shellPlaceholders(source).find(({ name }) => vars.has(name) || variables.has(name));
  if (!found) return undefined;
  const { name, offset, text } = found;
  const instead = vars.has(name) ? `\${${name}}` : `\${${name}} in a \`template\``;
  const hint = `Write ${instead}, or $${text} for a literal dollar sign.`;
  return { offset, message: `${text} is literal text, not a placeholder`, hint };
}
