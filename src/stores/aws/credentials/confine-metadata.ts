import http from 'node:http';
import type { Environment } from '../../../auth/platform.ts';
import { fail } from '../../../failure.ts';

/** Where containers and machines of AWS keep credentials: addresses of the link, and this machine. */
const trusted = /^(?:localhost|127(?:\.\d+){3}|169\.254\.\d+\.\d+|\[::1\]|\[fd00:ec2::[0-9a-f]+\])$/;

/** Credentials of somebody else's host would let it choose what is read; its token would let it read. */
const variables = ['AWS_CONTAINER_CREDENTIALS_FULL_URI', 'AWS_EC2_METADATA_SERVICE_ENDPOINT'];

/**
 * Holds the sources of credentials that the environment names to this machine and its link, and keeps the SDK from
 * asking a config file for others, or a proxy on the way, which `NODE_USE_ENV_PROXY` would have it do.
 *
 * @throws {Failure} `UNTRUSTED_ENDPOINT`
 */
export function confineMetadata(env: Environment): void {
  for (const name of variables) {
    const url = env[name];
    if (url && !(URL.canParse(url) && trusted.test(new URL(url).hostname))) {
      throw fail(
        'UNTRUSTED_ENDPOINT',
        `${name} names a host that is neither this machine nor link-local`,
        'Remove the variable, or use an address such as 169.254.170.23.',
      );
    }
  }
  http.globalAgent = new http.Agent();
  if (env.AWS_EC2_METADATA_SERVICE_ENDPOINT) return;
  const isIpv6 = env.AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE === 'IPv6';
  process.env.AWS_EC2_METADATA_SERVICE_ENDPOINT = isIpv6
    ? 'http://[fd00:ec2::254]'
    : 'http://169.254.169.254';
}
