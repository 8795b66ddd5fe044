import type { MessageWithHint } from '../../failure.ts';
import { shownWord } from '../../text/shown-word.ts';
import { suggest } from '../../text/suggest.ts';
import { splitWords } from '../../text/words.ts';

/** Used only for suggestions; other regions are accepted too. @see https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html */
const regions = splitWords(`
  af-south-1 ap-east-1 ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2
  ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6
  ap-southeast-7 ca-central-1 ca-west-1 cn-north-1 cn-northwest-1 eu-central-1 eu-central-2
  eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 eusc-de-east-1 il-central-1
  me-central-1 me-south-1 mx-central-1 sa-east-1 us-east-1 us-east-2 us-gov-east-1 us-gov-west-1
  us-west-1 us-west-2
`);

const directions = splitWords('north south east west central northeast northwest southeast southwest');

const form = /^[a-z]{2,}(-[a-z]+)+-\d{1,2}$/;

/** Whether a text has the form of a region, without a misspelt direction as in us-est-1. */
export function isRegion(text: string): boolean {
  if (!form.test(text)) return false;
  return text
    .split('-')
    .slice(1, -1)
    .every((word) => directions.includes(word) || suggest(word, directions) === undefined);
}

/**
 * The problem with a text that is not a region, and the closest region as a hint.
 *
 * @param from where it comes from; absent: from the place of the problem in the mapping.
 */
export function notRegion(text: string, from?: string): MessageWithHint {
  // Availability zones, environment variables, and people write it in other ways.
  const plain = text
    .toLowerCase()
    .replaceAll(/[_ ]/g, '-')
    .replace(/(?<=\d)[a-f]$/, '');
  const near = regions.includes(plain) ? plain : suggest(plain, regions);
  const shown = near === undefined ? shownWord(text, regions, 'value') : text;
  const origin = from === undefined ? '' : ` (from ${from})`;
  return {
    message:
      shown === undefined ? `the region${origin} is not valid` : `"${shown}"${origin} is not a valid region`,
    hint: near === undefined ? 'Write it like eu-west-1.' : `Did you mean "${near}"?`,
  };
}
