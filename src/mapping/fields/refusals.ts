import type { Place, Problem } from '../../failure.ts';
import { shownWord } from '../../text/shown-word.ts';
import { didYouMean } from '../../text/suggest.ts';
import { joinWithOr } from '../../text/words.ts';
import type { Node } from '../yaml/nodes.ts';
import type { MapName } from './kinds.ts';
import { synonymIn } from './synonyms.ts';
import { missingValue, notQuoted, unquotedKind } from './unquoted-scalars.ts';

/** What is wrong with a field, and what to do. */
export type FieldRefusal = readonly [message: string, hint: string];

export function notString(node: Node | undefined, what: string, place: Place): Problem {
  const bare = unquotedKind(node);
  const message = `${what} must be a string`;
  return (
    missingValue(node, what, 'Write the value after the colon, or remove the field.', place) ??
    (bare
      ? notQuoted(bare, what, place)
      : { code: 'INVALID_FIELD', message, hint: 'Write one string, in quotes.', place })
  );
}

export function hintForMap(name?: MapName): string {
  return (name && mapHints[name]) ?? 'Write its fields below it, indented.';
}

const mapHints: { readonly [Name in MapName]?: string } = {
  rename: 'Write it as { prefix: APP_, case: upper }.',
  var: 'Write it as { allow: [dev, prod], default: dev }.',
  role: 'Write it as { role: "arn:aws:iam::123456789012:role/reader" }.',
};

export function notPositiveInteger(what: string, value: unknown): FieldRefusal {
  if (typeof value !== 'number' || !Number.isFinite(value))
    return [`${what} must be a number`, 'Write it without quotes.'];
  return Number.isInteger(value) && value < 1
    ? [`${what} must be at least 1`, 'Write a larger number.']
    : [`${what} must be a whole number`, 'Write a whole number, without quotes.'];
}

/** Other formats have versions too, so the number is shown; nothing longer is. */
export function notVersion1(node: Node | undefined): FieldRefusal {
  const written = node?.kind === 'bare' ? node.source : node?.kind === 'text' ? node.value : '';
  const number = /^v?(\d{1,2}(?:\.\d{1,2}){0,2})$/.exec(written)?.[1];
  return number === undefined || Number(number) === 1
    ? ['`version` must be the number 1', 'Write version: 1, without quotes.']
    : [`this release reads version 1 of the mapping file, not version ${number}`, 'Write version: 1.'];
}

/** @param words those that can be meant. */
export function notAccepted(
  what: string,
  node: Node | undefined,
  words: readonly string[],
  hint = `Use ${joinWithOr(words)}.`,
): FieldRefusal {
  const text = node?.kind === 'text' ? node.value : '';
  const shown = shownWord(text, words, 'word');
  const meant = synonymIn(words, text);
  return [
    shown === undefined ? `${what} is not one of the accepted values` : `${what} cannot be "${shown}"`,
    meant === undefined ? didYouMean(text, words, hint) : `Did you mean "${meant}"?`,
  ];
}
