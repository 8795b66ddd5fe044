import { didYouMean } from '../../text/suggest.ts';
import { looksLikeReferenceOrArn } from '../reference/looks-like-reference.ts';
import { applyFilters } from './filters.ts';
import { readSlots, type Slot, type SlotProblem } from './parse-placeholders.ts';

export interface Substituted {
  readonly text: string;
  /** The offset in what was written of each offset in `text`: a message can point where the author wrote. */
  readonly sourceOffset: (offset: number) => number;
}

/** Values of the declared vars; null where a value is missing or was refused, which has been reported already. */
export type Vars = ReadonlyMap<string, string | null>;

export type SubstitutionResult =
  | { readonly ok: true; readonly value: Substituted }
  | { readonly ok: false; readonly problem?: SlotProblem };

/** Replaces `${name}` by the value of the var. Values are inserted as they are and not read again. */
export function substitute(text: string, vars: Vars): SubstitutionResult {
  // Nearly every text has none.
  if (!text.includes('$')) return { ok: true, value: { text, sourceOffset: (offset) => offset } };
  const slots = readSlots(text);
  if (!slots.ok) return slots;
  const parts: Part[] = [];
  let done = 0;
  for (const piece of slots.pieces) {
    const part = piece.kind === 'text' ? piece.text : varValue(piece, vars);
    if (part === null) return { ok: false };
    if (part === undefined) return { ok: false, problem: unknownVar(piece as Slot, vars) };
    parts.push({ text: part, at: done, written: piece.offset, copied: piece.kind === 'text' });
    done += part.length;
  }
  const sourceOffset = (offset: number) => {
    const part = parts.findLast(({ at }) => at <= offset);
    if (!part) return offset;
    return part.copied ? part.written + (offset - part.at) : part.written;
  };
  return { ok: true, value: { text: parts.map((part) => part.text).join(''), sourceOffset } };
}

interface Part {
  readonly text: string;
  /** Its offset in the result. */
  readonly at: number;
  /** Its offset in what was written. */
  readonly written: number;
  /** True where it stands there character by character, false for the value of a var. */
  readonly copied: boolean;
}

/** null: declared, but without a value; undefined: not declared. */
function varValue({ name, filters }: Slot, vars: Vars): string | null | undefined {
  const value = vars.get(name);
  return typeof value === 'string' ? applyFilters(value, filters) : value;
}

function unknownVar({ offset, name }: Slot, vars: Vars): SlotProblem {
  const otherwise = name.startsWith('{')
    ? 'Pass the value as a var: no expression of GitHub is evaluated in a mapping.'
    : looksLikeReferenceOrArn(name)
      ? 'Write the reference without ${ and }.'
      : 'Declare it under vars:, or write $$ for a dollar.';
  const message = /^[A-Za-z_][A-Za-z0-9_-]{0,63}$/.test(name)
    ? `no var "${name}" is declared`
    : 'this is not a declared var';
  return { offset, name, message, hint: didYouMean(name, [...vars.keys()], otherwise) };
}
