import { setMaxListeners } from 'node:events';
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { setDefaultAutoSelectFamilyAttemptTimeout } from 'node:net';
import type { AwsCredentialIdentityProvider } from '@aws-sdk/types';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { Environment } from '../../../auth/platform.ts';
import type { RunFacts } from '../../../store/run-facts.ts';
import type { Endpoints } from './endpoints.ts';
import { HttpHandler } from './http-handler.ts';
import { limiter } from './limiter.ts';
import type { Profile } from './profile.ts';
import { proxyHandlers } from './proxy-handlers.ts';
import type { SendContext, Timing } from './send-request.ts';

export interface ConnectionOptions {
  readonly endpoints: Endpoints;
  readonly ambient: {
    readonly env: Environment;
    /** A profile of the config files, with more settings for requests. */
    readonly profile?: Profile | undefined;
  };
  readonly timing: Timing;
  readonly deadline: AbortSignal;
  readonly facts: RunFacts;
  /** Called once, when there is nothing to do but wait for AWS. */
  readonly onWaiting?: (() => void) | undefined;
}

/** The sockets, limits and deadline that all clients of a run share. */
export type Connection = Awaited<ReturnType<typeof connect>>;

/** In milliseconds: the time limits of an attempt, and of its connection. */
const attemptTimeout = 10_000;
const connectionTimeout = 4_000;
/**
 * In milliseconds: the time limit for one address of a host that has several. Node's 250 ms are too few for a far region
 * behind a slow network. It is set for the process, because other clients get tokens and credentials.
 */
const addressTimeout = 2_000;

/**
 * Sets up the connection to AWS. Endpoints come only from the caller: those of the environment or a config file could send
 * requests and credentials to somebody else. Retries are ours, so that one deadline and one limit apply to all.
 */
export async function connect(options: ConnectionOptions) {
  const { endpoints, timing, deadline, facts, onWaiting } = options;
  const settings = settingsOf(options.ambient);
  // One listener for each request in flight.
  setMaxListeners(0, deadline);
  setDefaultAutoSelectFamilyAttemptTimeout(addressTimeout);
  const agent = { keepAlive: true, maxSockets: 32 };
  const httpAgent = new HttpAgent(agent);
  const direct = new NodeHttpHandler({ connectionTimeout, httpAgent, httpsAgent: new HttpsAgent(agent) });
  const proxied = await proxyHandlers((httpsAgent) => {
    return new NodeHttpHandler({ connectionTimeout, httpAgent, httpsAgent });
  }, agent);
  const onRequest = () => {
    facts.requests += 1;
  };
  const nested = {
    requestHandler: new HttpHandler({ direct, proxied, deadline, onWaiting, onRequest }),
    ignoreConfiguredEndpointUrls: true,
  };
  const context: SendContext = {
    ...{ limiter: limiter(), timing, deadline, attemptTimeout },
    progress: facts.progress,
  };
  return {
    facts,
    context,
    /** The settings of the SDK's inner clients. */
    nested,
    /** The settings of a client; without credentials, its requests are not signed. */
    configure: (service: keyof Endpoints, region: string, credentials?: AwsCredentialIdentityProvider) => ({
      ...nested,
      ...settings,
      region,
      ...(credentials && { credentials }),
      maxAttempts: 1,
      ...(endpoints[service] !== undefined && { endpoint: endpoints[service] }),
    }),
  };
}

/**
 * The settings that the SDK would look up for each client, in the environment and then in the config files. Reading those
 * takes as long as parsing a mapping, and they may belong to somebody else, so only the chosen profile is used.
 */
function settingsOf({ env, profile }: ConnectionOptions['ambient']) {
  const { settings = {} } = profile ?? {};
  return {
    defaultsMode: 'legacy' as const,
    retryMode: 'standard',
    useFipsEndpoint: (env.AWS_USE_FIPS_ENDPOINT ?? settings.use_fips_endpoint) === 'true',
    useDualstackEndpoint: (env.AWS_USE_DUALSTACK_ENDPOINT ?? settings.use_dualstack_endpoint) === 'true',
    userAgentAppId: async () => env.AWS_SDK_UA_APP_ID ?? settings.sdk_ua_app_id,
    authSchemePreference: [] as string[],
  };
}
