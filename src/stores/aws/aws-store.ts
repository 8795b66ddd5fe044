import { requiredAccess } from '../../auth/required-access.ts';
import type { Role } from '../../mapping/model/mapping.ts';
import { type Ref, refKey, type Store } from '../../store/store.ts';
import { type AmbientOptions, ambientCredentials } from './credentials/ambient-credentials.ts';
import type { Authentication } from './credentials/assume-role.ts';
import { guardAccount } from './credentials/caller-identity.ts';
import { type ConnectionOptions, connect } from './requests/connection.ts';
import { sessionStore } from './session-store.ts';
import { type SessionOptions, Sessions } from './sessions.ts';

export interface AwsStoreOptions extends ConnectionOptions, SessionOptions {
  readonly ambient: Pick<AmbientOptions, 'profile' | 'env'>;
  /** The roles of the mapping by name; the credentials of the run assume them. */
  readonly roles: ReadonlyMap<string, Role>;
  /** The accounts whose credentials may read; empty: any account. */
  readonly accounts: readonly string[];
  /** Called at most once; the message is safe to print. */
  readonly onNotice: (message: string) => void;
}

/**
 * Signs in to AWS and reads from it, with the ambient credentials or the role to sign in with, and with the roles that
 * references name.
 *
 * @throws {Failure} before anything is read: if a role cannot be assumed, or `ACCOUNT_REFUSED`.
 */
export async function awsStore(options: AwsStoreOptions): Promise<Store> {
  const connection = await connect(options);
  const sessions = new Sessions(connection, options);
  const { reads, roles, signIn, accounts } = options;
  const own = reads.filter((ref) => ref.role === undefined);
  const chained = [...roles]
    .map(([role, { roleArn, externalId }]) => ({
      refs: reads.filter((ref) => ref.role === role),
      request: { ...sessions.chained(roleArn), externalId },
    }))
    .filter(({ refs }) => refs.length > 0);

  const ambient = { ...options.ambient, regions: sessions.regions, onSecret: options.onSecret };
  const authentication: Authentication = signIn?.token
    ? { token: signIn.token }
    : { credentials: await ambientCredentials(ambient, connection) };
  const base = await sessions.base(own, authentication);
  const chainers = await sessions.chainers(
    chained.map(({ request }) => request.roleArn),
    authentication,
  );
  const [guarded] = [...base.map(({ credentials }) => credentials), ...chainers.values()];
  if (accounts.length > 0 && guarded) await guardAccount(accounts, connection, sessions.regions, guarded);
  const further = await Promise.all(
    chained.flatMap(({ refs, request }) => {
      const credentials = chainers.get(request.roleArn);
      return credentials ? [sessions.open(refs, request, { credentials })] : [];
    }),
  );

  let unbatched = false;
  const onUnbatched = () => {
    if (!unbatched) options.onNotice(unbatchedNotice);
    unbatched = true;
  };
  return joinStores(
    [...base, ...further.flat()].map((session) => ({
      refs: session.refs,
      store: sessionStore(connection, sessions.regions, session, onUnbatched),
    })),
  );
}

const unbatchedNotice =
  'access to BatchGetSecretValue is denied, so each secret is read separately; grant the role secretsmanager:BatchGetSecretValue on * to save requests';

/** One store of several, each of which answers for its own references. */
function joinStores(
  parts: readonly { readonly refs: readonly Ref[]; readonly store: Required<Store> }[],
): Required<Store> {
  const stores = new Map(
    parts.flatMap(({ refs, store }) => refs.map((ref) => [refKey(ref), store] as const)),
  );
  const storeOf = (ref: Ref) => stores.get(refKey(ref)) ?? parts[0]?.store;
  return {
    async read(refs) {
      const answers = await Promise.all(
        parts.map(({ store }) => store.read(refs.filter((ref) => storeOf(ref) === store))),
      );
      return new Map(answers.flatMap((some) => [...some]));
    },
    accessTo: async (ref) => (await storeOf(ref)?.accessTo(ref)) ?? requiredAccess(ref, undefined),
  };
}
