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

/** The contents and the behaviour of the fake, as plain data that can also come from a JSON file. */
export interface FakeAwsState extends Contents {
  /** The account of the signer of a request. Default: 123456789012. */
  readonly accountId?: string;
  /** Contents of one region only; the fields next to this one are in every region. */
  readonly regions?: Readonly<Record<string, Contents>>;
  /** For the order of responses, ARN suffixes and version IDs. Default: a new one at each start. */
  readonly seed?: number;
  /** How long every response takes. */
  readonly delayMs?: number;
  readonly pages?: Readonly<Partial<Record<PagedOperation, PageSizes>>>;
  readonly deny?: readonly Denial[];
  readonly faults?: readonly ScriptedFault[];
  readonly throttle?: Throttle;
  /** By ARN. If given, only these roles can be assumed, and only under their conditions. */
  readonly roles?: Readonly<Record<string, RoleTrust>>;
  /** The length in characters from which a session policy is too large when packed. */
  readonly packedLimit?: number;
  /** Refuse requests whose signature is more than five minutes off the clock. */
  readonly checksTime?: boolean;
}

/** The state of one fake that a reset restores. */
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
