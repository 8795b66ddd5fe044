import { fail } from '../failure.ts';
import { roleArnPattern } from '../mapping/reference.ts';

/** Seconds; STS makes no session shorter, and a run takes seconds. */
export const shortestSession = 900;

/** @throws {Failure} `USAGE`, when what the caller gave is no role's ARN. */
export function checkRoleArn(text: string, what: string): void {
  if (roleArnPattern.test(text)) return;
  throw fail(
    'USAGE',
    `${what} is not the ARN of a role`,
    'Write it as in arn:aws:iam::123456789012:role/ci.',
  );
}
