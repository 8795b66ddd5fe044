import type { AwsCredentialIdentityProvider } from '@aws-sdk/types';
import { signInHint } from '../../auth/platform.ts';
import { chainPolicy, type PolicyGroup, sessionPolicies, splitPolicy } from '../../auth/session-policy.ts';
import { Failure, fail } from '../../failure.ts';
import {
  type Answers,
  type ParameterRef,
  type PathRef,
  type Ref,
  refKey,
  type SecretRef,
  type Store,
} from '../../load/store.ts';
import { type AmbientOptions, ambientCredentials } from './ambient-credentials.ts';
import { type Asker, type Assumed, assumeRole, type SessionRequest } from './assume-role.ts';
import { type Connection, type ConnectionOptions, connect } from './connection.ts';
import { guardAccount } from './guard-account.ts';
import { sessionStore } from './session-store.ts';

/** A role to take before anything is read. */
export interface SignIn {
  readonly roleArn: string;
  readonly sessionName: string;
  readonly durationSeconds: number;
  /** A new OIDC token each time; absent: the ambient credentials assume the role. */
  readonly token?: (() => Promise<string>) | undefined;
  /** Whether sessions may do only what the mapping needs, or all that their role may. */
  readonly policy: 'derived' | 'off';
}

/** A role of the mapping, which the credentials of the run assume. */
export interface ChainedRole {
  readonly roleArn: string;
  readonly externalId?: string | undefined;
}

export interface AwsStoreOptions extends ConnectionOptions {
  /** All that will be asked for: sessions are made for it, and for nothing else. */
  readonly reads: Reads;
  readonly ambient: Omit<AmbientOptions, 'region'>;
  readonly signIn?: SignIn | undefined;
  /** By the names that references give. */
  readonly roles: ReadonlyMap<string, ChainedRole>;
  /** Refuse to read with credentials of any other account than these; none given: any. */
  readonly accounts: readonly string[];
  /** Where STS is asked, and where next when it does not answer. */
  readonly regions: readonly string[];
  /** Told every text that must not show, before it is used. */
  readonly onSecret: (text: string) => void;
  /** Told once, in words that are safe to print. */
  readonly onNotice: (message: string) => void;
}

export interface Reads {
  readonly parameters: readonly ParameterRef[];
  readonly secrets: readonly SecretRef[];
  readonly paths: readonly PathRef[];
}

/**
 * Signs in, and reads from AWS: with the ambient credentials, with a role that is taken first, and with the roles that
 * references name.
 *
 * @throws {Failure} before anything is read: when a role cannot be assumed, and `ACCOUNT_REFUSED`.
 */
export async function awsStore(options: AwsStoreOptions): Promise<Store> {
  const connection = await connect(options);
  const sessions = new Sessions(connection, options);
  const { reads, roles, signIn, accounts } = options;
  const own = withRole(reads, undefined);
  const chained = [...roles].map(([role, { roleArn, externalId }]) => ({
    reads: withRole(reads, role),
    request: { ...sessions.request(roleArn), externalId },
  }));
  const chaining = chained.filter(({ reads: some }) => refsOf(some).length > 0);

  const ambient = ambientCredentials({ ...options.ambient, region: sessions.regions[0] }, connection);
  if (!signIn?.token) await checkAmbient(ambient, options.ambient.env);
  const asker: Asker = signIn?.token ? { token: signIn.token } : { credentials: ambient };
  const base = signIn
    ? await sessions.open(own, sessions.request(signIn.roleArn), asker)
    : [{ ...own, credentials: ambient }];
  const chainer =
    signIn && chaining.length > 0
      ? await sessions.chainer(
          signIn,
          asker,
          chaining.map(({ request }) => request.roleArn),
        )
      : ambient;
  const guarded = base[0]?.credentials ?? chainer;
  if (accounts.length > 0) {
    await guardAccount(
      accounts,
      connection.configure('sts', sessions.regions[0], guarded),
      connection.context,
    );
  }
  const further = await Promise.all(
    chaining.map(({ reads: some, request }) => sessions.open(some, request, { credentials: chainer })),
  );

  let unbatched = false;
  const onUnbatched = () => {
    if (!unbatched) options.onNotice(unbatchedNotice);
    unbatched = true;
  };
  return joinStores(
    [...base, ...further.flat()].map((session) => ({
      ...session,
      store: sessionStore(connection, session.credentials, onUnbatched),
    })),
  );
}

/** Before seventy requests fail for the same reason. @throws {Failure} `NO_CREDENTIALS` */
async function checkAmbient(
  ambient: AwsCredentialIdentityProvider,
  env: AmbientOptions['env'],
): Promise<void> {
  try {
    await ambient();
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw fail('NO_CREDENTIALS', 'no AWS credentials are found', signInHint(env));
  }
}

/** What another region may not suffer from. */
const outages: ReadonlySet<string> = new Set(['NETWORK', 'TIMEOUT', 'AWS_ERROR']);

const unbatchedNotice =
  'BatchGetSecretValue was refused, so each secret is read by itself; allow secretsmanager:BatchGetSecretValue on * to save requests';

/** What is read with one set of credentials. */
interface Session extends Reads {
  readonly credentials: AwsCredentialIdentityProvider;
}

/** Makes sessions as the options say. */
class Sessions {
  readonly #connection: Connection;
  readonly #options: AwsStoreOptions;
  readonly regions: readonly [string, ...string[]];

  constructor(connection: Connection, options: AwsStoreOptions) {
    this.#connection = connection;
    this.#options = options;
    const [first, ...others] = options.regions;
    this.regions = [first ?? refsOf(options.reads)[0]?.region ?? 'us-east-1', ...others];
  }

  request(roleArn: string): SessionRequest {
    const { sessionName = 'pipeline-secrets', durationSeconds = 900 } = this.#options.signIn ?? {};
    return { roleArn, sessionName, durationSeconds };
  }

  /** Sessions that can read this and nothing else: one, or several where one policy cannot name everything. */
  async open(reads: Reads, request: SessionRequest, asker: Asker): Promise<readonly Session[]> {
    const [, partition = 'aws', , , account = ''] = request.roleArn.split(':');
    if (this.#options.signIn?.policy === 'off') {
      return [{ ...reads, credentials: await this.#provider(request, asker) }];
    }
    const scope = { partition, account };
    const openGroup = async (group: PolicyGroup): Promise<readonly Session[]> => {
      const narrow = { ...request, policy: group.policy };
      const assumed = await this.#assume(narrow, asker);
      if (assumed !== 'packed too large')
        return [{ ...group, credentials: this.#refreshed(assumed, narrow, asker) }];
      const halves = splitPolicy(group, scope);
      if (!halves) throw policyTooLarge(request.roleArn);
      return (await Promise.all(halves.map(openGroup))).flat();
    };
    const groups = sessionPolicies(reads, scope);
    return (await Promise.all(groups.map(openGroup))).flat();
  }

  /** The credentials that assume the roles of the mapping, and may do no more where policies are derived. */
  chainer(signIn: SignIn, asker: Asker, roles: readonly string[]): Promise<AwsCredentialIdentityProvider> {
    const policy = signIn.policy === 'off' ? undefined : chainPolicy(roles);
    return this.#provider({ ...this.request(signIn.roleArn), policy }, asker);
  }

  async #provider(request: SessionRequest, asker: Asker): Promise<AwsCredentialIdentityProvider> {
    const assumed = await this.#assume(request, asker);
    if (assumed === 'packed too large') throw policyTooLarge(request.roleArn);
    return this.#refreshed(assumed, request, asker);
  }

  async #assume(request: SessionRequest, asker: Asker): Promise<Assumed> {
    const assumed = await this.#assumeInSome(request, asker);
    if (assumed !== 'packed too large') {
      const { secretAccessKey, sessionToken } = assumed.credentials;
      for (const secret of [secretAccessKey, sessionToken]) if (secret) this.#options.onSecret(secret);
    }
    return assumed;
  }

  /** STS is in every region, and its sessions hold in all of them. */
  async #assumeInSome(request: SessionRequest, asker: Asker): Promise<Assumed> {
    const [first, ...others] = this.regions;
    try {
      return await assumeRole(this.#connection, first, request, asker);
    } catch (error) {
      const isOutage = error instanceof Failure && error.problems.every(({ code }) => outages.has(code));
      const [next] = others;
      if (!isOutage || next === undefined) throw error;
      return assumeRole(this.#connection, next, request, asker);
    }
  }

  /** The SDK asks again when the credentials are about to expire. */
  #refreshed(
    first: Exclude<Assumed, string>,
    request: SessionRequest,
    asker: Asker,
  ): AwsCredentialIdentityProvider {
    let next: Promise<Assumed> | undefined = Promise.resolve(first);
    return async () => {
      const assumed = await (next ?? this.#assume(request, asker));
      next = undefined;
      if (assumed === 'packed too large') throw policyTooLarge(request.roleArn);
      return assumed.credentials;
    };
  }
}

function policyTooLarge(roleArn: string) {
  return fail(
    'AWS_ERROR',
    `the session policy for the role "${roleArn}" is too large for AWS (PackedPolicyTooLarge)`,
    'Shorten the names, or say session-policy: off.',
  );
}

function refsOf({ parameters, secrets, paths }: Reads): readonly Ref[] {
  return [...parameters, ...secrets, ...paths];
}

function withRole({ parameters, secrets, paths }: Reads, role: string | undefined): Reads {
  return {
    parameters: parameters.filter((ref) => ref.role === role),
    secrets: secrets.filter((ref) => ref.role === role),
    paths: paths.filter((ref) => ref.role === role),
  };
}

/** One store of several, each of which answers for its own references. */
function joinStores(parts: readonly (Reads & { readonly store: Store })[]): Store {
  const storeOf = new Map(
    parts.flatMap(({ store, ...reads }) => refsOf(reads).map((ref): [string, Store] => [refKey(ref), store])),
  );
  const ask = async <One extends Ref, T>(
    refs: readonly One[],
    read: (store: Store, refs: readonly One[]) => Promise<Answers<T>>,
  ): Promise<Answers<T>> => {
    const groups = new Map<Store, One[]>();
    for (const ref of refs) {
      const store = storeOf.get(refKey(ref)) ?? parts[0]?.store;
      const group = store && groups.get(store);
      if (group) group.push(ref);
      else if (store) groups.set(store, [ref]);
    }
    const answers = await Promise.all([...groups].map(([store, some]) => read(store, some)));
    return new Map(answers.flatMap((some) => [...some]));
  };
  return {
    parameters: (refs) => ask(refs, (store, some) => store.parameters(some)),
    secrets: (refs) => ask(refs, (store, some) => store.secrets(some)),
    paths: (refs) => ask(refs, (store, some) => store.paths(some)),
  };
}
