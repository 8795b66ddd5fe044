import type { Agent, AgentOptions } from 'node:https';
import type { NodeHttpHandler } from '@smithy/node-http-handler';
import { fail } from '../../../failure.ts';

/** The variables that name a proxy for https. */
const proxyVariables = ['https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY'];

/**
 * Sends requests through the proxy in `HTTPS_PROXY`, unless `NO_PROXY` excepts the host; the SDK ignores both. Plain http is
 * never proxied.
 *
 * @returns a function from a URL to its handler, or undefined if no proxy is used. It throws a {Failure} `USAGE` if the
 *   proxy is not an http URL.
 */
export async function proxyHandlers(
  make: (httpsAgent: Agent) => NodeHttpHandler,
  options: AgentOptions,
): Promise<(url: string) => NodeHttpHandler | undefined> {
  const named = proxyVariables.map((name) => process.env[name]).find(Boolean);
  if (!named) return () => undefined;
  const [{ HttpsProxyAgent }, { getProxyForUrl }] = await Promise.all([
    import(/* webpackChunkName: "proxy" */ 'https-proxy-agent'),
    import(/* webpackChunkName: "proxy" */ 'proxy-from-env'),
  ]);
  const handlers = new Map<string, NodeHttpHandler>();
  return (url) => {
    const found = url.startsWith('https:') ? getProxyForUrl(url) : '';
    if (found === '') return undefined;
    // As for curl, `proxy:3128` is an http proxy.
    const proxy = named.includes('://') ? found : found.replace(/^https:/, 'http:');
    if (!URL.canParse(proxy) || !/^https?:$/.test(new URL(proxy).protocol)) {
      throw fail(
        'USAGE',
        'the proxy for https is not an http URL',
        'Set HTTPS_PROXY to a URL such as http://proxy.example:3128.',
      );
    }
    const handler =
      handlers.get(proxy) ?? make(new HttpsProxyAgent<string>(proxy, options as object) as unknown as Agent);
    handlers.set(proxy, handler);
    return handler;
  };
}
