import { readFileSync } from 'node:fs';
import { fromEnv } from '@aws-sdk/credential-provider-env';
import { defaultProvider } from '@aws-sdk/credential-provider-node';
import type { AwsCredentialIdentityProvider } from '@aws-sdk/types';
import { fail } from '../../failure.ts';
import { assumeRole } from './assume-role.ts';
import type { Connection } from './connection.ts';

export interface AmbientOptions {
  /** A profile of the shared config files. */
  readonly profile?: string | undefined;
  /**
   * Where to look: a `job` has credentials in its environment, from its container or its machine; a config file on a
   * shared runner is somebody else's, and may start programs. Anywhere else, all that the AWS CLI looks at.
   */
  readonly sources: 'job' | 'all';
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where to exchange a web identity token. */
  readonly region: string;
}

/** The credentials that are there already. */
export function ambientCredentials(
  { profile, sources, env, region }: AmbientOptions,
  connection: Connection,
): AwsCredentialIdentityProvider {
  if (profile === undefined && env.AWS_ACCESS_KEY_ID && env.AWS_SECRET_ACCESS_KEY) {
    if (sources === 'job' || !env.AWS_PROFILE) return fromEnv();
  }
  const tokenFile = env.AWS_WEB_IDENTITY_TOKEN_FILE;
  const roleArn = env.AWS_ROLE_ARN;
  if (profile === undefined && tokenFile && roleArn && (sources === 'job' || !env.AWS_PROFILE)) {
    // Not the SDK's own provider: its STS client goes where the environment says, with the token.
    const sessionName = env.AWS_ROLE_SESSION_NAME || 'pipeline-secrets';
    return memoised(async () => {
      const token = async () => readToken(tokenFile);
      const session = { roleArn, sessionName, durationSeconds: 3600 };
      const assumed = await assumeRole(connection, region, session, { token });
      if (typeof assumed === 'string') throw new Error(assumed);
      return assumed.credentials;
    });
  }
  if (sources === 'all') return defaultProvider(profile === undefined ? {} : { profile });
  return memoised(async () => {
    const { fromContainerMetadata, fromInstanceMetadata } = await import('@smithy/credential-provider-imds');
    if (env.AWS_CONTAINER_CREDENTIALS_FULL_URI || env.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI) {
      const { fromHttp } = await import('@aws-sdk/credential-provider-http');
      return fromHttp()().catch(() => fromContainerMetadata()());
    }
    if (env.AWS_EC2_METADATA_DISABLED && env.AWS_EC2_METADATA_DISABLED !== 'false') {
      throw Object.assign(new Error(), { name: 'CredentialsProviderError' });
    }
    return fromInstanceMetadata({ timeout: 1000, maxRetries: 1 })();
  });
}

function readToken(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw fail(
      'NO_CREDENTIALS',
      'the file that AWS_WEB_IDENTITY_TOKEN_FILE names cannot be read',
      'Correct the variable, or remove it.',
    );
  }
}

/** Asks once, for all clients. */
function memoised(provider: AwsCredentialIdentityProvider): AwsCredentialIdentityProvider {
  let asked: ReturnType<AwsCredentialIdentityProvider> | undefined;
  return () => {
    asked ??= provider();
    return asked;
  };
}
