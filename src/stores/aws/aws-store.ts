import { setMaxListeners } from 'node:events';
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SSMClient } from '@aws-sdk/client-ssm';
import { defaultProvider } from '@aws-sdk/credential-provider-node';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { Store } from '../../load/store.ts';
import type { Endpoints } from './endpoints.ts';
import { guardAccount } from './guard-account.ts';
import { limiter } from './limiter.ts';
import { readParameters } from './parameters.ts';
import { readSecrets } from './secrets.ts';
import type { SendContext, Timing } from './send-request.ts';

export interface AwsStoreOptions {
  readonly endpoints: Endpoints;
  /** A profile of the shared config files; absent: the default chain. */
  readonly profile?: string | undefined;
  readonly timing: Timing;
  readonly deadline: AbortSignal;
  /** Refuse to read from any other account than these; none given: any. */
  readonly accounts: readonly string[];
  /** Where to ask for the account. */
  readonly region: string | undefined;
  /** Told once, in words that are safe to print. */
  readonly onNotice: (message: string) => void;
}

/** Milliseconds for one attempt, and for its connection alone. */
const attemptTimeout = 10_000;
const connectionTimeout = 4_000;

/**
 * Reads from AWS. Endpoints come from the caller alone: what the environment or a config file says could point the
 * requests, credentials and all, at somebody else. Retries are ours, so that one deadline and one bound hold for all.
 *
 * @throws {Failure} `ACCOUNT_REFUSED` before anything is read, when the credentials are of another account.
 */
export async function awsStore(options: AwsStoreOptions): Promise<Store> {
  // One listener for each request in flight.
  setMaxListeners(0, options.deadline);
  const context: SendContext = {
    limiter: limiter(),
    timing: options.timing,
    deadline: options.deadline,
    attemptTimeout,
  };
  const credentials = defaultProvider(options.profile === undefined ? {} : { profile: options.profile });
  const agent = { keepAlive: true, maxSockets: 32 };
  const requestHandler = new NodeHttpHandler({
    connectionTimeout,
    httpAgent: new HttpAgent(agent),
    httpsAgent: new HttpsAgent(agent),
  });
  const configure = (service: keyof Endpoints, region: string) => ({
    region,
    credentials,
    requestHandler,
    maxAttempts: 1,
    ignoreConfiguredEndpointUrls: true,
    ...(options.endpoints[service] !== undefined && { endpoint: options.endpoints[service] }),
  });
  if (options.accounts.length > 0) {
    const region = options.region ?? 'us-east-1';
    await guardAccount(options.accounts, configure('sts', region), context);
  }
  const ssm = perRegion((region) => new SSMClient(configure('ssm', region)));
  const secretsManager = perRegion((region) => new SecretsManagerClient(configure('secretsmanager', region)));
  return {
    parameters: (refs) => readParameters(refs, ssm, context),
    secrets: (refs) =>
      readSecrets(refs, secretsManager, context, () =>
        options.onNotice(
          'BatchGetSecretValue was refused, so each secret is read by itself; allow secretsmanager:BatchGetSecretValue on * to save requests',
        ),
      ),
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
