import { fail } from '../../failure.ts';
import { isKnownPartition, partitionOf } from '../../mapping/reference/partition.ts';
import type { Ref } from '../../store/store.ts';

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
