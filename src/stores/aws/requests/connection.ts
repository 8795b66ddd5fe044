import { setMaxListeners } from 'node:events';
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { setDefaultAutoSelectFamilyAttemptTimeout } from 'node:net';
import type { AwsCredentialIdentityProvider } from '@aws-sdk/types';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { Environment } from '../../../auth/platform.ts';
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
    /** A profile of the config files, which may say more about how to ask AWS. */
    readonly profile?: Profile | undefined;
  };
  readonly timing: Timing;
  readonly deadline: AbortSignal;
  /** Called once, when nothing can be done but wait for AWS. */
  readonly onWaiting?: (() => void) | undefined;
}

/** What all clients of one run share: their sockets, their bound and their deadline. */
export interface Connection {
  readonly context: SendContext;
  /** For clients that the SDK makes for itself. */
  readonly nested: NestedSettings;
  /** The settings of a client; without credentials for requests that are not signed. */
  configure(
    service: keyof Endpoints,
    region: string,
    credentials?: AwsCredentialIdentityProvider,
  ): ClientSettings;
}

export interface NestedSettings {
  readonly requestHandler: NodeHttpHandler;
  readonly ignoreConfiguredEndpointUrls: boolean;
}

export interface ClientSettings extends NestedSettings {
  readonly region: string;
  readonly credentials?: AwsCredentialIdentityProvider;
  readonly maxAttempts: number;
  readonly endpoint?: string;
  readonly defaultsMode?: 'legacy';
  readonly retryMode?: string;
  readonly useFipsEndpoint?: boolean;
  readonly useDualstackEndpoint?: boolean;
  readonly userAgentAppId?: () => Promise<string | undefined>;
  readonly authSchemePreference?: string[];
}

/** Milliseconds for one attempt, for its connection, and for one address of a host that has several. */
const attemptTimeout = 10_000;
const connectionTimeout = 4_000;
/**
 * Node's 250 ms are too few for a far region behind a slow network: it then reports that nothing answers. Set for the
 * process, since clients that we do not make ask for tokens and credentials.
 */
const addressTimeout = 2_000;

/**
 * Endpoints come from the caller alone: what the environment or a config file says could point the requests,
 * credentials and all, at somebody else. Retries are ours, so that one deadline and one bound hold for all.
 */
export async function connect(options: ConnectionOptions): Promise<Connection> {
  const { endpoints, timing, deadline, onWaiting } = options;
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
  const nested = {
    requestHandler: new HttpHandler({ direct, proxied, deadline, onWaiting }),
    ignoreConfiguredEndpointUrls: true,
  };
  return {
    context: { limiter: limiter(), timing, deadline, attemptTimeout },
    nested,
    configure: (service, region, credentials) => ({
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
 * What the SDK would look up for each client, in the environment and then in the config files. Reading those takes as long
 * as parsing a mapping, and they may belong to somebody else: only the profile that counts is asked.
 */
function settingsOf({ env, profile }: ConnectionOptions['ambient']): Partial<ClientSettings> {
  const { settings = {} } = profile ?? {};
  return {
    defaultsMode: 'legacy',
    retryMode: 'standard',
    useFipsEndpoint: (env.AWS_USE_FIPS_ENDPOINT ?? settings.use_fips_endpoint) === 'true',
    useDualstackEndpoint: (env.AWS_USE_DUALSTACK_ENDPOINT ?? settings.use_dualstack_endpoint) === 'true',
    userAgentAppId: async () => env.AWS_SDK_UA_APP_ID ?? settings.sdk_ua_app_id,
    authSchemePreference: [],
  };
}
