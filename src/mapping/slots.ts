import { type Filter, filterNames } from './filter.ts';
import { didYouMean } from './suggest.ts';

/** Where a text is wrong: `offset` counts UTF-16 code units from 0. */
export interface SlotProblem {
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
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
    const unknown = names.find((filter) => !isFilter(filter));
    if (unknown !== undefined) return unknownFilter(unknown, from + name.length + 2);
    pieces.push({ kind: 'slot', name, filters: names.filter(isFilter), offset: dollar });
    from = close + 1;
  }
  pieces.push({ kind: 'text', text: text.slice(from), offset: from });
  return { ok: true, pieces };
}

function isFilter(name: string): name is Filter {
  return (filterNames as readonly string[]).includes(name);
}

function unknownFilter(name: string, offset: number): Slots {
  const hint = didYouMean(name, filterNames, `Use ${filterNames.join(', ')}.`);
  const message = /^[a-z0-9_]{1,20}$/i.test(name)
    ? `there is no filter "${name}"`
    : 'there is no such filter';
  return { ok: false, problem: { offset, message, hint } };
}
