import { isPublicParameter } from '../mapping/reference/public-parameter.ts';
import { isWholeSecretArn } from '../mapping/reference/secret-suffix.ts';
import type { ParameterRef, PathRef, Refs, SecretRef } from '../store/store.ts';

/** Where a name that is no ARN lives. */
export interface PolicyScope {
  readonly partition: string;
  readonly account: string;
}

/** What one session reads, and the policy that lets it read that and nothing else. */
export interface PolicyGroup extends Refs {
  readonly policy: string;
}

/**
 * Characters of an inline session policy.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
 */
export const maxPolicyLength = 2048;

/** As many names as one request takes stay together, so that splitting costs few requests. */
const batch = { parameters: 10, secrets: 20 };

/**
 * The session policies under which everything can be read: one if it fits into `limit` characters, else several with a
 * part of the references each.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html#policies_session
 */
export function sessionPolicies(
  { parameters, secrets, paths }: Refs,
  scope: PolicyScope,
  limit: number = maxPolicyLength,
): readonly PolicyGroup[] {
  const units: Refs[] = [
    ...chunks(parameters, batch.parameters).map((some) => ({ ...nothing, parameters: some })),
    ...chunks(secrets, batch.secrets).map((some) => ({ ...nothing, secrets: some })),
    ...paths.map((path) => ({ ...nothing, paths: [path] })),
  ];
  const groups: Refs[] = [];
  const fits = (refs: Refs) => policyOf(refs, scope).length <= limit;
  for (const unit of units) {
    const last = groups.at(-1);
    const together = last && merged(last, unit);
    if (together && fits(together)) groups[groups.length - 1] = together;
    else if (fits(unit)) groups.push(unit);
    else groups.push(...splitUntil(unit, fits));
  }
  return groups.map((group) => ({ ...group, policy: policyOf(group, scope) }));
}

/** The same in two, for a policy that AWS's packed size refuses; undefined for a single reference. */
export function splitPolicy(group: PolicyGroup, scope: PolicyScope): readonly PolicyGroup[] | undefined {
  const halves = halved(group);
  return halves?.map((half) => ({ ...half, policy: policyOf(half, scope) }));
}

/** The policies of sessions that do nothing but assume other roles, each with the roles that it allows. */
export function chainPolicies(
  roles: readonly string[],
): readonly { readonly roles: readonly string[]; readonly policy: string }[] {
  const policyOfRoles = (some: readonly string[]) =>
    policyText([{ Effect: 'Allow', Action: 'sts:AssumeRole', Resource: some }]);
  const groups: string[][] = [];
  for (const role of unique(roles)) {
    const last = groups.at(-1);
    if (last && policyOfRoles([...last, role]).length <= maxPolicyLength) last.push(role);
    else groups.push([role]);
  }
  return groups.map((some) => ({ roles: some, policy: policyOfRoles(some) }));
}

const nothing: Refs = { parameters: [], secrets: [], paths: [] };

interface Statement {
  readonly Effect: 'Allow';
  readonly Action: string;
  readonly Resource: string | readonly string[];
  readonly Condition?: object;
}

function policyOf({ parameters, secrets, paths }: Refs, scope: PolicyScope): string {
  const services = [
    ...regionsOf([...parameters, ...paths]).flatMap((region) => hostsOf('ssm', region)),
    ...regionsOf(secrets).flatMap((region) => hostsOf('secretsmanager', region)),
  ];
  const statements: Statement[] = [];
  if (parameters.length > 0) {
    const names = unique(parameters.map((ref) => parameterArn(ref, scope)));
    statements.push({ Effect: 'Allow', Action: 'ssm:GetParameters', Resource: names });
  }
  if (paths.length > 0) {
    const names = unique(paths.map((ref) => pathArn(ref, scope)));
    statements.push({ Effect: 'Allow', Action: 'ssm:GetParametersByPath', Resource: names });
  }
  if (secrets.length > 0) {
    const ids = unique(secrets.flatMap((ref) => secretArns(ref, scope)));
    statements.push({ Effect: 'Allow', Action: 'secretsmanager:GetSecretValue', Resource: ids });
    // It has no resources; each secret in the batch needs the permission above.
    if (secrets.length > 1) {
      statements.push({ Effect: 'Allow', Action: 'secretsmanager:BatchGetSecretValue', Resource: '*' });
    }
  }
  statements.push({
    Effect: 'Allow',
    Action: 'kms:Decrypt',
    Resource: '*',
    Condition: { StringEquals: { 'kms:ViaService': services } },
  });
  return policyText(statements);
}

/** What `kms:ViaService` holds; in China both forms are in use. */
function hostsOf(service: string, region: string): string[] {
  const host = `${service}.${region}.amazonaws.com`;
  return region.startsWith('cn-') ? [host, `${host}.cn`] : [host];
}

function policyText(statements: readonly Statement[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements });
}

/** @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssystemsmanager.html */
export function parameterArn(
  { name, region = '' }: ParameterRef,
  { partition, account }: PolicyScope,
): string {
  if (name.startsWith('arn:')) return name;
  const owner = isPublicParameter(name) ? '' : account;
  return `arn:${partition}:ssm:${region}:${owner}:parameter/${name.replace(/^\//, '')}`;
}

/**
 * A path is read by its own right, not by those of the parameters below it.
 *
 * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/ps-retrieval-authorization.html
 */
export function pathArn({ path, region }: PathRef, scope: PolicyScope): string {
  return parameterArn(
    { name: path.replace(/(?<=.)\/$/, ''), ...(region !== undefined && { region }) },
    scope,
  );
}

/**
 * A secret's ARN ends in six random characters, which a name does not tell; `??????` stands for exactly six. A secret
 * that does not exist has none: AWS says so only to a session that may read the name without them, and otherwise denies
 * access. No secret has such an ARN, so the session can read nothing more.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_examples.html
 */
export function secretArns(
  { id, region = '', mayBeMissing }: SecretRef,
  { partition, account }: PolicyScope,
): readonly string[] {
  if (isWholeSecretArn(id)) return [id];
  const arn = id.startsWith('arn:')
    ? id
    : `arn:${partition}:secretsmanager:${region}:${account}:secret:${id}`;
  return mayBeMissing ? [`${arn}-??????`, arn] : [`${arn}-??????`];
}

function regionsOf(refs: readonly { readonly region?: string }[]): string[] {
  return unique(refs.map(({ region = '*' }) => region));
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

function merged(a: Refs, b: Refs): Refs {
  return {
    parameters: [...a.parameters, ...b.parameters],
    secrets: [...a.secrets, ...b.secrets],
    paths: [...a.paths, ...b.paths],
  };
}

function splitUntil(refs: Refs, fits: (refs: Refs) => boolean): Refs[] {
  const halves = fits(refs) ? undefined : halved(refs);
  return halves ? halves.flatMap((half) => splitUntil(half, fits)) : [refs];
}

function halved(refs: Refs): readonly [Refs, Refs] | undefined {
  const kinds = ['parameters', 'secrets', 'paths'] as const;
  const all = kinds.flatMap((kind) => refs[kind].map((ref) => ({ ...nothing, [kind]: [ref] })));
  if (all.length < 2) return undefined;
  const middle = Math.ceil(all.length / 2);
  return [all.slice(0, middle).reduce(merged), all.slice(middle).reduce(merged)];
}

function chunks<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
