import { looksLikeReferenceOrArn } from '../reference/looks-like-reference.ts';
import type { SlotProblem } from './parse-placeholders.ts';
import type { Vars } from './substitute-vars.ts';

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
