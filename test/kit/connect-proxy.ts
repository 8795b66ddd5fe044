import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

export interface ConnectProxy {
  /** With the user and password, if the proxy asks for them. */
  readonly url: string;
  /** `host:port` of every tunnel, in order. */
  readonly tunnels: readonly string[];
  /** The number of requests that it was asked to forward and refused. */
  readonly others: number;
  close(): Promise<void>;
}

/**
 * An HTTP proxy that opens tunnels and forwards nothing else. `resolveTo` is the target of every tunnel, or of those to
 * one host, because AWS's host names have no address here.
 */
export async function startConnectProxy(options: {
  readonly resolveTo?: { readonly port: number } | ((host: string) => { readonly port: number });
  readonly credentials?: { readonly user: string; readonly password: string };
}): Promise<ConnectProxy> {
  const { resolveTo, credentials } = options;
  const expected =
    credentials && `Basic ${Buffer.from(`${credentials.user}:${credentials.password}`).toString('base64')}`;
  const tunnels: string[] = [];
  const sockets = new Set<Socket>();
  let others = 0;
  const server = createServer((_, response) => {
    others += 1;
    response.writeHead(405).end();
  });
  server.on('connect', (request, client: Socket) => {
    if (expected !== undefined && request.headers['proxy-authorization'] !== expected) {
      client.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
      return;
    }
    const target = request.url ?? '';
    tunnels.push(target);
    const [host = '', asked] = target.split(':');
    const to = typeof resolveTo === 'function' ? resolveTo(host) : resolveTo;
    const port = to?.port ?? Number(asked);
    const upstream = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.pipe(client).pipe(upstream);
    });
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const user = credentials ? `${credentials.user}:${credentials.password}@` : '';
  return {
    url: `http://${user}127.0.0.1:${port}`,
    tunnels,
    get others() {
      return others;
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
