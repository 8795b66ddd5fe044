import { commonWords } from './common-words.ts';

/** A region or availability zone: `eu-west-1`, `us-gov-east-1`, `us-isob-east-1`, `eusc-de-east-1`, `eu-west-1a`. */
const region =
  /^(?:af|ap|ca|cn|eu|eusc|il|me|mx|sa|us)-(?:(?:gov|iso[a-z]?|de)-)?(?:north|south|east|west|central)(?:east|west)?-\d[a-f]?$/;

/**
 * Why masking a value will hide more than the value: it is a word that logs are full of, or under six characters.
 * White space around it does not count, because the runner trims what it masks. Nothing at all is no secret.
 */
export function shortSecretReason(value: string): 'short' | 'common word' | undefined {
  const word = value.trim();
  if (word === '') return undefined;
  if (isCommonWord(word)) return 'common word';
  return word.length < 12 && [...word].length < 6 ? 'short' : undefined;
}

/** The longest of them has 20 characters, and logs are full of them. */
export function isCommonWord(text: string): boolean {
  if (text.length > 20) return false;
  const word = text.toLowerCase();
  return commonWords.has(word) || region.test(word);
}
