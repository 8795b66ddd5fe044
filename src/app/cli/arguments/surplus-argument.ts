import { shownWord } from '../../../text/shown-word.ts';
import { suggest } from '../../../text/suggest.ts';
import type { OptionToken } from './option-tokens.ts';
import type { Option, Syntax } from './options.ts';

export type MessageAndHint = readonly [message: string, hint: string];

/**
 * The message about a word that belongs to no option.
 *
 * @param before the option before it, if any.
 * @param options the options that may still follow.
 * @param otherwise the hint if it is unclear what was meant.
 * @param given the command, if its operand was given before.
 */
export function surplusArgument(
  word: string,
  before: OptionToken | undefined,
  options: readonly Option[],
  otherwise: string,
  given?: Syntax,
): MessageAndHint {
  if (word === '')
    return ['there is an unexpected empty argument', 'Remove it, or check the variable that it comes from.'];
  const meant = new Map([
    ...options.map(({ name }) => [name, `--${name}`] as const),
    ...options.flatMap(({ name, value = '' }) =>
      value.includes('|') ? value.split('|').map((one) => [one, `--${name} ${one}`] as const) : [],
    ),
  ]);
  const known = [...meant.keys()];
  const isFile = /^[A-Za-z_./-]{1,40}\.(?:ya?ml|json)$/.test(word);
  const shown = isFile ? word : shownWord(word, known, 'word');
  const message = given?.operand
    ? `${given.name} takes one ${given.operand.value}, and got ${shown === undefined ? 'another argument' : `"${shown}"`} too`
    : shown === undefined
      ? 'there is an unexpected argument'
      : `unexpected argument "${shown}"`;
  const near = suggest(word, known);
  if (near !== undefined) return [message, `Did you mean "${meant.get(near)}"?`];
  const isAfterFlag = before !== undefined && before.value === undefined;
  if (isAfterFlag) return [message, `Remove it: ${before.rawName} takes no value.`];
  const lacksMapping = isFile && meant.has('mapping');
  return [message, lacksMapping ? `To read this mapping, write --mapping ${word}.` : otherwise];
}
