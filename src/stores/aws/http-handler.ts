import { Transform } from 'node:stream';
import { NodeHttpHandler } from '@smithy/node-http-handler';

type Request = Parameters<NodeHttpHandler['handle']>[0];
type Options = NonNullable<Parameters<NodeHttpHandler['handle']>[1]>;
type Response = Awaited<ReturnType<NodeHttpHandler['handle']>>;

export interface HandlerOptions {
  readonly direct: NodeHttpHandler;
  /** What sends requests to this URL; undefined: nothing but `direct`. */
  readonly proxied: (url: string) => NodeHttpHandler | undefined;
  readonly deadline: AbortSignal;
}

/** Bytes of an answer: twenty secrets of 64 KiB in the worst of JSON are eight million. */
const longestAnswer = 10 << 20;

/**
 * What sends the requests of all clients, also of those that the SDK makes for itself: each by the way that its host
 * asks for, none beyond the deadline, and none whose answer does not end.
 */
export class HttpHandler extends NodeHttpHandler {
  readonly #options: HandlerOptions;

  constructor(options: HandlerOptions) {
    super();
    this.#options = options;
  }

  override async handle(request: Request, options: Options = {}): Promise<Response> {
    const { direct, proxied, deadline } = this.#options;
    const { protocol, hostname, port } = request;
    const handler = proxied(`${protocol}//${hostname}${port ? `:${port}` : ''}`) ?? direct;
    const answer = await handler.handle(request, {
      ...options,
      abortSignal: options.abortSignal ?? deadline,
    });
    return { response: Object.assign(answer.response, { body: bounded(answer.response.body) }) };
  }
}

function bounded(body: NodeJS.ReadableStream & { destroy(error?: Error): unknown }): Transform {
  let length = 0;
  const bound = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      length += chunk.length;
      done(length > longestAnswer ? new Error('the answer does not end') : null, chunk);
    },
  });
  body.on('error', (error) => bound.destroy(error));
  bound.on('error', () => body.destroy());
  return body.pipe(bound);
}
