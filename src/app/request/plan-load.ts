import { fail } from '../../failure.ts';
import { planReads, type Reads, type RegionChoice, type SourcedRegion } from '../../load/plan-reads.ts';
import { type Mapping, referrersOf } from '../../mapping/model/mapping.ts';
import { isRegion, notRegion } from '../../mapping/reference/suggest-region.ts';
import {
  type Endpoints,
  ignoredEndpointsNotice,
  parseEndpoints,
} from '../../stores/aws/requests/endpoints.ts';
import { type Profile, readProfile } from '../../stores/aws/requests/profile.ts';
import type { World } from '../world/world.ts';
import type { Request } from './request.ts';

/** What a mapping reads, and where. */
export interface LoadPlan {
  readonly reads: Reads;
  readonly region: RegionChoice;
  readonly profile: Profile | undefined;
  readonly endpoints: Endpoints;
}

/**
 * Finds out all that can be known about loading before anything is read.
 *
 * @throws {Failure} `USAGE`, `UNTRUSTED_ENDPOINT`, `REGION_MISSING`, or `NO_CREDENTIALS` for a profile that does not exist.
 */
export async function planLoad(mapping: Mapping, request: Request, { env }: World): Promise<LoadPlan> {
  const { local, optionNames, endpointUrls } = request;
  const endpoints = parseEndpoints({
    urls: endpointUrls,
    allowHttp: request.allowHttpEndpoints,
    allowHttpOption: optionNames.allowHttpEndpoint,
  });
  const asksAws = local === undefined && referrersOf(mapping).length > 0;
  const profile = request.profile && asksAws ? await readProfile(request.profile, env) : undefined;
  const ignored = ignoredEndpointsNotice(env, profile, optionNames.endpointUrl);
  if (ignored !== undefined && endpointUrls.length === 0) request.notify('notice', ignored);
  const region = regionChoice(request, env, profile);
  const reads = planReads(mapping, region);
  checkRegions(reads, region);
  return { reads, region, profile, endpoints };
}

/**
 * The regions that count outside the mapping, in the order of the AWS CLI: an option, the environment, the profile.
 *
 * @see https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-envvars.html
 */
function regionChoice(
  { region, optionNames, local }: Request,
  env: World['env'],
  profile: Profile | undefined,
): RegionChoice {
  const sources: readonly (readonly [string | undefined, string])[] = [
    [env.AWS_REGION, 'AWS_REGION'],
    [env.AWS_DEFAULT_REGION, 'AWS_DEFAULT_REGION'],
    [profile?.settings.region, `the profile "${profile?.name}"`],
  ];
  const [ambient] = sources.flatMap(([name, from]): SourcedRegion[] =>
    name ? [{ region: name, from }] : [],
  );
  const given = region === undefined ? undefined : { region, from: optionNames.region };
  return { given, ambient, required: local === undefined };
}

/** A region becomes part of host names. Those in the mapping have been checked, and a stand-in file has none. */
function checkRegions({ regionFrom }: Reads, { given, required }: RegionChoice): void {
  const used = required ? [...regionFrom] : [];
  for (const [region, from] of given ? [[given.region, given.from] as const, ...used] : used) {
    if (isRegion(region)) continue;
    const { message, hint } = notRegion(region, from);
    throw fail('USAGE', message, hint);
  }
}
