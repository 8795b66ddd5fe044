import { shownWord } from '../../text/shown-word.ts';
import { didYouMean } from '../../text/suggest.ts';
import { type Filter, filterNames } from './filters.ts';

/** Where a text is wrong: `offset` counts UTF-16 code units from 0. */
export interface SlotProblem {
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
  /** The name in the slot that is the problem. */
  readonly name?: string;
}

/** `${name|filter|…}` */
export interface Slot {
  readonly kind: 'slot';
  readonly name: string;
  readonly filters: readonly Filter[];
  readonly offset: number;
}

/** A slot, or text: as it stands, or the one dollar that two stand for. */
export type Piece = Slot | { readonly kind: 'text'; readonly text: string; readonly offset: number };

export type Slots =
  | { readonly ok: true; readonly pieces: readonly Piece[] }
  | { readonly ok: false; readonly problem: SlotProblem };

/** Each can double what it is given. */
const mostFilters = 8;

/** Cuts a text at its `${…}`. `$$` is a dollar, a lone `$` is itself, an unclosed `${` an error. */
export function readSlots(text: string): Slots {
  const pieces: Piece[] = [];
  let from = 0;
  for (;;) {
    const dollar = text.indexOf('$', from);
    if (dollar < 0) break;
    pieces.push({ kind: 'text', text: text.slice(from, dollar), offset: from });
    from = dollar + 1;
    if (text[from] !== '{') {
      pieces.push({ kind: 'text', text: '$', offset: dollar });
      if (text[from] === '$') from += 1;
      continue;
    }
    const close = text.indexOf('}', from);
    if (close < 0) {
      const hint = 'Close it with }, or write $$ for a dollar.';
      return { ok: false, problem: { offset: dollar, message: 'a ${ is not closed', hint } };
    }
    const [name = '', ...names] = text.slice(from + 1, close).split('|');
    const filters = names.filter(isFilter);
    if (filters.length < names.length) return unknownFilter(names, from + name.length + 2);
    if (filters.length > mostFilters) {
      const hint = 'Use fewer: one is nearly always enough.';
      const message = `there are more than ${mostFilters} filters in a row`;
      return { ok: false, problem: { offset: dollar, message, hint } };
    }
    pieces.push({ kind: 'slot', name, filters, offset: dollar });
    from = close + 1;
  }
  pieces.push({ kind: 'text', text: text.slice(from), offset: from });
  return { ok: true, pieces };
}

function isFilter(name: string): name is Filter {
  return (filterNames as readonly string[]).includes(name);
}

/** @param start where the first of the filters is written. */
function unknownFilter(names: readonly string[], start: number): Slots {
  const index = names.findIndex((filter) => !isFilter(filter));
  const name = names[index] ?? '';
  const offset = names.slice(0, index).reduce((at, filter) => at + filter.length + 1, start);
  const hint = didYouMean(name, filterNames, `Use ${filterNames.join(', ')}.`);
  const shown = shownWord(name, filterNames, 'word');
  const message = shown === undefined ? 'there is no such filter' : `there is no filter "${shown}"`;
  return { ok: false, problem: { offset, message, hint } };
}
