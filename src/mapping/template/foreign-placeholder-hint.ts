import { looksLikeReferenceOrArn } from '../reference/looks-like-reference.ts';

/** How other tools write what is `${name}` here. */
const forms = [
  /\$([A-Za-z_]\w*)/g,
  /\$\(\s*([A-Za-z_]\w*)\s*\)/g,
  /\$\[\s*([A-Za-z_]\w*)\s*\]/g,
  /#?\{\s*([A-Za-z_]\w*)\s*\}/g,
  /\$?\{\{\s*\.?([A-Za-z_]\w*)\s*\}\}/g,
  /%([A-Za-z_]\w*)%/g,
  /<([A-Za-z_]\w*)>/g,
  /@([A-Za-z_]\w*)@/g,
];

interface Names {
  readonly vars: { has(name: string): boolean };
  readonly variables: ReadonlySet<string>;
}

/**
 * What to write instead of the name of a var or variable in a text that is written as other tools do; undefined where
 * there is none. A name that is not declared is not shown: all of the text may be a value.
 */
export function likeAVar(text: string, { vars, variables }: Names): string | undefined {
  const names = forms.flatMap((form) => [...text.matchAll(form)].map(([, name = '']) => name));
  const declared = names.find((name) => vars.has(name));
  if (declared !== undefined) return `Write \${${declared}} for the var "${declared}".`;
  const isReference = looksLikeReferenceOrArn(text);
  const variable = isReference ? undefined : names.find((name) => variables.has(name));
  if (variable !== undefined) return `Write { template: "…" } with \${${variable}} in it.`;
  return isReference && names.length > 0 ? 'Write ${NAME} for a var, and declare it under vars:.' : undefined;
}
