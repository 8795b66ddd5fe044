import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The endpoint from which a container, as in CodeBuild, gets its credentials: `AWS_CONTAINER_CREDENTIALS_FULL_URI`. */
export async function startContainerCredentials(keys: {
  readonly AWS_ACCESS_KEY_ID: string;
  readonly AWS_SECRET_ACCESS_KEY: string;
}): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const server = createServer((_, response) => {
    const Expiration = new Date(Date.now() + 3_600_000).toISOString();
    const { AWS_ACCESS_KEY_ID: AccessKeyId, AWS_SECRET_ACCESS_KEY: SecretAccessKey } = keys;
    response.end(JSON.stringify({ AccessKeyId, SecretAccessKey, Token: 'token', Expiration }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/creds`,
    close: async () => void server.close(),
  };
}
