import { fail } from '../failure.ts';
import { askStore } from '../load/ask-store.ts';
import { fallbackStore, withOtherRegions } from '../load/fallback-store.ts';
import type { Loaded } from '../load/load-values.ts';
import { planReads, type Reads, type RegionChoice } from '../load/plan-reads.ts';
import { listRefs, type Store } from '../load/store.ts';
import { acceptedAccounts } from '../mapping/accepted-accounts.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { regionPattern } from '../mapping/reference.ts';
import { type NamePolicy, nameChecker } from '../mapping/variable-name.ts';
import { parseEndpoints } from '../stores/aws/endpoints.ts';
import type { SignIn } from '../stores/aws/sessions.ts';
import type { World } from './world.ts';

export interface LoadOptions {
  /** Which variables what is included may set. */
  readonly names: NamePolicy;
  /** A stand-in file instead of AWS. */
  readonly local?: string | undefined;
  readonly region?: string | undefined;
  readonly profile?: string | undefined;
  /** A role to take first; absent: the credentials that are there. */
  readonly signIn?: SignIn | undefined;
  /** Told every text that must not show, before it is used. */
  readonly onSecret: (text: string) => void;
  readonly endpointUrls: readonly string[];
  /** Besides the mapping's own `account`. */
  readonly accounts: readonly string[];
  readonly timeoutSeconds: number;
  /** Loads what comes after the values; it is called while AWS is waited for. */
  readonly prepare?: (() => Promise<unknown>) | undefined;
  readonly onNotice: (message: string) => void;
}

/**
 * From a checked mapping to its values: all of them or a failure.
 *
 * @throws {Failure} with every problem.
 */
export async function loadMapping(mapping: Mapping, options: LoadOptions, world: World): Promise<Loaded> {
  const region: RegionChoice = {
    given: options.region,
    ambient: world.env.AWS_REGION || world.env.AWS_DEFAULT_REGION,
    required: options.local === undefined,
  };
  const reads = planReads(mapping, region);
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), options.timeoutSeconds * 1000);
  try {
    const needsStore = reads.refOf.size > 0;
    const store = needsStore
      ? await openStore(mapping, reads, options, region, world, controller.signal)
      : noStore;
    const answered = await askStore(reads, fallbackStore(store, reads.regions));
    const { loadValues } = await loadNext();
    return loadValues(mapping, reads, answered, nameChecker(options.names));
  } finally {
    clearTimeout(timer);
  }
}

/** What comes after the answers is loaded while AWS is waited for. */
const loadNext = () => import('../load/load-values.ts');

const nothing = async () => new Map<string, never>();
const noStore: Store = { parameters: nothing, secrets: nothing, paths: nothing };

async function openStore(
  mapping: Mapping,
  reads: Reads,
  options: LoadOptions,
  region: RegionChoice,
  world: World,
  deadline: AbortSignal,
): Promise<Store> {
  const accounts = acceptedAccounts(mapping, options.accounts);
  if (options.local !== undefined) {
    if (accounts.length > 0)
      options.onNotice('the account is not checked: the values come from a stand-in file');
    const { openLocalStore } = await import('./open-local-store.ts');
    return openLocalStore(options.local, world);
  }
  checkRegions(
    reads,
    options.region === undefined ? 'AWS_REGION or AWS_DEFAULT_REGION' : '--region or aws-region',
  );
  const endpoints = parseEndpoints(options.endpointUrls);
  // The SDK is most of a start: nothing that can fail without it comes after it.
  const { awsStore } = await import('../stores/aws/aws-store.ts');
  return awsStore({
    endpoints,
    reads: withOtherRegions(reads, reads.regions),
    ambient: { profile: options.profile, env: world.env },
    signIn: options.signIn,
    roles: mapping.roles,
    onSecret: options.onSecret,
    timing: { sleep: world.sleep, random: world.random },
    deadline,
    // What cannot be loaded then will fail where it is needed.
    onWaiting: () => void Promise.all([loadNext(), options.prepare?.()]).catch(() => undefined),
    accounts,
    regions: region.given !== undefined ? [region.given] : regionsOf(mapping, region),
    onNotice: options.onNotice,
  });
}

/** A region stands in the names of hosts. Those of the mapping have been checked. */
function checkRegions(reads: Reads, source: string): void {
  if (listRefs(reads).every(({ region = '' }) => regionPattern.test(region))) return;
  throw fail('USAGE', `the AWS region of ${source} has not the form of one`, 'Write it as in eu-west-1.');
}

function regionsOf({ regions }: Mapping, { ambient }: RegionChoice): readonly string[] {
  return regions.length > 0 || ambient === undefined || !regionPattern.test(ambient) ? regions : [ambient];
}
