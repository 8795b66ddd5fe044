import { fail } from '../failure.ts';
import { roleArnPattern } from '../mapping/reference/role-arn-pattern.ts';
import { shownWord } from '../text/shown-word.ts';

/** In seconds: the shortest session that STS allows, since a run takes seconds. */
export const shortestSession = 900;

/** @throws {Failure} `USAGE` if a text is not the ARN of a role. It is shown only if it is a plain word or an ARN. */
export function checkRoleArn(text: string, what: string): void {
  if (roleArnPattern.test(text)) return;
  const shown = /^arn:aws[a-z-]*:[\w:/.-]{0,120}$/.test(text) ? text : shownWord(text, [], 'word');
  throw fail(
    'USAGE',
    `${what} is not the ARN of a role${shown === undefined ? '' : `: "${shown}"`}`,
    'Write it as in arn:aws:iam::123456789012:role/ci.',
  );
}
