import { isPublicParameter } from '../mapping/reference/parse-parameter.ts';
import { isWholeSecretArn } from '../mapping/reference/parse-secret.ts';
import type { Access, Caller, Ref, SecretRef } from '../store/store.ts';

/** The partition and account of names that are not ARNs. */
export interface AccountScope {
  readonly partition: string;
  readonly account: string;
}

/** The permission that this caller needs to read a reference, with stars for what is unknown. */
export function requiredAccess(ref: Ref, caller: Caller | undefined): Access {
  const scope = { partition: caller?.arn.split(':')[1] ?? '*', account: caller?.account ?? '*' };
  const [resource = '*'] = resourceArns(ref, scope);
  return { caller, action: requiredAction(ref), resource };
}

/**
 * The IAM action that reads a reference. A path takes its own action: permissions on the parameters below it do not count.
 *
 * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/ps-retrieval-authorization.html
 */
export function requiredAction(ref: Ref): string {
  if ('path' in ref) return 'ssm:GetParametersByPath';
  return 'name' in ref ? 'ssm:GetParameters' : 'secretsmanager:GetSecretValue';
}

/**
 * The ARNs of a reference, as policies write them.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssystemsmanager.html
 */
export function resourceArns(ref: Ref, { partition, account }: AccountScope): readonly string[] {
  const { region = '' } = ref;
  if ('id' in ref) return secretArns(ref, `arn:${partition}:secretsmanager:${region}:${account}:secret:`);
  const name = 'path' in ref ? ref.path.replace(/(?<=.)\/$/, '') : ref.name;
  if (name.startsWith('arn:')) return [name];
  const owner = isPublicParameter(name) ? '' : account;
  return [`arn:${partition}:ssm:${region}:${owner}:parameter/${name.replace(/^\//, '')}`];
}

/**
 * A secret's ARN ends in six random characters, which `??????` matches. AWS reports that a secret does not exist only to a
 * session that may read the name without them, and denies access otherwise. No secret has such an ARN, so the session
 * cannot read anything more.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_examples.html
 */
function secretArns({ id, mayBeMissing }: SecretRef, prefix: string): readonly string[] {
  if (isWholeSecretArn(id)) return [id];
  const arn = id.startsWith('arn:') ? id : `${prefix}${id}`;
  return mayBeMissing ? [`${arn}-??????`, arn] : [`${arn}-??????`];
}
