/**
 * The prefix of the regions in each partition; all other regions are in `aws`.
 *
 * @see https://docs.aws.amazon.com/general/latest/gr/rande.html and the `partitions` of the AWS SDK
 */
const regionPrefixes = {
  'aws-cn': 'cn-',
  'aws-us-gov': 'us-gov-',
  'aws-eusc': 'eusc-',
  'aws-iso': 'us-iso-',
  'aws-iso-b': 'us-isob-',
  'aws-iso-e': 'eu-isoe-',
  'aws-iso-f': 'us-isof-',
} as const;

/** The partition of a region. */
export function partitionOf(region: string): string {
  return Object.entries(regionPrefixes).find(([, prefix]) => region.startsWith(prefix))?.[0] ?? 'aws';
}

/** Whether {@link partitionOf} knows the partition; AWS may add others. */
export function isKnownPartition(partition: string): boolean {
  return partition === 'aws' || Object.hasOwn(regionPrefixes, partition);
}
