import type { Access, Caller, Ref } from '../store/store.ts';
import { parameterArn, pathArn, secretArns } from './session-policy.ts';

/** What a policy has to allow so that this caller can read this reference; with stars for what is not known. */
export function readAccess(ref: Ref, caller: Caller | undefined): Access {
  const scope = { partition: caller?.arn.split(':')[1] ?? '*', account: caller?.account ?? '*' };
  if ('path' in ref) return { caller, action: 'ssm:GetParametersByPath', resource: pathArn(ref, scope) };
  if ('name' in ref) return { caller, action: 'ssm:GetParameters', resource: parameterArn(ref, scope) };
  const [resource = '*'] = secretArns(ref, scope);
  return { caller, action: 'secretsmanager:GetSecretValue', resource };
}
