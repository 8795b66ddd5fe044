import { shownWord } from '../../text/shown-word.ts';
import { didYouMean } from '../../text/suggest.ts';
import { looksLikeReferenceOrArn } from '../reference/looks-like-reference.ts';
import { applyFilters } from './filters.ts';
import { type Placeholder, type PlaceholderProblem, parsePlaceholders } from './parse-placeholders.ts';

export interface Substituted {
  readonly text: string;
  /** Maps an offset in `text` to the offset in the original text, so that a message can point at the original. */
  readonly sourceOffset: (offset: number) => number;
}

/** Values of the declared vars. A var is null if its value is missing or refused, which has been reported already. */
export type Vars = ReadonlyMap<string, string | null>;

/** The names that a mapping declares. */
export interface DeclaredNames {
  readonly vars: Vars;
  /** The names that `env` lists. */
  readonly variables: ReadonlySet<string>;
}

export type SubstitutionResult =
  | { readonly ok: true; readonly value: Substituted }
  | { readonly ok: false; readonly problem?: PlaceholderProblem };

/** Replaces each `${name}` with the value of the var. A `${…}` inside a value stays as it is. */
export function substituteVars(text: string, vars: Vars): SubstitutionResult {
  if (!text.includes('$')) return { ok: true, value: { text, sourceOffset: (offset) => offset } };
  const parsed = parsePlaceholders(text);
  if (!parsed.ok) return parsed;
  const parts: Part[] = [];
  let done = 0;
  for (const piece of parsed.pieces) {
    const isCopied = piece.kind === 'text';
    const value = isCopied ? piece.text : vars.get(piece.name);
    if (value === null) return { ok: false };
    if (value === undefined) return { ok: false, problem: unknownVar(piece as Placeholder, vars) };
    const part = isCopied ? value : applyFilters(value, (piece as Placeholder).filters);
    parts.push({ text: part, start: done, sourceStart: piece.offset, isCopied });
    done += part.length;
  }
  const sourceOffset = (offset: number) => {
    const part = parts.findLast(({ start }) => start <= offset);
    if (!part) return offset;
    return part.isCopied ? part.sourceStart + (offset - part.start) : part.sourceStart;
  };
  return { ok: true, value: { text: parts.map((part) => part.text).join(''), sourceOffset } };
}

interface Part {
  readonly text: string;
  /** Its offset in the result. */
  readonly start: number;
  /** Its offset in the original text. */
  readonly sourceStart: number;
  /** True for literal text, false for the value of a var. */
  readonly isCopied: boolean;
}

function unknownVar({ offset, name }: Placeholder, vars: Vars): PlaceholderProblem {
  const otherwise = name.startsWith('{')
    ? 'GitHub does not evaluate expressions here. Give a secret of GitHub to the step with `env:`; use `vars` for public text only.'
    : looksLikeReferenceOrArn(name)
      ? 'Write the reference without ${ and }.'
      : 'Declare it under vars:, or write $$ for a literal dollar sign.';
  const known = [...vars.keys()];
  // Someone may have written a password that contains `${…}`.
  const shown = /\s/.test(name) ? undefined : shownWord(name, known, 'field');
  const message =
    shown === undefined ? 'the name in ${…} is not a declared var' : `no var "${shown}" is declared`;
  return { offset, name, message, hint: didYouMean(name, known, otherwise) };
}

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
