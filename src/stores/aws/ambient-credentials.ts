import { readFileSync } from 'node:fs';
import { fromEnv } from '@aws-sdk/credential-provider-env';
import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from '@aws-sdk/types';
import { signInHint } from '../../auth/platform.ts';
import { Failure, fail } from '../../failure.ts';
import { assumeWholeRole } from './assume-role.ts';
import { confineMetadata } from './confine-metadata.ts';
import type { Connection } from './connection.ts';
import type { Regions } from './in-some-region.ts';
import { profileCredentials } from './profile-credentials.ts';
import { within } from './within.ts';

export interface AmbientOptions {
  /**
   * A profile of the config files, which may start programs: only where somebody names one. Without it, the credentials
   * of the environment, of the container or of the machine.
   */
  readonly profile?: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where STS is. */
  readonly regions: Regions;
  readonly onSecret: (text: string) => void;
}

/**
 * The credentials that are there already, asked for once.
 *
 * @throws {Failure} `NO_CREDENTIALS`, before seventy requests fail for the same reason; `UNTRUSTED_ENDPOINT`.
 */
export async function ambientCredentials(
  options: AmbientOptions,
  connection: Connection,
): Promise<AwsCredentialIdentityProvider> {
  const { profile, env } = options;
  const { deadline } = connection.context;
  let credentials: AwsCredentialIdentity;
  try {
    credentials = await within(deadline, find(options, connection));
  } catch (error) {
    if (error instanceof Failure) throw error;
    if (deadline.aborted) {
      throw fail(
        'TIMEOUT',
        'the AWS credentials did not come in time',
        'Look what keeps them, or allow more time.',
      );
    }
    if (profile === undefined) throw fail('NO_CREDENTIALS', 'no AWS credentials are found', signInHint(env));
    throw fail(
      'NO_CREDENTIALS',
      `the profile "${profile}" gives no credentials`,
      `Sign in (\`aws sso login --profile ${profile}\`), or correct it in the AWS config files.`,
    );
  }
  return async () => credentials;
}

async function find(options: AmbientOptions, connection: Connection): Promise<AwsCredentialIdentity> {
  const { profile, env, onSecret } = options;
  // Who put them there has to mask them: against a stand-in for AWS they are words like `test`.
  if (profile === undefined && env.AWS_ACCESS_KEY_ID && env.AWS_SECRET_ACCESS_KEY) return fromEnv()();
  const credentials = await ask(options, connection);
  for (const secret of [credentials.secretAccessKey, credentials.sessionToken]) if (secret) onSecret(secret);
  return credentials;
}

async function ask(
  { profile, env, regions, onSecret }: AmbientOptions,
  connection: Connection,
): Promise<AwsCredentialIdentity> {
  confineMetadata(env);
  if (profile !== undefined) return profileCredentials(profile, regions, connection);
  const { AWS_WEB_IDENTITY_TOKEN_FILE: tokenFile, AWS_ROLE_ARN: roleArn } = env;
  if (tokenFile && roleArn) {
    const sessionName = env.AWS_ROLE_SESSION_NAME || 'pipeline-secrets';
    const request = { roleArn, sessionName, durationSeconds: 3600 };
    const token = async () => readToken(tokenFile, onSecret);
    // Not by the SDK's own provider: its STS client goes where the environment says, with the token.
    return assumeWholeRole(connection, regions, request, { token });
  }
  if (env.AWS_CONTAINER_CREDENTIALS_FULL_URI || env.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI) {
    const { fromHttp } = await import('@aws-sdk/credential-provider-http');
    return fromHttp()();
  }
  if (env.AWS_EC2_METADATA_DISABLED && env.AWS_EC2_METADATA_DISABLED !== 'false')
    throw new Error('no source is left');
  const { fromInstanceMetadata } = await import('@smithy/credential-provider-imds');
  return fromInstanceMetadata({ timeout: 1000, maxRetries: 1 })();
}

function readToken(file: string, onSecret: (text: string) => void): string {
  let token: string;
  try {
    token = readFileSync(file, 'utf8').trim();
  } catch {
    throw fail(
      'NO_CREDENTIALS',
      'the file that AWS_WEB_IDENTITY_TOKEN_FILE names cannot be read',
      'Correct the variable, or remove it.',
    );
  }
  if (token !== '') onSecret(token);
  return token;
}
