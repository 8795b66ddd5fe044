import { looksLikeReferenceOrArn } from '../reference/looks-like-reference.ts';
import { bareNames } from './bare-names.ts';
import type { SlotProblem } from './slots.ts';
import type { Vars } from './substitute.ts';

interface Names {
  readonly vars: Vars;
  /** The names that `env` of the mapping lists. */
  readonly variables: ReadonlySet<string>;
}

/** What is wrong with `${NAME}` in a field that takes vars alone, where a variable of the mapping has this name. */
export function variableForVar(
  field: string,
  written: string,
  problem: SlotProblem,
  { variables }: Names,
): SlotProblem {
  if (problem.name === undefined || !variables.has(problem.name)) return problem;
  const isText = field === 'value' || (field === 'from' && !looksLikeReferenceOrArn(written));
  return {
    offset: problem.offset,
    message: `"${problem.name}" is a variable of this mapping`,
    hint: isText
      ? 'Write { template: "…" }, which takes variables.'
      : 'Declare a var for it under vars:, or use it in a `template`.',
  };
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
