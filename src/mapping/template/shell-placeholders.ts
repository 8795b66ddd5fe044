import type { SlotProblem } from './parse-placeholders.ts';
import type { Vars } from './substitute-vars.ts';

interface Names {
  readonly vars: Vars;
  /** The names that `env` of the mapping lists. */
  readonly variables: ReadonlySet<string>;
}

interface BareName {
  readonly name: string;
  /** Where its dollar stands, in UTF-16 code units from 0. */
  readonly offset: number;
  readonly written: string;
}

/** The names in a text that are written as in a shell, `$NAME` or `$(NAME)`, and stay as they are; `$$` is a dollar. */
export function bareNames(text: string): readonly BareName[] {
  return [...text.matchAll(/(?<!\$)(?:\$\$)*(\$(?:([A-Za-z_]\w*)|\(([A-Za-z_]\w*)\)))/g)].map(
    ({ 0: { length }, 1: written = '', 2: name, 3: inBrackets = '', index }) => ({
      name: name ?? inBrackets,
      offset: index + length - written.length,
      written,
    }),
  );
}

/** The first name of a var or variable in a text that is written as in a shell. */
export function shellName(written: string, { vars, variables }: Names): SlotProblem | undefined {
  const bare = bareNames(written).find(({ name }) => vars.has(name) || variables.has(name));
  if (!bare) return undefined;
  const instead = vars.has(bare.name) ? `\${${bare.name}}` : `\${${bare.name}} in a \`template\``;
  return {
    offset: bare.offset,
    message: `${bare.written} would stay as it is`,
    hint: `Write ${instead}, or $${bare.written} if you mean a dollar.`,
  };
}
