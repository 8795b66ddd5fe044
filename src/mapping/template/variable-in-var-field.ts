import { looksLikeReferenceOrArn } from '../reference/looks-like-reference.ts';
import type { PlaceholderProblem } from './parse-placeholders.ts';
import type { DeclaredNames } from './substitute-vars.ts';

/** Explains an unknown var, in a field that takes only vars, if a variable of the mapping has its name. */
export function variableInVarField(
  field: string,
  text: string,
  problem: PlaceholderProblem,
  { variables }: DeclaredNames,
): PlaceholderProblem {
  if (problem.name === undefined || !variables.has(problem.name)) return problem;
  const isText = field === 'value' || (field === 'from' && !looksLikeReferenceOrArn(text));
  return {
    offset: problem.offset,
    message: `"${problem.name}" is a variable of this mapping`,
    hint: isText
      ? 'Write { template: "…" }, which takes variables.'
      : 'Declare a var for it under vars:, or use it in a `template`.',
  };
}
