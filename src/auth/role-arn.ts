import { fail } from '../failure.ts';
import { isKnownPartition, partitionOf } from '../mapping/reference/partition.ts';
import { roleArnPattern } from '../mapping/reference/role-arn-pattern.ts';
import type { Ref } from '../store/store.ts';
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
    'Write it like this: arn:aws:iam::123456789012:role/ci.',
  );
}

/** Checks that all regions are in the partition of the role, where alone its session is valid. @throws {Failure} `USAGE` */
export function checkRolePartition(roleArn: string, refs: readonly Ref[]): void {
  const [, partition = ''] = roleArn.split(':');
  const foreign = refs.find(({ region }) => region !== undefined && partitionOf(region) !== partition);
  if (foreign?.region === undefined || !isKnownPartition(partition)) return;
  throw fail(
    'USAGE',
    `the role "${roleArn}" is in the partition "${partition}", and the region ${foreign.region} is in "${partitionOf(foreign.region)}"`,
    'Correct the role or the region.',
  );
}

/** `role/NAME` for the ARN of a role or of one of its sessions; `user/NAME` for that of a user. */
export function principalOf(arn: string): string {
  const principal = arn.split(':').slice(5).join(':');
  return principal.replace(/^assumed-role\/(.*)\/[^/]*$/, 'role/$1');
}
