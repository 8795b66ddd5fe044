import { fromEnv } from '@aws-sdk/credential-provider-env';
import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from '@aws-sdk/types';
import type { Environment } from '../../../auth/platform.ts';
import { Failure, fail } from '../../../failure.ts';
import type { Connection } from '../requests/connection.ts';
import type { Regions } from '../requests/in-some-region.ts';
import type { Profile } from '../requests/profile.ts';
import { rejectOnAbort } from '../requests/reject-on-abort.ts';
import { assumeWholeRole } from './assume-role.ts';
import { confineMetadata } from './confine-metadata.ts';
import { containerCredentials, hasContainer, unreadableTokenFile } from './container-credentials.ts';
import { machineCredentials } from './machine-credentials.ts';
import { profileCredentials } from './profile-credentials.ts';
import { assumesRole, hasCredentials } from './profile-source.ts';
import { readTokenFile } from './read-token-file.ts';

export interface AmbientOptions {
  /** A profile of the config files, which may start programs: only if the caller lets one count. */
  readonly profile?: Profile | undefined;
  readonly env: Environment;
  /** Where STS is. */
  readonly regions: Regions;
  readonly onSecret: (text: string) => void;
}

/**
 * The credentials that are there already, asked for once.
 *
 * @throws {Failure} with the reason why there are none, before seventy requests fail for it; `UNTRUSTED_ENDPOINT`.
 */
export async function ambientCredentials(
  options: AmbientOptions,
  connection: Connection,
): Promise<AwsCredentialIdentityProvider> {
  const { deadline } = connection.context;
  try {
    const credentials = await rejectOnAbort(deadline, find(options, connection));
    return async () => credentials;
  } catch (error) {
    if (error instanceof Failure || !deadline.aborted) throw error;
    throw fail(
      'TIMEOUT',
      'the AWS credentials did not come in time',
      'Check what delays them, or allow more time with --timeout or timeout-seconds.',
    );
  }
}

async function find(options: AmbientOptions, connection: Connection): Promise<AwsCredentialIdentity> {
  const { profile, env, onSecret } = options;
  // Whoever put them there has to mask them: with a stand-in for AWS they are words like `test`.
  if (profile?.from !== '--profile' && env.AWS_ACCESS_KEY_ID) {
    if (env.AWS_SECRET_ACCESS_KEY) return fromEnv()();
    const message = 'AWS_ACCESS_KEY_ID is set without AWS_SECRET_ACCESS_KEY';
    throw fail('NO_CREDENTIALS', message, 'Set both, or neither.');
  }
  const credentials = await ask(options, connection);
  for (const secret of [credentials.secretAccessKey, credentials.sessionToken]) if (secret) onSecret(secret);
  return credentials;
}

/**
 * The order of the AWS CLI: a profile that is named on the command line stands alone, the environment comes before a
 * profile, and a role that a profile assumes before a web identity of the environment.
 *
 * @see https://docs.aws.amazon.com/cli/latest/userguide/cli-chap-configure.html#configure-precedence
 */
async function ask(options: AmbientOptions, connection: Connection): Promise<AwsCredentialIdentity> {
  const { profile, env, regions, onSecret } = options;
  confineMetadata(env);
  if (profile && (profile.from === '--profile' || assumesRole(profile)))
    return profileCredentials(profile, options, connection);
  const { AWS_WEB_IDENTITY_TOKEN_FILE: tokenFile, AWS_ROLE_ARN: roleArn } = env;
  if (tokenFile && roleArn) {
    const sessionName = env.AWS_ROLE_SESSION_NAME || 'pipeline-secrets';
    const request = { roleArn, sessionName, durationSeconds: 3600 };
    const token = () => readToken(tokenFile, connection.context.deadline, onSecret);
    // Not by the SDK's own provider: its STS client goes where the environment says, with the token.
    return assumeWholeRole(connection, regions, request, { token });
  }
  if (profile && hasCredentials(profile)) return profileCredentials(profile, options, connection);
  return hasContainer(env) ? containerCredentials(env) : machineCredentials(env);
}

async function readToken(
  file: string,
  deadline: AbortSignal,
  onSecret: (text: string) => void,
): Promise<string> {
  let token: string;
  try {
    token = await readTokenFile(file, deadline);
  } catch (error) {
    throw unreadableTokenFile('AWS_WEB_IDENTITY_TOKEN_FILE', file, error);
  }
  if (token !== '') onSecret(token);
  return token;
}
