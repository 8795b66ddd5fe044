import type { Agent, AgentOptions } from 'node:https';
import type { NodeHttpHandler } from '@smithy/node-http-handler';
import { fail } from '../../../failure.ts';

/** The variables that name a proxy for https. */
const variables = ['https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY'];

/**
 * What sends requests through the proxy that `HTTPS_PROXY` names, unless `NO_PROXY` excepts the host; the SDK looks at
 * neither. Plain http goes to loopback alone, and there directly.
 *
 * @returns for a URL its handler; undefined where it is asked directly. It throws a {Failure} `USAGE` where the proxy is
 * none that we can ask.
 */
export async function proxyHandlers(
  make: (httpsAgent: Agent) => NodeHttpHandler,
  options: AgentOptions,
): Promise<(url: string) => NodeHttpHandler | undefined> {
  const named = variables.map((name) => process.env[name]).find(Boolean);
  if (!named) return () => undefined;
  const [{ HttpsProxyAgent }, { getProxyForUrl }] = await Promise.all([
    import(/* webpackChunkName: "proxy" */ 'https-proxy-agent'),
    import(/* webpackChunkName: "proxy" */ 'proxy-from-env'),
  ]);
  const handlers = new Map<string, NodeHttpHandler>();
  return (url) => {
    const found = url.startsWith('https:') ? getProxyForUrl(url) : '';
    if (found === '') return undefined;
    // `proxy:3128` is a plain proxy, as it is for curl.
    const proxy = named.includes('://') ? found : found.replace(/^https:/, 'http:');
    if (!URL.canParse(proxy) || !/^https?:$/.test(new URL(proxy).protocol)) {
      throw fail(
        'USAGE',
        'the proxy for https is not an http URL',
        'Write HTTPS_PROXY as in http://proxy.example:3128.',
      );
    }
    const handler =
      handlers.get(proxy) ?? make(new HttpsProxyAgent<string>(proxy, options as object) as unknown as Agent);
    handlers.set(proxy, handler);
    return handler;
  };
}
