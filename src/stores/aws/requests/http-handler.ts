import { Buffer } from 'node:buffer';
import type { Readable } from 'node:stream';
import { NodeHttpHandler } from '@smithy/node-http-handler';

type HttpRequest = Parameters<NodeHttpHandler['handle']>[0];
type Options = NonNullable<Parameters<NodeHttpHandler['handle']>[1]>;
type Response = Awaited<ReturnType<NodeHttpHandler['handle']>>;

export interface HandlerOptions {
  readonly direct: NodeHttpHandler;
  /** The handler for a URL; undefined: `direct`. */
  readonly proxied: (url: string) => NodeHttpHandler | undefined;
  readonly deadline: AbortSignal;
  /** Called for each request. */
  readonly onRequest?: (() => void) | undefined;
  /** Called once, when the first requests or their connections have been started. */
  readonly onWaiting?: (() => void) | undefined;
}

/** In milliseconds: by then, the other requests of this turn have been started too. */
const startTime = 2;

/**
 * Sends the requests of all clients, including the SDK's inner ones: through a proxy if the host needs one, none beyond the
 * deadline, and with a limit for the size of a response. A response is complete when it is returned.
 */
export class HttpHandler extends NodeHttpHandler {
  readonly #options: HandlerOptions;
  #onWaiting: (() => void) | undefined;

  constructor(options: HandlerOptions) {
    super();
    this.#options = options;
    this.#onWaiting = options.onWaiting;
  }

  override async handle(request: HttpRequest, options: Options = {}): Promise<Response> {
    const { direct, proxied, deadline, onRequest } = this.#options;
    const { protocol, hostname, port } = request;
    onRequest?.();
    const handler = proxied(`${protocol}//${hostname}${port ? `:${port}` : ''}`) ?? direct;
    const answering = handler.handle(request, {
      ...options,
      abortSignal: options.abortSignal ?? deadline,
    });
    const onWaiting = this.#onWaiting;
    this.#onWaiting = undefined;
    // Not at once: a busy thread would keep the started requests from leaving.
    if (onWaiting) setImmediate(() => setTimeout(onWaiting, startTime).unref());
    const { response } = await answering;
    if (response.body) response.body = await readResponseBody(response.body);
    return { response };
  }
}

/** The largest response is twenty secrets of 64 KiB, each byte escaped as six: 8 MiB. */
const maxBodyBytes = 16 << 20;

/**
 * Reads all bytes of a body, but gives up if there are too many: the SDK would keep them all.
 *
 * @throws {Error} named `AnswerTooLarge`; with the code `ECONNRESET` if the connection ends too early.
 */
function readResponseBody(body: Readable): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const parts: Uint8Array[] = [];
    let bytes = 0;
    body.on('data', (part: Uint8Array) => {
      bytes += part.length;
      if (bytes > maxBodyBytes) body.destroy(Object.assign(new Error(), { name: 'AnswerTooLarge' }));
      else parts.push(part);
    });
    body.on('end', () => resolve(Buffer.concat(parts)));
    body.on('error', reject);
  });
}
