import { checkParameterName, isPublicParameter, parseParameter } from './parse-parameter.ts';
import { checkSecretName, parseSecret } from './parse-secret.ts';
import { isKnownPartition, partitionOf } from './partition.ts';
import type { Home, Reference } from './reference.ts';
import { InvalidReference, type ReferencePart, reject } from './reference-part.ts';
import { isRegion, notRegion } from './suggest-region.ts';

/**
 * Parses the ARN of a parameter or secret, with the same tails as after a name.
 *
 * @param fields everything between the colons, with `arn` itself.
 * @throws {InvalidReference}
 */
export function parseArn(fields: readonly ReferencePart[], key: ReferencePart | undefined): Reference {
  const [, partition, service, region, account, resource, ...rest] = fields;
  if (!partition || !service || !region || !account || !resource) {
    const hint = 'Copy the whole ARN: arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE.';
    throw new InvalidReference({ offset: 0, message: 'the ARN is incomplete', hint });
  }
  if (!/^aws(-[a-z]+)*$/.test(partition.text))
    reject(partition, 'the partition in the ARN is not valid', 'Use aws, aws-cn, or aws-us-gov.');
  // Checked before the rest, because the ARNs of other services may lack a region or an account.
  if (service.text !== 'ssm' && service.text !== 'secretsmanager')
    reject(service, 'the ARN belongs to another service', 'Use the ARN of a parameter or a secret.');
  const isPublic = service.text === 'ssm' && isPublicParameter(resource.text.replace(/^parameter/, ''));
  const home = parseHome(partition, region, account, isPublic);
  const prefix = fields
    .slice(0, 5)
    .map(({ text }) => text)
    .join(':');
  if (service.text === 'ssm') {
    if (!resource.text.startsWith('parameter/'))
      reject(resource, 'this is not the ARN of a parameter', 'Use …:parameter/NAME.');
    // The ARN of /a/b is …:parameter/a/b and that of b is …:parameter/b: one slash either way.
    const { length } = 'parameter';
    checkParameterName({ text: resource.text.slice(length), start: resource.start + length });
    return parseParameter(`${prefix}:${resource.text}`, rest, key, home);
  }
  const [name, ...tail] = rest;
  if (resource.text !== 'secret' || !name)
    reject(resource, 'this is not the ARN of a secret', 'Use …:secret:NAME-SUFFIX.');
  checkSecretName(name);
  return parseSecret(`${prefix}:secret:${name.text}`, tail, key, home);
}

function parseHome(
  partition: ReferencePart,
  region: ReferencePart,
  account: ReferencePart,
  isPublic: boolean,
): Home {
  if (!isRegion(region.text)) {
    const { message, hint } = notRegion(region.text, 'the ARN');
    reject(region, message, hint);
  }
  const expected = partitionOf(region.text);
  if (partition.text !== expected && isKnownPartition(partition.text)) {
    const message = `the partition "${partition.text}" in the ARN does not match its region: ${region.text} is in "${expected}"`;
    reject(partition, message, 'Correct the partition or the region.');
  }
  const home = { partition: partition.text, region: region.text };
  if (isPublic) {
    const hint = 'Leave the account empty: arn:aws:ssm:REGION::parameter/aws/service/….';
    if (account.text !== '') reject(account, 'the ARN of a public parameter has no account', hint);
    return home;
  }
  if (!/^\d{12}$/.test(account.text)) {
    const message = 'the account in the ARN is not a 12-digit account ID';
    reject(account, message, 'Write the 12-digit account ID.');
  }
  return { ...home, account: account.text };
}
