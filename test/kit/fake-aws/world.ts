import type { Handlers, Operation } from './call.ts';
import type { Clock } from './clock.ts';
import { type Denial, type Denials, denials } from './denials.ts';
import { type Faults, faults, type ScriptedFault } from './faults.ts';
import { type PagedOperation, type PageSizes, type Pages, pages } from './pages.ts';
import { type ParameterSeed, type Parameters, parameters } from './parameters.ts';
import { type Random, random } from './random.ts';
import { type SecretSeed, type Secrets, secrets } from './secrets.ts';
import { secretsManager } from './secrets-manager.ts';
import { ssm } from './ssm.ts';
import { type Callers, callers, sts } from './sts.ts';
import { type Throttle, type Throttles, throttles } from './throttle.ts';
import type { RoleTrust } from './web-identity.ts';

export interface Contents {
  /** By name. */
  readonly parameters?: Readonly<Record<string, ParameterSeed>>;
  /** By name. */
  readonly secrets?: Readonly<Record<string, SecretSeed>>;
}

/** What the fake holds and how it behaves, as plain data: a JSON file can say the same. */
export interface FakeAwsState extends Contents {
  /** The account of whoever signs a request. Default: 123456789012. */
  readonly accountId?: string;
  /** What only one region has; the fields beside this one are in every region. */
  readonly regions?: Readonly<Record<string, Contents>>;
  /** For the order of answers, ARN suffixes and version ids. Default: another one at each start. */
  readonly seed?: number;
  /** How long every answer takes. */
  readonly delayMs?: number;
  readonly pages?: Readonly<Partial<Record<PagedOperation, PageSizes>>>;
  readonly deny?: readonly Denial[];
  readonly faults?: readonly ScriptedFault[];
  readonly throttle?: Throttle;
  /** By ARN; where it is given, no other role can be assumed, and these only as they say. */
  readonly roles?: Readonly<Record<string, RoleTrust>>;
  /** Characters of a session policy that is too large packed. */
  readonly packedLimit?: number;
  /** Refuse what is signed more than five minutes off the clock. */
  readonly checksTime?: boolean;
}

/** Everything of one fake that a reset begins anew. */
export interface World {
  readonly random: Random;
  readonly clock: Clock;
  readonly parameters: Parameters;
  readonly secrets: Secrets;
  readonly callers: Callers;
  readonly denials: Denials;
  readonly faults: Faults;
  readonly pages: Pages;
  readonly throttles: Throttles;
  readonly handlers: Handlers<Operation>;
  readonly checksTime: boolean;
}

export const defaultAccount = '123456789012';

export function createWorld(state: FakeAwsState, seed: number, clock: Clock): World {
  const account = state.accountId ?? defaultAccount;
  const dice = random(seed);
  const parts = {
    random: dice,
    clock,
    parameters: parameters(account),
    secrets: secrets(account, dice),
    callers: callers(account),
    denials: denials(),
    faults: faults(),
    pages: pages(dice),
    throttles: throttles(clock),
    roles: state.roles,
    packedLimit: state.packedLimit,
  };

  const fill = (contents: Contents, region: string | undefined): void => {
    for (const [name, put] of Object.entries(contents.parameters ?? {}))
      parts.parameters.put(name, put, region);
    for (const [name, put] of Object.entries(contents.secrets ?? {})) parts.secrets.put(name, put, region);
  };
  fill(state, undefined);
  for (const [region, contents] of Object.entries(state.regions ?? {})) fill(contents, region);
  for (const denial of state.deny ?? []) parts.denials.add(denial);
  for (const fault of state.faults ?? []) parts.faults.add(fault);
  for (const [operation, sizes] of Object.entries(state.pages ?? {})) {
    parts.pages.script(operation as PagedOperation, sizes);
  }
  if (state.throttle !== undefined) parts.throttles.set(state.throttle);
  const { checksTime = false } = state;
  return { ...parts, checksTime, handlers: { ...ssm(parts), ...secretsManager(parts), ...sts(parts) } };
}
