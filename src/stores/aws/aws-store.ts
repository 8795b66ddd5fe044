import { readAccess } from '../../auth/read-access.ts';
import type { Role } from '../../mapping/model/mapping.ts';
import { type Answers, listRefs, type Ref, type Refs, refKey, type Store } from '../../store/store.ts';
import { type AmbientOptions, ambientCredentials } from './credentials/ambient-credentials.ts';
import type { Authentication } from './credentials/assume-role.ts';
import { guardAccount } from './guard-account.ts';
import { type ConnectionOptions, connect } from './requests/connection.ts';
import { sessionStore } from './session-store.ts';
import { type SessionOptions, Sessions } from './sessions.ts';
import { underPolicy } from './under-policy.ts';

export interface AwsStoreOptions extends ConnectionOptions, SessionOptions {
  readonly ambient: Pick<AmbientOptions, 'profile' | 'env'>;
  /** Those of the mapping, by the names that references give; the credentials of the run assume them. */
  readonly roles: ReadonlyMap<string, Role>;
  /** Refuse to read with credentials of any other account than these; none given: any. */
  readonly accounts: readonly string[];
  /** Told once, in words that are safe to print. */
  readonly onNotice: (message: string) => void;
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
  const chaining = chained.filter(({ reads: some }) => listRefs(some).length > 0);

  const ambient = { ...options.ambient, regions: sessions.regions, onSecret: options.onSecret };
  const authentication: Authentication = signIn?.token
    ? { token: signIn.token }
    : { credentials: await ambientCredentials(ambient, connection) };
  const base = await sessions.base(own, authentication);
  const chainers = await sessions.chainers(
    chaining.map(({ request }) => request.roleArn),
    authentication,
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
    [...base, ...further.flat()].map((session) => {
      const store = sessionStore(connection, sessions.regions, session.credentials, onUnbatched);
      return { ...session, store: session.isUnderPolicy ? underPolicy(store) : store };
    }),
  );
}

const unbatchedNotice =
  'BatchGetSecretValue was refused, so each secret is read by itself; allow secretsmanager:BatchGetSecretValue on * to save requests';

function withRole({ parameters, secrets, paths }: Refs, role: string | undefined): Refs {
  return {
    parameters: parameters.filter((ref) => ref.role === role),
    secrets: secrets.filter((ref) => ref.role === role),
    paths: paths.filter((ref) => ref.role === role),
  };
}

/** One store of several, each of which answers for its own references. */
function joinStores(parts: readonly (Refs & { readonly store: Required<Store> })[]): Required<Store> {
  const stores = new Map(
    parts.flatMap(({ store, ...reads }) =>
      listRefs(reads).map((ref): [string, Required<Store>] => [refKey(ref), store]),
    ),
  );
  const storeOf = (ref: Ref) => stores.get(refKey(ref)) ?? parts[0]?.store;
  const ask = async <One extends Ref, T>(
    refs: readonly One[],
    read: (store: Store, refs: readonly One[]) => Promise<Answers<T>>,
  ): Promise<Answers<T>> => {
    const groups = new Map<Store, One[]>();
    for (const ref of refs) {
      const store = storeOf(ref);
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
    accessTo: async (ref) => (await storeOf(ref)?.accessTo(ref)) ?? readAccess(ref, undefined),
  };
}
