import { suggest } from './suggest.ts';

/**
 * Where a text is: `word` is a field with a fixed set of words, `field` is the name of a field, and a `value` may be a pasted
 * secret.
 */
type Position = 'word' | 'field' | 'value';

const plain: Readonly<Record<Position, RegExp | undefined>> = {
  word: /^[a-z]+(?:[-_][a-z]+)*$/,
  field: /^(?:_*[A-Za-z]+(?:[-_][A-Za-z]+)*_*|[A-Z][A-Z0-9_]*|<<)$/,
  value: undefined,
};

const longest = 40;

/**
 * The one rule for showing input in messages. It is shown if it is close to a word that belongs there. Where it cannot be a
 * value, plain letters are shown too, but not digits or punctuation, which most passwords contain.
 *
 * @returns the input, or undefined if no message may show it.
 */
export function shownWord(written: string, known: readonly string[], position: Position): string | undefined {
  const isPlain = written.length <= longest && plain[position]?.test(written);
  return isPlain || suggest(written, known) !== undefined ? written : undefined;
}
