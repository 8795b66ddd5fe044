import { Failure, fail, type Problem } from '../failure.ts';
import { type Loaded, loadValues } from '../load/load-values.ts';
import { planReads, type RegionChoice } from '../load/plan-reads.ts';
import type { Store } from '../load/store.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { collectMasks, type Maskable } from '../mask/collect-masks.ts';
import { readText } from './read-mapping.ts';
import type { World } from './world.ts';

export interface LoadOptions {
  /** A stand-in file instead of AWS. */
  readonly local?: string | undefined;
  readonly region?: string | undefined;
  readonly profile?: string | undefined;
  readonly endpointUrls: readonly string[];
  /** Besides the mapping's own `account`. */
  readonly accounts: readonly string[];
  readonly timeoutSeconds: number;
  readonly shortSecrets: 'warn' | 'error';
  readonly onNotice: (message: string) => void;
}

export interface LoadedMapping extends Loaded {
  /** Every text to hide, longest first. */
  readonly masks: readonly string[];
  /** Masks that will hide too much or nothing. */
  readonly maskWarnings: readonly { readonly name: string; readonly message: string }[];
}

/**
 * From a checked mapping to its values and their masks: all of them or a failure.
 *
 * @throws {Failure} with every problem.
 */
export async function loadMapping(
  mapping: Mapping,
  options: LoadOptions,
  world: World,
): Promise<LoadedMapping> {
  const region: RegionChoice = {
    given: options.region,
    ambient: world.env.AWS_REGION || world.env.AWS_DEFAULT_REGION,
    required: options.local === undefined,
  };
  const reads = planReads(mapping, region);
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), options.timeoutSeconds * 1000);
  try {
    const needsStore = reads.parameters.length + reads.secrets.length > 0;
    const store = needsStore ? await openStore(mapping, options, region, world, controller.signal) : noStore;
    return withMasks(await loadValues(mapping, reads, store), options.shortSecrets);
  } finally {
    clearTimeout(timer);
  }
}

const noStore: Store = { parameters: async () => new Map(), secrets: async () => new Map() };

async function openStore(
  mapping: Mapping,
  options: LoadOptions,
  region: RegionChoice,
  world: World,
  deadline: AbortSignal,
): Promise<Store> {
  const accounts = acceptedAccounts(mapping, options.accounts);
  if (options.local !== undefined) {
    if (accounts.length > 0)
      options.onNotice('the account is not checked: the values come from a stand-in file');
    const text = readText(options.local, world, 'LOCAL_FILE', 'the stand-in file');
    const [{ localStore }, { parseLocal }] = await Promise.all([
      import('../stores/local/local-store.ts'),
      import('../stores/local/parse-local.ts'),
    ]);
    return localStore(parseLocal(text, options.local));
  }
  const [{ awsStore }, { parseEndpoints }] = await Promise.all([
    import('../stores/aws/aws-store.ts'),
    import('../stores/aws/endpoints.ts'),
  ]);
  return awsStore({
    endpoints: parseEndpoints(options.endpointUrls),
    profile: options.profile,
    timing: { sleep: world.sleep, random: world.random },
    deadline,
    accounts,
    region: region.given ?? mapping.region ?? region.ambient,
    onNotice: options.onNotice,
  });
}

/** An account must be accepted by the mapping and by the caller, where each says something. */
function acceptedAccounts({ account, entries }: Mapping, allowed: readonly string[]): readonly string[] {
  if (allowed.length === 0) return account === undefined ? [] : [account];
  const foreign = entries
    .filter((entry) => entry.kind === 'reference' && entry.reference.home)
    .flatMap((entry) => {
      const named = entry.kind === 'reference' ? entry.reference.home?.account : undefined;
      return named === undefined || allowed.includes(named)
        ? []
        : [{ what: `"${entry.name}": the ARN's account`, named, place: entry.place }];
    });
  const own =
    account === undefined || allowed.includes(account)
      ? []
      : [{ what: "the mapping's account", named: account }];
  const problems = [...own, ...foreign].map(
    ({ what, named, ...rest }): Problem => ({
      code: 'ACCOUNT_CONFLICT',
      message: `${what} "${named}" is none of those that the caller allows`,
      hint: 'Correct the mapping, or allowed-account-ids.',
      ...rest,
    }),
  );
  if (problems.length > 0) throw new Failure(problems);
  return account === undefined ? allowed : [account];
}

function withMasks(loaded: Loaded, shortSecrets: 'warn' | 'error'): LoadedMapping {
  const maskables = loaded.values.flatMap(({ name, value, parts, secret }): Maskable[] => [
    { name, value: value.text(), secret },
    ...parts.map((part): Maskable => ({ name, value: part.text(), secret, kind: 'part' })),
  ]);
  const masks = collectMasks(maskables);
  if (!masks.ok) throw fail(masks.code, `"${masks.name}": ${masks.message}`, masks.hint);
  const maskWarnings = masks.warnings.map(({ name, reason }) => ({ name, message: maskMessages[reason] }));
  const [first] = maskWarnings;
  if (first && shortSecrets === 'error') {
    const names = maskWarnings.map((warning) => `"${warning.name}"`).join(', ');
    throw fail(
      'SHORT_SECRET',
      `too short or too common to mask well: ${names}`,
      'Store longer values, say `secret: false` for public ones, or accept them with short-secrets: warn.',
    );
  }
  return { ...loaded, masks: masks.masks, maskWarnings };
}

const maskMessages = {
  short:
    'is shorter than six characters: masking it will hide ordinary text too, and job outputs that contain it',
  'common word': 'is a common word: masking it will hide ordinary text too, and job outputs that contain it',
  unmasked: 'has only lines too short to mask: it can show in the log',
  'too long': 'has too many lines to mask: it can show in the log',
} as const;
