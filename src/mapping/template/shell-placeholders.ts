import type { PlaceholderProblem } from './parse-placeholders.ts';
import type { DeclaredNames } from './substitute-vars.ts';

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
  const hint = `Write ${instead}, or $${text} if you mean a dollar.`;
  return { offset, message: `${text} would stay as it is`, hint };
}
