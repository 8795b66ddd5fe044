import type { Environment } from '../../../auth/platform.ts';
import { type Failure, fail } from '../../../failure.ts';
import type { Profile } from './profile.ts';

/** The endpoints that the caller chooses; absent: AWS's own. */
export interface Endpoints {
  readonly ssm?: string;
  readonly secretsmanager?: string;
  readonly sts?: string;
}

/** The options of the caller. */
export interface EndpointOptions {
  /** `URL` for all services, or `SERVICE=URL` for one. */
  readonly urls: readonly string[];
  /** `HOST` or `HOST:PORT`: the hosts other than loopback that may use plain http. */
  readonly allowHttp: readonly string[];
  /** The name of the option for `allowHttp`. */
  readonly allowHttpOption: string;
}

const services = ['ssm', 'secretsmanager', 'sts'] as const;

/**
 * Parses the endpoints that the caller gives. They must use https, except on loopback and on hosts in `allowHttp`.
 *
 * @throws {Failure} `UNTRUSTED_ENDPOINT` or `USAGE`. Only the host of a URL is shown: the rest may contain a password.
 */
export function parseEndpoints({ urls, allowHttp, allowHttpOption }: EndpointOptions): Endpoints {
  const allowed = allowHttp.map((host) => parseHost(host, allowHttpOption));
  const endpoints: Partial<Record<(typeof services)[number], string>> = {};
  for (const value of urls) {
    const [, name, url = ''] = /^(?:([a-z]+)=)?(.*)$/s.exec(value) ?? [];
    const service = services.find((known) => known === name);
    if (name !== undefined && !service) {
      throw fail(
        'USAGE',
        `"${name}" is not a service with an endpoint`,
        `Use ${services.map((known) => `${known}=URL`).join(', ')}.`,
      );
    }
    checkUrl(url, allowed, allowHttpOption);
    for (const one of service ? [service] : services) endpoints[one] = url;
  }
  return endpoints;
}

/** A host that may use http. */
interface AllowedHost {
  readonly hostname: string;
  /** Absent: any port. */
  readonly port?: string;
}

/** Parsed as part of a URL, so that different spellings of an address compare equal. */
function parseHost(text: string, option: string): AllowedHost {
  const [, port] = /^(?:\[[\da-f:.]+\]|[^\s:/?#@[\]\\*]+)(?::(\d+))?$/i.exec(text) ?? [text, ''];
  const url = `http://${text}`;
  if (port === '' || !URL.canParse(url)) {
    throw fail(
      'USAGE',
      `${option} must be HOST or HOST:PORT`,
      `Write it like this: ${option} localstack:4566.`,
    );
  }
  const { hostname } = new URL(url);
  return { hostname, ...(port !== undefined && { port: portOf(new URL(url)) }) };
}

function portOf({ port }: URL): string {
  return port || '80';
}

function checkUrl(text: string, allowed: readonly AllowedHost[], option: string): void {
  if (!URL.canParse(text)) {
    throw fail(
      'USAGE',
      'an endpoint is not a URL',
      'Write it like this: https://vpce-1.ssm.eu-west-1.vpce.amazonaws.com.',
    );
  }
  const url = new URL(text);
  const { protocol, hostname, username, password } = url;
  if (username !== '' || password !== '') {
    throw fail('USAGE', 'an endpoint contains a user name or a password', 'Remove them from the URL.');
  }
  if (protocol === 'https:') return;
  if (protocol !== 'http:') throw untrusted('is neither https nor http', url, 'Use https.');
  if (/^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)) return;
  const isAllowed = allowed.some((one) => {
    return one.hostname === hostname && (one.port === undefined || one.port === portOf(url));
  });
  if (isAllowed) return;
  const hint = `Use https, or allow http to this host with ${option} ${hostname}:${portOf(url)}.`;
  throw untrusted('is neither https nor http on loopback', url, hint);
}

function untrusted(problem: string, { hostname, port }: URL, hint: string): Failure {
  const host = port === '' ? hostname : `${hostname}:${port}`;
  return fail('UNTRUSTED_ENDPOINT', `an endpoint ${problem}: its host is "${host}"`, hint);
}

/** @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html */
const ignoredVariables = [
  'AWS_ENDPOINT_URL',
  'AWS_ENDPOINT_URL_SSM',
  'AWS_ENDPOINT_URL_SECRETS_MANAGER',
  'AWS_ENDPOINT_URL_STS',
];

/**
 * The notice that an endpoint of the environment or the profile is ignored, unlike in the AWS CLI.
 *
 * @param option the option to use instead.
 */
export function ignoredEndpointsNotice(
  env: Environment,
  profile: Pick<Profile, 'name' | 'settings'> | undefined,
  option: string,
): string | undefined {
  const ignored = ignoredVariables.filter((name) => env[name]);
  if (profile?.settings.endpoint_url) ignored.push(`endpoint_url in the profile "${profile.name}"`);
  if (ignored.length === 0 || env.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS === 'true') return undefined;
  const are = ignored.length === 1 ? 'is' : 'are';
  return `${ignored.join(', ')} ${are} ignored, because only you may choose who gets your credentials; to use another endpoint, give ${option}`;
}
