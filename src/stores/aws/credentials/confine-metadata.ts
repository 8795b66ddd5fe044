import http from 'node:http';
import type { Environment } from '../../../auth/platform.ts';
import { fail } from '../../../failure.ts';

/** The hosts that give containers and machines of AWS their credentials: link-local addresses and this machine. */
const trustedHost = /^(?:localhost|127(?:\.\d+){3}|169\.254\.\d+\.\d+|\[::1\]|\[fd00:ec2::[0-9a-f]+\])$/;

/** With credentials from another host, its owner would choose what is read, and with our token the owner could read. */
const endpointVariables = ['AWS_CONTAINER_CREDENTIALS_FULL_URI', 'AWS_EC2_METADATA_SERVICE_ENDPOINT'];

/**
 * Restricts the sources of credentials in the environment to this machine and link-local addresses, and keeps the SDK from
 * using those of a config file, or a proxy as `NODE_USE_ENV_PROXY` asks.
 *
 * @throws {Failure} `UNTRUSTED_ENDPOINT`
 */
export function confineMetadata(env: Environment): void {
  for (const name of endpointVariables) {
    const url = env[name];
    if (url && !(URL.canParse(url) && trustedHost.test(new URL(url).hostname))) {
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
