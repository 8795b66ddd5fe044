import { didYouMean } from './suggest.ts';

export interface Substituted {
  readonly text: string;
  /** The offset in what was written of each offset in `text`: a message can point where the author wrote. */
  readonly sourceOffset: (offset: number) => number;
}

export interface SubstitutionProblem {
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
}

/** Values of the declared vars; null where a value is missing or was refused, which has been reported already. */
export type Vars = ReadonlyMap<string, string | null>;

export type SubstitutionResult =
  | { readonly ok: true; readonly value: Substituted }
  | { readonly ok: false; readonly problem?: SubstitutionProblem };

/**
 * Replaces `${name}` by the value of the var. `$$` is a dollar, a lone `$` is itself. Values are inserted as they are
 * and not read again.
 */
export function substitute(text: string, vars: Vars): SubstitutionResult {
  const pieces: Piece[] = [];
  let done = 0;
  const push = (piece: string, written: number, copied = true) => {
    pieces.push({ text: piece, at: done, written, copied });
    done += piece.length;
  };
  let from = 0;
  for (;;) {
    const dollar = text.indexOf('$', from);
    if (dollar < 0) break;
    push(text.slice(from, dollar), from);
    from = dollar + 1;
    if (text[from] === '$') {
      push('$', dollar);
      from += 1;
    } else if (text[from] === '{') {
      const close = text.indexOf('}', from);
      if (close < 0) return unclosed(dollar);
      const name = text.slice(from + 1, close);
      const value = vars.get(name);
      if (value === undefined) return unknownVar(dollar, name, vars);
      if (value === null) return { ok: false };
      push(value, dollar, false);
      from = close + 1;
    } else {
      push('$', dollar);
    }
  }
  push(text.slice(from), from);
  const sourceOffset = (offset: number) => {
    const piece = pieces.findLast((candidate) => candidate.at <= offset);
    if (!piece) return offset;
    return piece.copied ? piece.written + (offset - piece.at) : piece.written;
  };
  return { ok: true, value: { text: pieces.map((piece) => piece.text).join(''), sourceOffset } };
}

interface Piece {
  readonly text: string;
  /** Its offset in the result. */
  readonly at: number;
  /** Its offset in what was written. */
  readonly written: number;
  /** True where it stands there character by character, false for the value of a var. */
  readonly copied: boolean;
}

function unclosed(offset: number): SubstitutionResult {
  return {
    ok: false,
    problem: { offset, message: 'a ${ is not closed', hint: 'Close it with }, or write $$ for a dollar.' },
  };
}

function unknownVar(offset: number, name: string, vars: Vars): SubstitutionResult {
  const declared = [...vars.keys()];
  const otherwise = 'Declare it under vars:, or write $$ for a dollar.';
  const message = /^[A-Za-z_][A-Za-z0-9_-]{0,63}$/.test(name)
    ? `no var "${name}" is declared`
    : 'this is no declared var';
  return { ok: false, problem: { offset, message, hint: didYouMean(name, declared, otherwise) } };
}
