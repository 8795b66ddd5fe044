import type { AwsCredentialIdentity } from '@aws-sdk/types';
import { type Asker, assumeWholeRole } from './assume-role.ts';
import type { Connection } from './connection.ts';
import type { Regions } from './in-some-region.ts';

/**
 * The credentials of a profile and of no other source: a name that is misspelt must not read with the rights of the
 * machine. Roles are assumed by our own client, the others get our settings: endpoints that a config file names would
 * receive tokens.
 */
export async function profileCredentials(
  profile: string,
  regions: Regions,
  connection: Connection,
): Promise<AwsCredentialIdentity> {
  const { fromIni } = await import('@aws-sdk/credential-provider-ini');
  const assume = (asker: Asker, params: RoleParameters) => {
    const request = {
      roleArn: params.RoleArn ?? '',
      sessionName: params.RoleSessionName ?? 'pipeline-secrets',
      durationSeconds: params.DurationSeconds ?? 3600,
      externalId: params.ExternalId,
    };
    return assumeWholeRole(connection, regions, request, asker);
  };
  return fromIni({
    profile,
    clientConfig: connection.nested,
    roleAssumer: (source, params) => assume({ credentials: async () => source }, params),
    roleAssumerWithWebIdentity: (params) =>
      assume({ token: async () => params.WebIdentityToken ?? '' }, params),
  })();
}

interface RoleParameters {
  readonly RoleArn?: string | undefined;
  readonly RoleSessionName?: string | undefined;
  readonly DurationSeconds?: number | undefined;
  readonly ExternalId?: string | undefined;
}
