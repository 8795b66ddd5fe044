import { type Ref, sortByKind } from '../store/store.ts';
import { type AccountScope, requiredAction, resourceArns } from './required-access.ts';

/** The references that one session reads, and the policy that allows reading them and nothing else. */
export interface PolicyGroup {
  readonly refs: readonly Ref[];
  readonly policy: string;
}

/**
 * The most characters of an inline session policy.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
 */
export const maxPolicyLength = 2048;

/**
 * The session policies that allow reading everything: one if it fits into `limit` characters, else several with a part of
 * the references each. The names of one request stay together, so that splitting costs few requests.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html#policies_session
 */
export function sessionPolicies(
  refs: readonly Ref[],
  scope: AccountScope,
  limit: number = maxPolicyLength,
): readonly PolicyGroup[] {
  const { parameters, secrets, paths } = sortByKind(refs);
  const batches: (readonly Ref[])[] = [
    ...chunks(parameters, 10),
    ...chunks(secrets, 20),
    ...chunks(paths, 1),
  ];
  const groups: (readonly Ref[])[] = [];
  const fits = (some: readonly Ref[]) => policyFor(some, scope).length <= limit;
  for (const batch of batches) {
    const together = [...(groups.at(-1) ?? []), ...batch];
    if (groups.length > 0 && fits(together)) groups[groups.length - 1] = together;
    else groups.push(...halveUntil(batch, fits));
  }
  return groups.map((some) => ({ refs: some, policy: policyFor(some, scope) }));
}

/** Halves a group whose policy is too large in AWS's packed format; undefined for a single reference. */
export function splitPolicy({ refs }: PolicyGroup, scope: AccountScope): readonly PolicyGroup[] | undefined {
  if (refs.length < 2) return undefined;
  return halves(refs).map((half) => ({ refs: half, policy: policyFor(half, scope) }));
}

/** The policies of sessions that only assume other roles, each with the roles that it allows. */
export function chainPolicies(
  roles: readonly string[],
): readonly { readonly roles: readonly string[]; readonly policy: string }[] {
  const policyForRoles = (some: readonly string[]) => policyText([allow('sts:AssumeRole', some)]);
  const groups: string[][] = [];
  for (const role of new Set(roles)) {
    const last = groups.at(-1);
    if (last && policyForRoles([...last, role]).length <= maxPolicyLength) last.push(role);
    else groups.push([role]);
  }
  return groups.map((some) => ({ roles: some, policy: policyForRoles(some) }));
}

function policyFor(refs: readonly Ref[], scope: AccountScope): string {
  const { parameters, secrets, paths } = sortByKind(refs);
  const actions = ['ssm:GetParameters', 'ssm:GetParametersByPath', 'secretsmanager:GetSecretValue'];
  const statements = actions.flatMap((action) => {
    const arns = refs
      .filter((ref) => requiredAction(ref) === action)
      .flatMap((ref) => resourceArns(ref, scope));
    return arns.length > 0 ? [allow(action, [...new Set(arns)])] : [];
  });
  // This action has no resources: each secret of the batch needs the permission above.
  if (secrets.length > 1) statements.push(allow('secretsmanager:BatchGetSecretValue', '*'));
  const hosts = [
    ...[...parameters, ...paths].flatMap((ref) => hostsOf('ssm', ref)),
    ...secrets.flatMap((ref) => hostsOf('secretsmanager', ref)),
  ];
  const Condition = { StringEquals: { 'kms:ViaService': [...new Set(hosts)] } };
  return policyText([...statements, { ...allow('kms:Decrypt', '*'), Condition }]);
}

/** The values of `kms:ViaService`. China uses both forms. */
function hostsOf(service: string, { region = '*' }: Ref): readonly string[] {
  const host = `${service}.${region}.amazonaws.com`;
  return region.startsWith('cn-') ? [host, `${host}.cn`] : [host];
}

function allow(action: string, resource: string | readonly string[]) {
  return { Effect: 'Allow', Action: action, Resource: resource };
}

function policyText(statements: readonly object[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements });
}

function halveUntil(
  refs: readonly Ref[],
  fits: (refs: readonly Ref[]) => boolean,
): readonly (readonly Ref[])[] {
  return refs.length < 2 || fits(refs) ? [refs] : halves(refs).flatMap((half) => halveUntil(half, fits));
}

function halves(refs: readonly Ref[]): readonly (readonly Ref[])[] {
  return chunks(refs, Math.ceil(refs.length / 2));
}

function chunks<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
