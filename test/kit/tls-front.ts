import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { request as forward } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { runProcess } from './run-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

export interface TlsFront {
  readonly port: number;
  /** For `NODE_EXTRA_CA_CERTS`. */
  readonly caFile: string;
  /** The number of connections, whether or not the client accepted the certificate. */
  readonly connections: () => number;
  close(): Promise<void>;
}

/**
 * An https server on loopback for these host names, which forwards to an http server. OpenSSL makes its certificate.
 *
 * @param days how long the certificate is valid; negative: it has expired.
 */
export async function startTlsFront(target: string, hosts: readonly string[], days = 2): Promise<TlsFront> {
  const folder = temporaryFolder('tls');
  const path = (name: string) => join(folder, name);
  const [key, request, caFile] = [path('key.pem'), path('request.pem'), path('cert.pem')];
  const names = hosts.map((host) => `DNS:${host}`).join(',');
  await openssl(
    ...[
      'req',
      '-new',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:prime256v1',
      '-nodes',
      '-subj',
      `/CN=${randomUUID()}`,
    ],
    ...['-addext', `subjectAltName=${names}`, '-keyout', key, '-out', request],
  );
  await openssl(
    ...['x509', '-req', '-in', request, '-signkey', key, '-copy_extensions', 'copy'],
    ...['-days', String(days), '-out', caFile],
  );
  const server = createServer({ key: readFileSync(key), cert: readFileSync(caFile) }, (request, response) => {
    const { method, headers, url = '/' } = request;
    const upstream = forward(new URL(url, target), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    request.pipe(upstream);
  });
  let connections = 0;
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    connections: () => connections,
    port: (server.address() as AddressInfo).port,
    caFile,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function openssl(...args: readonly string[]): Promise<void> {
  const { exitCode, stderr } = await runProcess('openssl', args, { inheritEnv: true });
  if (exitCode !== 0) throw new Error(stderr);
}
