import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from '@aws-sdk/types';

/** The credentials of a session that we made, and can make again. */
export interface Renewable extends AwsCredentialIdentityProvider {
  /** Makes the session again, once for all who found the same one ended. */
  renew(ended: Promise<AwsCredentialIdentity>): Promise<AwsCredentialIdentity>;
  /** Else the SDK keeps a copy for each client. */
  readonly memoized: true;
}

/**
 * Credentials that are kept until AWS says that they have ended: our clock may be wrong. They are never made from
 * inside a request, which would wait for itself.
 */
export function renewable(
  first: AwsCredentialIdentity,
  make: () => Promise<AwsCredentialIdentity>,
): Renewable {
  let current = Promise.resolve(first);
  return Object.assign(() => current, {
    memoized: true as const,
    renew(ended: Promise<AwsCredentialIdentity>) {
      if (ended === current) current = make();
      return current;
    },
  });
}

/** The session behind credentials; undefined where they are not ours to renew. */
export function renewableOf(credentials: AwsCredentialIdentityProvider): Renewable | undefined {
  return 'renew' in credentials ? (credentials as Renewable) : undefined;
}
