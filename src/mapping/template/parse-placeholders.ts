import type { MessageWithHint } from '../../failure.ts';
import { shownWord } from '../../text/shown-word.ts';
import { didYouMean } from '../../text/suggest.ts';
import { filterNames, type TemplateFilter } from './filters.ts';

/** Where a text is wrong: `offset` counts UTF-16 code units from 0. */
export interface PlaceholderProblem extends MessageWithHint {
  readonly offset: number;
  /** The name in the placeholder that is the problem. */
  readonly name?: string;
}

/** `${name|filter|…}` */
export interface Placeholder {
  readonly kind: 'placeholder';
  readonly name: string;
  readonly filters: readonly TemplateFilter[];
  readonly offset: number;
}

/** A placeholder, or literal text: what is between placeholders, or the single `$` that `$$` stands for. */
export type Piece = Placeholder | { readonly kind: 'text'; readonly text: string; readonly offset: number };

export type ParsedPlaceholders =
  | { readonly ok: true; readonly pieces: readonly Piece[] }
  | { readonly ok: false; readonly problem: PlaceholderProblem };

/** A filter can double the length of its input. */
const mostFilters = 8;

/** Splits a text at its `${…}`. `$$` is a dollar, a lone `$` is literal, and an unclosed `${` is an error. */
export function parsePlaceholders(text: string): ParsedPlaceholders {
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
      const hint = 'Close it with }, or write $$ for a literal dollar sign.';
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
    pieces.push({ kind: 'placeholder', name, filters, offset: dollar });
    from = close + 1;
  }
  pieces.push({ kind: 'text', text: text.slice(from), offset: from });
  return { ok: true, pieces };
}

function isFilter(name: string): name is TemplateFilter {
  return (filterNames as readonly string[]).includes(name);
}

/** @param start the offset of the first filter. */
function unknownFilter(names: readonly string[], start: number): ParsedPlaceholders {
  const index = names.findIndex((filter) => !isFilter(filter));
  const name = names[index] ?? '';
  const offset = names.slice(0, index).reduce((at, filter) => at + filter.length + 1, start);
  const hint = didYouMean(name, filterNames, `Use ${filterNames.join(', ')}.`);
  const shown = shownWord(name, filterNames, 'word');
  const message = shown === undefined ? 'there is no such filter' : `there is no filter "${shown}"`;
  return { ok: false, problem: { offset, message, hint } };
}
