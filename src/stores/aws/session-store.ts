import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SSMClient } from '@aws-sdk/client-ssm';
import type { AwsCredentialIdentityProvider } from '@aws-sdk/types';
import { readAccess } from '../../auth/read-access.ts';
import type { Store } from '../../store/store.ts';
import { explainCaller } from './credentials/caller-identity.ts';
import { readParameters } from './reads/parameters.ts';
import { readPaths } from './reads/paths.ts';
import { readSecrets } from './reads/secrets.ts';
import type { Connection } from './requests/connection.ts';
import type { Regions } from './requests/in-some-region.ts';
import { renewableOf } from './requests/renewable.ts';

/** Reads from AWS with one set of credentials. `onUnbatched` is told when secrets have to be read one by one. */
export function sessionStore(
  connection: Connection,
  regions: Regions,
  credentials: AwsCredentialIdentityProvider,
  onUnbatched: () => void,
): Required<Store> {
  const { configure, context: shared } = connection;
  const context = { ...shared, session: renewableOf(credentials) };
  const ssm = perRegion((region) => new SSMClient(configure('ssm', region, credentials)));
  const secretsManager = perRegion(
    (region) => new SecretsManagerClient(configure('secretsmanager', region, credentials)),
  );
  // Asked for once, and only if something failed.
  let caller: ReturnType<typeof explainCaller> | undefined;
  return {
    parameters: (refs) => readParameters(refs, ssm, context),
    secrets: (refs) => readSecrets(refs, secretsManager, context, onUnbatched),
    paths: (refs) => readPaths(refs, ssm, context),
    accessTo: async (ref) => {
      caller ??= explainCaller(connection, regions, credentials);
      return readAccess(ref, await caller);
    },
  };
}

function perRegion<Client>(make: (region: string) => Client): (region: string) => Client {
  const clients = new Map<string, Client>();
  return (region) => {
    const client = clients.get(region) ?? make(region);
    clients.set(region, client);
    return client;
  };
}
