import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from '@aws-sdk/types';

/** The credentials of a session of ours, which can be renewed. */
export interface Renewable extends AwsCredentialIdentityProvider {
  /** Makes a new session, once for all callers that found the same one expired. */
  renew(ended: Promise<AwsCredentialIdentity>): Promise<AwsCredentialIdentity>;
  /** Keeps the SDK from storing a copy for each client. */
  readonly memoized: true;
}

/**
 * Credentials that are kept until AWS says that they have expired, because our clock may be wrong. They are never made
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

/** The session of credentials; undefined if we cannot renew them. */
export function renewableOf(credentials: AwsCredentialIdentityProvider): Renewable | undefined {
  return 'renew' in credentials ? (credentials as Renewable) : undefined;
}
