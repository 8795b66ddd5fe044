import { diagnoseFailures } from '../../load/diagnose-failures.ts';
import type { Loaded } from '../../load/load-values.ts';
import type { RegionChoice } from '../../load/plan-reads.ts';
import type { Mapping } from '../../mapping/model/mapping.ts';
import { nameChecker } from '../../mapping/names/name-checker.ts';
import { isRegion } from '../../mapping/reference/suggest-region.ts';
import { acceptedAccounts } from '../../mapping/rules/accepted-accounts.ts';
import { fallbackStore, withOtherRegions } from '../../store/fallback-store.ts';
import { fetchAnswers } from '../../store/fetch-answers.ts';
import type { Store } from '../../store/store.ts';
import type { SignIn } from '../../stores/aws/sessions.ts';
import { localStore } from '../../stores/local/local-store.ts';
import { parseLocal } from '../../stores/local/parse-local.ts';
import type { World } from '../world/world.ts';
import { type LoadPlan, planLoad } from './plan-load.ts';
import { readLocalFile } from './read-mapping.ts';
import type { Request } from './request.ts';
import { writeMasks } from './write-masks.ts';

/** What only some callers bring. */
interface LoadHooks {
  /** Loads the code that follows the values. It is called while the program waits for AWS, when loading costs no time. */
  readonly prepare?: (() => Promise<unknown>) | undefined;
  /** The OIDC tokens of the runner; only the Action has them, since they take a large library. */
  readonly oidc?: Pick<typeof import('../../auth/oidc-token.ts'), 'checkToken' | 'requestToken'>;
}

/**
 * From a checked mapping to its values: all of them or a failure.
 *
 * @throws {Failure} with every problem.
 */
export async function loadMapping(
  mapping: Mapping,
  request: Request,
  world: World,
  { prepare, oidc }: LoadHooks = {},
): Promise<Loaded> {
  const onSecret = (text: string) => {
    if (request.masksTo) writeMasks([text], world, request.masksTo);
  };
  const signIn = await signInOf(request, world, onSecret, oidc);
  const plan = await planLoad(mapping, request, world);
  const { reads } = plan;
  const store =
    reads.refOf.size === 0
      ? emptyStore
      : request.local === undefined
        ? await openAws(mapping, plan, request, world, { signIn, onSecret, prepare })
        : await openLocal(mapping, request.local, request, world);
  const fallback = fallbackStore(store, reads.regions);
  const answers = await diagnoseFailures(reads, await fetchAnswers(reads.refs, fallback), fallback);
  const { loadValues } = await loadNext();
  return loadValues(mapping, reads, answers, nameChecker(request), world.testPattern);
}

/** The first of the code that follows the values; see {@link LoadHooks}. */
const loadNext = () => import(/* webpackChunkName: "values" */ '../../load/load-values.ts');

const emptyStore: Store = { read: async () => new Map() };

/** @throws {Failure} `NO_CREDENTIALS` if the job cannot have the OIDC token that the role needs. */
async function signInOf(
  { role, local }: Request,
  { env }: World,
  onSecret: (text: string) => void,
  oidc: LoadHooks['oidc'],
): Promise<SignIn | undefined> {
  if (!role || local !== undefined) return undefined;
  const { audience, ...signIn } = role;
  if (audience === undefined || !oidc) return signIn;
  await oidc.checkToken(env);
  return { ...signIn, token: () => oidc.requestToken(audience, onSecret) };
}

async function openLocal(mapping: Mapping, file: string, request: Request, world: World): Promise<Store> {
  if (acceptedAccounts(mapping, request.accounts).length > 0)
    request.notify('notice', 'the account is not checked: the values come from a stand-in file');
  return localStore(parseLocal(await readLocalFile(file, request, world), file), file);
}

interface AwsHooks {
  readonly signIn: SignIn | undefined;
  readonly onSecret: (text: string) => void;
  readonly prepare: LoadHooks['prepare'];
}

async function openAws(
  mapping: Mapping,
  { reads, region, profile, endpoints }: LoadPlan,
  request: Request,
  world: World,
  { signIn, onSecret, prepare }: AwsHooks,
): Promise<Store> {
  const { notify } = request;
  const accounts = acceptedAccounts(mapping, request.accounts);
  if (world.env.NODE_TLS_REJECT_UNAUTHORIZED === '0') notify('notice', certificatesAreChecked);
  // The SDK takes most of the time to start, so everything that can fail without it comes first.
  const { awsStore } = await import(/* webpackChunkName: "aws" */ '../../stores/aws/aws-store.ts');
  return awsStore({
    endpoints,
    reads: withOtherRegions(reads.refs, reads.regions),
    ambient: { profile, env: world.env },
    signIn,
    roles: mapping.roles,
    onSecret,
    timing: { sleep: world.sleep, random: world.random },
    deadline: request.deadline.signal,
    facts: request.facts,
    // Code that cannot be loaded now will fail where it is needed.
    onWaiting: () => void Promise.all([loadNext(), prepare?.()]).catch(() => undefined),
    accounts,
    regions: regionsOfSts(mapping, region),
    onNotice: (message) => notify('notice', message),
  });
}

const certificatesAreChecked =
  'NODE_TLS_REJECT_UNAUTHORIZED=0 is ignored: certificates are always checked; to trust your own certificate authority, set NODE_EXTRA_CA_CERTS to its PEM file';

function regionsOfSts({ regions }: Mapping, { given, ambient }: RegionChoice): readonly string[] {
  if (given) return [given.region];
  if (regions.length > 0 || !ambient || !isRegion(ambient.region)) return regions;
  return [ambient.region];
}
