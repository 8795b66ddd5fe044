import { shownWord } from '../../../text/shown-word.ts';
import { suggest } from '../../../text/suggest.ts';
import type { Option } from './options.ts';
import type { TypedOption } from './with-dashes.ts';

export type MessageAndHint = readonly [message: string, hint: string];

/**
 * The message about a word that belongs to no option.
 *
 * @param before the option before it, if any.
 * @param options the options that may still follow.
 * @param otherwise the hint if it is unclear what was meant.
 */
export function surplusArgument(
  word: string,
  before: TypedOption | undefined,
  options: readonly Option[],
  otherwise: string,
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
  const message = shown === undefined ? 'there is an unexpected argument' : `unexpected argument "${shown}"`;
  const near = suggest(word, known);
  if (near !== undefined) return [message, `Did you mean "${meant.get(near)}"?`];
  const isAfterFlag = before !== undefined && before.value === undefined;
  if (isAfterFlag) return [message, `Remove it: ${before.rawName} takes no value.`];
  const lacksMapping = isFile && meant.has('mapping');
  return [message, lacksMapping ? `To read this mapping, write --mapping ${word}.` : otherwise];
}
