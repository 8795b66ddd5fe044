import type { AwsCredentialIdentityProvider } from '@aws-sdk/types';
import { chainPolicies, type PolicyGroup, sessionPolicies, splitPolicy } from '../../auth/session-policy.ts';
import { fail } from '../../failure.ts';
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
import type { Regions } from './in-some-region.ts';
import { renewable } from './renewable.ts';
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
  readonly ambient: Pick<AmbientOptions, 'profile' | 'env'>;
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
    request: { ...sessions.chained(roleArn), externalId },
  }));
  const chaining = chained.filter(({ reads: some }) => refsOf(some).length > 0);

  const ambient = { ...options.ambient, regions: sessions.regions, onSecret: options.onSecret };
  const asker: Asker = signIn?.token
    ? { token: signIn.token }
    : { credentials: await ambientCredentials(ambient, connection) };
  const base = await sessions.base(own, asker);
  const chainers = await sessions.chainers(
    chaining.map(({ request }) => request.roleArn),
    asker,
  );
  const [guarded] = [...base.map(({ credentials }) => credentials), ...chainers.values()];
  if (accounts.length > 0 && guarded) await guardAccount(accounts, connection, sessions.regions, guarded);
  const further = await Promise.all(
    chaining.flatMap(({ reads: some, request }) => {
      const credentials = chainers.get(request.roleArn);
      return credentials ? [sessions.open(some, request, { credentials })] : [];
    }),
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
  readonly regions: Regions;

  constructor(connection: Connection, options: AwsStoreOptions) {
    this.#connection = connection;
    this.#options = options;
    const [first, ...others] = options.regions;
    this.regions = [first ?? refsOf(options.reads)[0]?.region ?? 'us-east-1', ...others];
  }

  #request(roleArn: string): SessionRequest {
    const { sessionName = 'pipeline-secrets', durationSeconds = 900 } = this.#options.signIn ?? {};
    return { roleArn, sessionName, durationSeconds };
  }

  /** A role that the session of another one takes. */
  chained(roleArn: string): SessionRequest {
    const request = this.#request(roleArn);
    return { ...request, durationSeconds: Math.min(request.durationSeconds, longestChained) };
  }

  /** For what names no role of the mapping: the role that is taken first, else the credentials that are there. */
  async base(reads: Reads, asker: Asker): Promise<readonly Session[]> {
    const { signIn } = this.#options;
    if (signIn) return this.open(reads, this.#request(signIn.roleArn), asker);
    return 'credentials' in asker ? [{ ...reads, credentials: asker.credentials }] : [];
  }

  /** For each role of the mapping what assumes it, and may do no more where policies are derived. */
  async chainers(
    roles: readonly string[],
    asker: Asker,
  ): Promise<ReadonlyMap<string, AwsCredentialIdentityProvider>> {
    const { signIn } = this.#options;
    if (!signIn && 'credentials' in asker) return new Map(roles.map((role) => [role, asker.credentials]));
    if (!signIn || roles.length === 0) return new Map();
    const groups = signIn.policy === 'off' ? [{ roles, policy: undefined }] : chainPolicies(roles);
    const made = await Promise.all(
      groups.map(async ({ roles: some, policy }) => {
        const credentials = await this.#provider({ ...this.#request(signIn.roleArn), policy }, asker);
        return some.map((role) => [role, credentials] as const);
      }),
    );
    return new Map(made.flat());
  }

  /** Sessions that can read this and nothing else: one, or several where one policy cannot name everything. */
  async open(reads: Reads, request: SessionRequest, asker: Asker): Promise<readonly Session[]> {
    if (this.#options.signIn?.policy === 'off' && reads.parameters.length + reads.secrets.length > 0) {
      return [{ ...reads, credentials: await this.#provider(request, asker) }];
    }
    const [, partition = 'aws', , , account = ''] = request.roleArn.split(':');
    const scope = { partition, account };
    const openGroup = async (group: PolicyGroup): Promise<readonly Session[]> => {
      const narrow = { ...request, policy: group.policy };
      const assumed = await this.#assume(narrow, asker);
      if (assumed !== 'packed too large')
        return [{ ...group, credentials: this.#renewable(assumed, narrow, asker) }];
      const halves = splitPolicy(group, scope);
      if (!halves) throw policyTooLarge(request.roleArn);
      return (await Promise.all(halves.map(openGroup))).flat();
    };
    const groups = sessionPolicies(reads, scope);
    return (await Promise.all(groups.map(openGroup))).flat();
  }

  async #provider(request: SessionRequest, asker: Asker): Promise<AwsCredentialIdentityProvider> {
    const assumed = await this.#assume(request, asker);
    if (assumed === 'packed too large') throw policyTooLarge(request.roleArn);
    return this.#renewable(assumed, request, asker);
  }

  #renewable({ credentials }: Exclude<Assumed, string>, request: SessionRequest, asker: Asker) {
    return renewable(credentials, async () => {
      const assumed = await this.#assume(request, asker);
      if (assumed === 'packed too large') throw policyTooLarge(request.roleArn);
      return assumed.credentials;
    });
  }

  async #assume(request: SessionRequest, asker: Asker): Promise<Assumed> {
    const assumed = await assumeRole(this.#connection, this.regions, request, asker);
    if (assumed !== 'packed too large') {
      const { secretAccessKey, sessionToken } = assumed.credentials;
      for (const secret of [secretAccessKey, sessionToken]) if (secret) this.#options.onSecret(secret);
    }
    return assumed;
  }
}

/**
 * Seconds; a role that a role takes has no longer session.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
 */
const longestChained = 3600;

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
