import { NodeHttpHandler } from '@smithy/node-http-handler';
import { wholeBody } from './whole-body.ts';

type Request = Parameters<NodeHttpHandler['handle']>[0];
type Options = NonNullable<Parameters<NodeHttpHandler['handle']>[1]>;
type Response = Awaited<ReturnType<NodeHttpHandler['handle']>>;

export interface HandlerOptions {
  readonly direct: NodeHttpHandler;
  /** What sends requests to this URL; undefined: nothing but `direct`. */
  readonly proxied: (url: string) => NodeHttpHandler | undefined;
  readonly deadline: AbortSignal;
  /** Called once, when the first requests are on their way, or their connections are. */
  readonly onWaiting?: (() => void) | undefined;
}

/** Milliseconds: the other requests of this turn have been begun then, and the system has been told of them. */
const moment = 2;

/**
 * What sends the requests of all clients, also of those that the SDK makes for itself: each by the way that its host
 * asks for, none beyond the deadline, and none whose answer does not end. Answers are there as a whole.
 */
export class HttpHandler extends NodeHttpHandler {
  readonly #options: HandlerOptions;
  #onWaiting: (() => void) | undefined;

  constructor(options: HandlerOptions) {
    super();
    this.#options = options;
    this.#onWaiting = options.onWaiting;
  }

  override async handle(request: Request, options: Options = {}): Promise<Response> {
    const { direct, proxied, deadline } = this.#options;
    const { protocol, hostname, port } = request;
    const handler = proxied(`${protocol}//${hostname}${port ? `:${port}` : ''}`) ?? direct;
    const answering = handler.handle(request, {
      ...options,
      abortSignal: options.abortSignal ?? deadline,
    });
    const onWaiting = this.#onWaiting;
    this.#onWaiting = undefined;
    // What keeps the thread busy at once keeps what was begun from leaving, and makes the wait longer.
    if (onWaiting) setImmediate(() => setTimeout(onWaiting, moment).unref());
    const { response } = await answering;
    if (response.body) response.body = await wholeBody(response.body);
    return { response };
  }
}
