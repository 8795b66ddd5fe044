import { commonWords } from './common-words.ts';

/** A region or availability zone: `eu-west-1`, `us-gov-east-1`, `us-isob-east-1`, `eusc-de-east-1`, `eu-west-1a`. */
const regionName =
  /^(?:af|ap|ca|cn|eu|eusc|il|me|mx|sa|us)-(?:(?:gov|iso[a-z]?|de)-)?(?:north|south|east|west|central)(?:east|west)?-\d[a-f]?$/;

/**
 * The reason why masking a value will hide other text too: it is a word that is common in logs, or shorter than six
 * characters. White space around it does not count, because the runner trims masks. An empty value is not a secret.
 */
export function shortSecretReason(value: string): 'short' | 'common word' | undefined {
  const word = value.trim();
  if (word === '') return undefined;
  if (isCommonWord(word)) return 'common word';
  return word.length < 12 && [...word].length < 6 ? 'short' : undefined;
}

/** Whether a text is a word that is common in logs. The longest has 20 characters. */
export function isCommonWord(text: string): boolean {
  if (text.length > 20) return false;
  const word = text.toLowerCase();
  return commonWords.has(word) || regionName.test(word);
}
