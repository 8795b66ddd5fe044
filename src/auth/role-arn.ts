import { fail } from '../failure.ts';
import { roleArnPattern } from '../mapping/reference/role-arn-pattern.ts';
import { shownWord } from '../text/shown-word.ts';

/** Seconds; STS makes no session shorter, and a run takes seconds. */
export const shortestSession = 900;

/** @throws {Failure} `USAGE` if what the caller gave is not the ARN of a role; it is shown if it is a word or an ARN. */
export function checkRoleArn(text: string, what: string): void {
  if (roleArnPattern.test(text)) return;
  const shown = /^arn:aws[a-z-]*:[\w:/.-]{0,120}$/.test(text) ? text : shownWord(text, [], 'word');
  throw fail(
    'USAGE',
    `${what} is not the ARN of a role${shown === undefined ? '' : `: "${shown}"`}`,
    'Write it as in arn:aws:iam::123456789012:role/ci.',
  );
}
