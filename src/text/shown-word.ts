import { suggest } from './suggest.ts';

/**
 * Where something was typed: `word` is a field that takes only our words, `field` the name of a field, and `value` a
 * place where a secret may have been pasted.
 */
type Position = 'word' | 'field' | 'value';

const plain: Readonly<Record<Position, RegExp | undefined>> = {
  word: /^[a-z]+(?:[-_][a-z]+)*$/,
  field: /^(?:_*[A-Za-z]+(?:[-_][A-Za-z]+)*_*|[A-Z][A-Z0-9_]*|<<)$/,
  value: undefined,
};

const longest = 40;

/**
 * The one rule for showing what was typed: a message shows it if it is near a word that belongs there. Where no value
 * can be, a message shows plain letters as well, but no digits and signs, which are in most passwords.
 *
 * @returns what was typed, or undefined if no message may show it.
 */
export function shownWord(written: string, known: readonly string[], position: Position): string | undefined {
  const isPlain = written.length <= longest && plain[position]?.test(written);
  return isPlain || suggest(written, known) !== undefined ? written : undefined;
}
