import { closeSync, constants, openSync, readSync } from 'node:fs';
import { fromEnv } from '@aws-sdk/credential-provider-env';
import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from '@aws-sdk/types';
import type { Environment } from '../../../auth/platform.ts';
import { Failure, fail } from '../../../failure.ts';
import type { Connection } from '../requests/connection.ts';
import type { Regions } from '../requests/in-some-region.ts';
import type { Profile } from '../requests/profile.ts';
import { rejectOnAbort } from '../requests/send-request.ts';
import { assumeRole } from './assume-role.ts';
import { confineMetadata } from './confine-metadata.ts';
import { containerCredentials, hasContainer, unreadableTokenFile } from './container-credentials.ts';
import { machineCredentials } from './machine-credentials.ts';
import { profileCredentials } from './profile-credentials.ts';
import { assumesRole, hasCredentials } from './profile-source.ts';

export interface AmbientOptions {
  /** A profile of the config files, which may start programs; only if the caller allows profiles. */
  readonly profile?: Profile | undefined;
  readonly env: Environment;
  /** The regions of STS. */
  readonly regions: Regions;
  readonly onSecret: (text: string) => void;
}

/**
 * Gets the credentials of the environment once, so that a problem is reported once and not by seventy requests.
 *
 * @throws {Failure} with the reason if there are none; `UNTRUSTED_ENDPOINT`.
 */
export async function ambientCredentials(
  options: AmbientOptions,
  connection: Connection,
): Promise<AwsCredentialIdentityProvider> {
  const { deadline } = connection.context;
  try {
    const credentials = await rejectOnAbort(deadline, findCredentials(options, connection));
    return async () => credentials;
  } catch (error) {
    if (error instanceof Failure || !deadline.aborted) throw error;
    throw fail(
      'TIMEOUT',
      'the AWS credentials did not arrive in time',
      'Check what delays them, or allow more time with --timeout or timeout-seconds.',
    );
  }
}

async function findCredentials(
  options: AmbientOptions,
  connection: Connection,
): Promise<AwsCredentialIdentity> {
  const { profile, env, onSecret } = options;
  // These are not masked here, because for a stand-in of AWS they are words like `test`.
  if (profile?.from !== '--profile' && env.AWS_ACCESS_KEY_ID) {
    if (env.AWS_SECRET_ACCESS_KEY) return fromEnv()();
    const message = 'AWS_ACCESS_KEY_ID is set without AWS_SECRET_ACCESS_KEY';
    throw fail('NO_CREDENTIALS', message, 'Set both, or neither.');
  }
  const credentials = await findUnmasked(options, connection);
  for (const secret of [credentials.secretAccessKey, credentials.sessionToken]) if (secret) onSecret(secret);
  return credentials;
}

/**
 * Follows the order of the AWS CLI: a profile from the command line is used alone; the environment overrides a profile, and
 * a role that a profile assumes overrides a web identity of the environment.
 *
 * @see https://docs.aws.amazon.com/cli/latest/userguide/cli-chap-configure.html#configure-precedence
 */
async function findUnmasked(options: AmbientOptions, connection: Connection): Promise<AwsCredentialIdentity> {
  const { profile, env, regions, onSecret } = options;
  confineMetadata(env);
  if (profile && (profile.from === '--profile' || assumesRole(profile)))
    return profileCredentials(profile, options, connection);
  const { AWS_WEB_IDENTITY_TOKEN_FILE: tokenFile, AWS_ROLE_ARN: roleArn } = env;
  if (tokenFile && roleArn) {
    const sessionName = env.AWS_ROLE_SESSION_NAME || 'pipeline-secrets';
    const request = { roleArn, sessionName, durationSeconds: 3600 };
    const token = () => readToken(tokenFile, connection.context.deadline, onSecret);
    // The SDK's own provider would send the token to an endpoint of the environment.
    return assumeRole(connection, regions, request, { token });
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

/** More than any token has. */
const maxTokenBytes = 64 << 10;
/** The time between two reads of a pipe with a slow writer, in milliseconds. */
const pollInterval = 5;

/**
 * Reads a token from a file, or until the deadline from a pipe, which a shell may have made. A pipe without a writer is
 * empty.
 *
 * @throws the error of the system call; `EAGAIN` at the deadline.
 */
async function readTokenFile(file: string, deadline: AbortSignal): Promise<string> {
  const { O_RDONLY, O_NONBLOCK = 0 } = constants;
  const descriptor = openSync(file, O_RDONLY | O_NONBLOCK);
  try {
    const bytes = Buffer.alloc(maxTokenBytes);
    let size = 0;
    for (;;) {
      const read = readAvailable(descriptor, bytes.subarray(size), deadline);
      if (read === 0) return bytes.toString('utf8', 0, size).trim();
      if (read === undefined) await new Promise((resolve) => setTimeout(resolve, pollInterval));
      else size += read;
    }
  } finally {
    closeSync(descriptor);
  }
}

/** The number of bytes read: 0 at the end, and undefined if more may come later. */
function readAvailable(descriptor: number, bytes: Uint8Array, deadline: AbortSignal): number | undefined {
  if (bytes.length === 0) return 0;
  try {
    return readSync(descriptor, bytes, 0, bytes.length, null);
  } catch (error) {
    const isLate = error instanceof Error && 'code' in error && error.code === 'EAGAIN';
    if (isLate && !deadline.aborted) return undefined;
    throw error;
  }
}
