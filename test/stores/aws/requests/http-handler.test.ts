import { Agent, createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import { HttpRequest } from '@smithy/core/protocols';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { HttpHandler } from '../../../../src/stores/aws/requests/http-handler.ts';

let server: Server;
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

async function serve(answer: RequestListener): Promise<HttpRequest> {
  server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return new HttpRequest({ protocol: 'http:', hostname: '127.0.0.1', port, path: '/' });
}

function handler(options: Partial<ConstructorParameters<typeof HttpHandler>[0]> = {}): HttpHandler {
  const deadline = new AbortController().signal;
  return new HttpHandler({ direct: new NodeHttpHandler(), proxied: () => undefined, deadline, ...options });
}

test('an answer that does not end is cut off, however fast it comes', async () => {
  let sent = 0;
  const request = await serve((_, response) => {
    const more = () => {
      while (!response.destroyed) {
        sent += 1;
        if (!response.write(Buffer.alloc(1 << 20))) break;
      }
    };
    response.on('drain', more);
    more();
  });
  await expect(handler().handle(request)).rejects.toMatchObject({ name: 'AnswerTooLarge' });
  expect(sent).toBeLessThan(64);
});

test('an answer is there as a whole', async () => {
  const request = await serve((_, response) => {
    response.write('a');
    response.end('b'.repeat(100_000));
  });
  const { response } = await handler().handle(request);
  expect(Buffer.from(response.body).toString()).toBe(`a${'b'.repeat(100_000)}`);
});

test('an answer that is aborted within its body is an error', async () => {
  const controller = new AbortController();
  const request = await serve((_, response) => {
    response.write('{', () => setImmediate(() => controller.abort()));
  });
  await expect(handler().handle(request, { abortSignal: controller.signal })).rejects.toThrow();
});

test.each([
  ['its length says more', { 'content-length': '10' }],
  ['it has not told its length', {}],
])('an answer that is cut off is an error where %s', async (_, headers) => {
  const request = await serve((_, response) => {
    response.writeHead(200, headers);
    response.write('{}', () => response.destroy());
  });
  await expect(handler().handle(request)).rejects.toMatchObject({ code: 'ECONNRESET' });
});

test('a request that nobody watches ends with the deadline', async () => {
  const deadline = new AbortController();
  const request = await serve(() => deadline.abort());
  await expect(handler({ deadline: deadline.signal }).handle(request)).rejects.toThrow(/abort/i);
});

test('the way is chosen by the host that is asked, whatever endpoint the SDK has found', async () => {
  const request = await serve((_, response) => response.end('direct'));
  const asked: string[] = [];
  const proxied = (url: string) => {
    asked.push(url);
    return undefined;
  };
  await handler({ proxied }).handle(request);
  expect(asked).toEqual([`http://127.0.0.1:${request.port}`]);
});

test('what takes a while is begun when the first requests have left, once', async () => {
  const request = await serve((_, response) => void response.end());
  const httpAgent = new Agent({ keepAlive: true });
  const connecting: unknown[] = [];
  let begun = () => {};
  const begins = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const onWaiting = () => {
    const sockets = [httpAgent.sockets, httpAgent.freeSockets].flatMap((all) => Object.values(all).flat());
    connecting.push(...sockets.map((socket) => socket?.connecting));
    begun();
  };
  const one = handler({ direct: new NodeHttpHandler({ httpAgent }), onWaiting });
  await Promise.all([one.handle(request), one.handle(request)]);
  await begins;
  await one.handle(request);
  httpAgent.destroy();
  expect(connecting).toEqual([false, false]);
});
