import type { ParameterRef, SecretRef } from '../../../store/store.ts';

/** One request to one region. A request for several secrets is a batch. */
export interface PlannedRequest<OneRef> {
  readonly region: string;
  readonly refs: readonly OneRef[];
}

/** @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameters.html */
const parametersPerRequest = 10;
/** @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_BatchGetSecretValue.html */
const secretsPerRequest = 20;

/**
 * Plans the fewest requests for these parameters. Two selectors of one name never share a request, because the response
 * gives the name without the selector.
 */
export function planParameterRequests(
  refs: readonly ParameterRef[],
): readonly PlannedRequest<ParameterRef>[] {
  return byRegion(refs).flatMap(([region, inRegion]) => {
    const groups = grouped(inRegion, bareName);
    const most = Math.max(...groups.map(([, group]) => group.length));
    const batches: ParameterRef[][] = Array.from(
      { length: Math.max(most, Math.ceil(inRegion.length / parametersPerRequest)) },
      () => [],
    );
    // Dealt out in turn, the selectors of a name, which are adjacent, go to different batches.
    let next = 0;
    for (const ref of groups.flatMap(([, group]) => group)) batches[next++ % batches.length]?.push(ref);
    return batches.map((batch) => ({ region, refs: batch }));
  });
}

/**
 * Plans the fewest requests for these secrets: batches for current versions, and one request for each other version. A
 * batch of one would save nothing, and take one more permission than `GetSecretValue`.
 */
export function planSecretRequests(refs: readonly SecretRef[]): readonly PlannedRequest<SecretRef>[] {
  return byRegion(refs).flatMap(([region, inRegion]) => {
    const single = inRegion.filter((ref) => ref.stage !== undefined || ref.version !== undefined);
    const current = inRegion.filter((ref) => ref.stage === undefined && ref.version === undefined);
    const requests: PlannedRequest<SecretRef>[] = [];
    for (let at = 0; at < current.length; at += secretsPerRequest) {
      const [first, ...others] = current.slice(at, at + secretsPerRequest);
      if (!first) break;
      if (others.length === 0) single.push(first);
      else requests.push({ region, refs: [first, ...others] });
    }
    for (const ref of single) requests.push({ region, refs: [ref] });
    return requests;
  });
}

/** A parameter's name without the ARN and without its first slash. */
function bareName({ name }: ParameterRef): string {
  return name.replace(/^arn:.*?:parameter(?=\/)/, '').replace(/^\//, '');
}

function byRegion<Ref extends { readonly region?: string }>(refs: readonly Ref[]): [string, Ref[]][] {
  return grouped(refs, (ref) => ref.region ?? '');
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): [string, Item[]][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups];
}
