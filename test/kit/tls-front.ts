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
  close(): Promise<void>;
}

/** An https server for these host names on loopback, which forwards to an http one; its certificate is made by openssl. */
export async function startTlsFront(target: string, hosts: readonly string[]): Promise<TlsFront> {
  const folder = temporaryFolder('tls');
  const [key, caFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const names = hosts.map((host) => `DNS:${host}`).join(',');
  const made = await runProcess(
    'openssl',
    [
      ...[
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:prime256v1',
        '-nodes',
        '-days',
        '2',
      ],
      ...['-subj', '/CN=test', '-addext', `subjectAltName=${names}`, '-keyout', key, '-out', caFile],
    ],
    { inheritEnv: true },
  );
  if (made.exitCode !== 0) throw new Error(made.stderr);
  const server = createServer({ key: readFileSync(key), cert: readFileSync(caFile) }, (request, response) => {
    const { method, headers, url = '/' } = request;
    const upstream = forward(new URL(url, target), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    request.pipe(upstream);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    caFile,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
