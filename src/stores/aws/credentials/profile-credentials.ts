import type { AwsCredentialIdentity } from '@aws-sdk/types';
import type { Environment } from '../../../auth/platform.ts';
import { Failure } from '../../../failure.ts';
import type { Connection } from '../requests/connection.ts';
import type { Regions } from '../requests/in-some-region.ts';
import { isPlainFile } from '../requests/is-plain-file.ts';
import type { Profile } from '../requests/profile.ts';
import { type Authentication, assumeRole } from './assume-role.ts';
import { unreadableTokenFile } from './container-credentials.ts';
import { profileRefusal } from './profile-refusal.ts';
import { profileSource } from './profile-source.ts';

/**
 * Gets the credentials of a profile, and of no other source. Our own client assumes its roles, and the SDK's inner clients
 * get our settings, because the endpoints of a config file would receive tokens.
 *
 * @throws {Failure} with the reason if the profile gives none.
 */
export async function profileCredentials(
  profile: Profile,
  { env, regions }: { readonly env: Environment; readonly regions: Regions },
  connection: Connection,
): Promise<AwsCredentialIdentity> {
  const source = profileSource(profile);
  const { web_identity_token_file: tokenFile } = profile.settings;
  if (tokenFile !== undefined && !isPlainFile(tokenFile))
    throw unreadableTokenFile('web_identity_token_file', tokenFile);
  const { fromIni } = await import(/* webpackChunkName: "profiles" */ '@aws-sdk/credential-provider-ini');
  const assume = (authentication: Authentication, params: RoleParameters) => {
    const request = {
      roleArn: params.RoleArn ?? '',
      sessionName: params.RoleSessionName ?? 'pipeline-secrets',
      durationSeconds: params.DurationSeconds ?? 3600,
      externalId: params.ExternalId,
    };
    return assumeRole(connection, regions, request, authentication);
  };
  const provider = fromIni({
    profile: profile.name,
    clientConfig: connection.nested,
    roleAssumer: (credentials, params) => assume({ credentials: async () => credentials }, params),
    roleAssumerWithWebIdentity: (params) =>
      assume({ token: async () => params.WebIdentityToken ?? '' }, params),
  });
  try {
    return await provider();
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw profileRefusal(source, env, error);
  }
}

interface RoleParameters {
  readonly RoleArn?: string | undefined;
  readonly RoleSessionName?: string | undefined;
  readonly DurationSeconds?: number | undefined;
  readonly ExternalId?: string | undefined;
}
