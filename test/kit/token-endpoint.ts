import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface TokenEndpointOptions {
  /** The `sub` claim of every token. */
  readonly subject?: string;
  /** How long a token is valid; negative: it has expired already. */
  readonly lifetimeSeconds?: number;
}

export interface TokenEndpoint {
  /** What the runner sets for a job with `id-token: write`. */
  readonly env: {
    readonly ACTIONS_ID_TOKEN_REQUEST_URL: string;
    readonly ACTIONS_ID_TOKEN_REQUEST_TOKEN: string;
  };
  /** The requests, in order. */
  readonly audiences: readonly string[];
  /** The tokens that were given, in order, all different. */
  readonly tokens: readonly string[];
  /** The status of the next responses, and their number. */
  fail(status: number, times: number): void;
  /** Stops responding from now on. */
  hang(): void;
  close(): Promise<void>;
}

/**
 * The runner's service for OIDC tokens. Their signatures cannot be verified.
 *
 * @see https://docs.github.com/en/actions/reference/security/oidc
 */
export async function startTokenEndpoint({
  subject = 'repo:acme/shop:ref:refs/heads/main',
  lifetimeSeconds = 300,
}: TokenEndpointOptions = {}): Promise<TokenEndpoint> {
  const bearer = randomUUID();
  const audiences: string[] = [];
  const tokens: string[] = [];
  let failing = { status: 0, times: 0 };
  let hanging = false;
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '', 'http://localhost');
    if (request.headers.authorization?.toLowerCase() !== `bearer ${bearer}`)
      return void response.writeHead(401).end();
    const aud = searchParams.get('audience') ?? 'https://github.com/acme';
    audiences.push(aud);
    if (hanging) return;
    if (failing.times > 0) {
      failing = { ...failing, times: failing.times - 1 };
      return void response.writeHead(failing.status).end();
    }
    const iat = Math.floor(Date.now() / 1000);
    const claims = {
      iss: 'https://token.actions.githubusercontent.com',
      sub: subject,
      aud,
      iat,
      exp: iat + lifetimeSeconds,
      jti: randomUUID(),
    };
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const token = `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}.${Buffer.from(randomUUID()).toString('base64url')}`;
    tokens.push(token);
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ count: 1, value: token }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    env: {
      ACTIONS_ID_TOKEN_REQUEST_URL: `http://127.0.0.1:${port}/idtoken/1?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer,
    },
    audiences,
    tokens,
    fail: (status, times) => {
      failing = { status, times };
    },
    hang: () => {
      hanging = true;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
