export function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}

/** A public parameter of AWS, or the path of such parameters. */
export function isPublic(name: string): boolean {
  return /^\/aws\/service(?:\/|$)/.test(name);
}

/** Public parameters belong to no account. */
export function parameterArn(region: string, account: string, name: string): string {
  return `arn:${partitionOf(region)}:ssm:${region}:${isPublic(name) ? '' : account}:parameter${name.startsWith('/') ? '' : '/'}${name}`;
}

/** `nameAndSuffix` is the secret's name with its `-AbCdEf`; without it, this is a partial ARN. */
export function secretArn(region: string, account: string, nameAndSuffix: string): string {
  return `arn:${partitionOf(region)}:secretsmanager:${region}:${account}:secret:${nameAndSuffix}`;
}
