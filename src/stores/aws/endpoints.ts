import { fail } from '../../failure.ts';

/** Where each service is asked, when the caller says so; absent: where AWS is. */
export interface Endpoints {
  readonly ssm?: string;
  readonly secretsmanager?: string;
  readonly sts?: string;
}

const services = ['ssm', 'secretsmanager', 'sts'] as const;

/**
 * Reads `--endpoint-url` values: `URL` for all services or `SERVICE=URL` for one. Only https, or http on loopback.
 *
 * @throws {Failure} `UNTRUSTED_ENDPOINT` or `USAGE`; a URL is not quoted, it may hold a password.
 */
export function parseEndpoints(values: readonly string[]): Endpoints {
  const endpoints: Partial<Record<(typeof services)[number], string>> = {};
  for (const value of values) {
    const [, name, url] = /^(?:([a-z]+)=)?(.*)$/s.exec(value) ?? [];
    const service = services.find((known) => known === name);
    if (name !== undefined && !service) {
      throw fail(
        'USAGE',
        'an endpoint is for no service that is known',
        `Use ${services.map((s) => `${s}=URL`).join(', ')}.`,
      );
    }
    checkUrl(url ?? '');
    for (const one of service ? [service] : services) endpoints[one] = url ?? '';
  }
  return endpoints;
}

function checkUrl(text: string): void {
  if (!URL.canParse(text))
    throw fail(
      'USAGE',
      'an endpoint is no URL',
      'Write it as in https://vpce-1.ssm.eu-west-1.vpce.amazonaws.com.',
    );
  const { protocol, hostname } = new URL(text);
  if (protocol === 'https:') return;
  if (protocol === 'http:' && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)) return;
  throw fail('UNTRUSTED_ENDPOINT', 'an endpoint is neither https nor http on loopback', 'Use https.');
}
