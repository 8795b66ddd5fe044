import { fail } from '../../failure.ts';
import { diagnoseFailures } from '../../load/diagnose-failures.ts';
import type { Loaded } from '../../load/load-values.ts';
import { planReads, type Reads, type RegionChoice } from '../../load/plan-reads.ts';
import { type Mapping, readersOf } from '../../mapping/model/mapping.ts';
import { type NamePolicy, nameChecker } from '../../mapping/names/variable-name.ts';
import { isRegion, notRegion } from '../../mapping/reference/suggest-region.ts';
import { acceptedAccounts } from '../../mapping/rules/accepted-accounts.ts';
import { fallbackStore, withOtherRegions } from '../../store/fallback-store.ts';
import { fetchAnswers } from '../../store/fetch-answers.ts';
import type { Store } from '../../store/store.ts';
import { type Endpoints, parseEndpoints } from '../../stores/aws/requests/endpoints.ts';
import { ignoredEndpointsNotice } from '../../stores/aws/requests/ignored-endpoints.ts';
import { type Profile, type ProfileChoice, readProfile } from '../../stores/aws/requests/profile.ts';
import type { SignIn } from '../../stores/aws/sessions.ts';
import type { World } from '../world/world.ts';
import type { ReadOptions } from './read-mapping.ts';
import { regionChoice } from './region-choice.ts';

export interface LoadOptions extends ReadOptions {
  /** Which variables what is included may set. */
  readonly names: NamePolicy;
  /** A stand-in file instead of AWS. */
  readonly local?: string | undefined;
  readonly region?: string | undefined;
  /** The profile of the AWS config files that counts, if any may. */
  readonly profile?: ProfileChoice | undefined;
  /** A role to take first; absent: the credentials that are there. */
  readonly signIn?: SignIn | undefined;
  /** Told every text that must not show, before it is used. */
  readonly onSecret: (text: string) => void;
  readonly endpointUrls: readonly string[];
  /** Hosts off loopback that may be asked over plain http. */
  readonly allowHttpEndpoints: readonly string[];
  /** What the caller calls these options. */
  readonly optionNames: OptionNames;
  /** Besides the mapping's own `account`. */
  readonly accounts: readonly string[];
  /** Loads what comes after the values; it is called while AWS is waited for. */
  readonly prepare?: (() => Promise<unknown>) | undefined;
  readonly onNotice: (message: string) => void;
}

/** What options are called where they can be given: on the command line, or as inputs of the Action. */
export interface OptionNames {
  readonly region: string;
  readonly endpointUrl: string;
  readonly allowHttpEndpoint: string;
}

/**
 * From a checked mapping to its values: all of them or a failure.
 *
 * @throws {Failure} with every problem.
 */
export async function loadMapping(mapping: Mapping, options: LoadOptions, world: World): Promise<Loaded> {
  const plan = await planLoad(mapping, options, world);
  const { reads } = plan;
  const needsStore = reads.refOf.size > 0;
  const store = needsStore ? await openStore(mapping, plan, options, world) : noStore;
  const fallback = fallbackStore(store, reads.regions);
  const answers = await diagnoseFailures(reads, await fetchAnswers(reads.refs, fallback), fallback);
  const { loadValues } = await loadNext();
  return loadValues(mapping, reads, answers, nameChecker(options.names), world.testPattern);
}

/** What a mapping reads, and where. */
export interface Plan {
  readonly reads: Reads;
  readonly region: RegionChoice;
  readonly profile: Profile | undefined;
  readonly endpoints: Endpoints;
}

/**
 * All that can be told of loading before anything is read.
 *
 * @throws {Failure} `USAGE`, `UNTRUSTED_ENDPOINT`, `REGION_MISSING`, or `NO_CREDENTIALS` for a profile that does not exist.
 */
export async function planLoad(mapping: Mapping, options: LoadOptions, world: World): Promise<Plan> {
  const { local, optionNames, onNotice } = options;
  const endpoints = parseEndpoints({
    urls: options.endpointUrls,
    allowHttp: options.allowHttpEndpoints,
    allowHttpOption: optionNames.allowHttpEndpoint,
  });
  const profile = await profileOf(mapping, options, world);
  const ignored = ignoredEndpointsNotice(world.env, profile, optionNames.endpointUrl);
  if (ignored !== undefined && options.endpointUrls.length === 0) onNotice(ignored);
  const region: RegionChoice = {
    ...regionChoice(options.region, optionNames.region, world.env, profile),
    required: local === undefined,
  };
  const reads = planReads(mapping, region);
  checkRegions(reads, region);
  return { reads, region, profile, endpoints };
}

/** The profile that counts, if AWS is asked at all. */
async function profileOf(
  mapping: Mapping,
  { local, profile }: LoadOptions,
  { env }: World,
): Promise<Profile | undefined> {
  if (!profile || local !== undefined || readersOf(mapping).length === 0) return undefined;
  return readProfile(profile, env);
}

/** What comes after the answers is loaded while AWS is waited for. */
const loadNext = () => import('../../load/load-values.ts');

const noStore: Store = { read: async () => new Map() };

async function openStore(
  mapping: Mapping,
  { reads, region, profile, endpoints }: Plan,
  options: LoadOptions,
  world: World,
): Promise<Store> {
  const accounts = acceptedAccounts(mapping, options.accounts);
  if (options.local !== undefined) {
    if (accounts.length > 0)
      options.onNotice('the account is not checked: the values come from a stand-in file');
    const { openLocalStore } = await import('./open-local-store.ts');
    return openLocalStore(options.local, options, world);
  }
  if (world.env.NODE_TLS_REJECT_UNAUTHORIZED === '0') options.onNotice(certificatesAreChecked);
  // The SDK is most of a start: nothing that can fail without it comes after it.
  const { awsStore } = await import('../../stores/aws/aws-store.ts');
  return awsStore({
    endpoints,
    reads: withOtherRegions(reads.refs, reads.regions),
    ambient: { profile, env: world.env },
    signIn: options.signIn,
    roles: mapping.roles,
    onSecret: options.onSecret,
    timing: { sleep: world.sleep, random: world.random },
    deadline: options.deadline.signal,
    // What cannot be loaded then will fail where it is needed.
    onWaiting: () => void Promise.all([loadNext(), options.prepare?.()]).catch(() => undefined),
    accounts,
    regions: regionsOfSts(mapping, region),
    onNotice: options.onNotice,
  });
}

const certificatesAreChecked =
  'NODE_TLS_REJECT_UNAUTHORIZED=0 is ignored: certificates are always checked; to trust an authority of your own, set NODE_EXTRA_CA_CERTS to its PEM file';

/** A region becomes part of host names. Those in the mapping have been checked, and a stand-in file has none. */
function checkRegions({ regionFrom }: Reads, { given, required }: RegionChoice): void {
  const used = required ? [...regionFrom] : [];
  for (const [region, from] of given ? [[given.region, given.from] as const, ...used] : used) {
    if (isRegion(region)) continue;
    const { message, hint } = notRegion(region, from);
    throw fail('USAGE', message, hint);
  }
}

function regionsOfSts({ regions }: Mapping, { given, ambient }: RegionChoice): readonly string[] {
  if (given) return [given.region];
  if (regions.length > 0 || !ambient || !isRegion(ambient.region)) return regions;
  return [ambient.region];
}
