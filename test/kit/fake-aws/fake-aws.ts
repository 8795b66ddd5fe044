import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answer, type KnownCall } from './answer.ts';
import { parameterArn } from './arn.ts';
import { AwsError } from './aws-error.ts';
import type { Inputs, Operation } from './call.ts';
import { type Clock, realClock } from './clock.ts';
import type { Denial } from './denials.ts';
import type { ScriptedFault } from './faults.ts';
import type { PagedOperation, PageSizes } from './pages.ts';
import type { ParameterSeed } from './parameters.ts';
import { arnOf, type SecretSeed } from './secrets.ts';
import type { Throttle } from './throttle.ts';
import { transmit } from './transmit.ts';
import { errorReply, isOperation, readBody, readCall, readSignature } from './wire.ts';
import { createWorld, type FakeAwsState } from './world.ts';

export interface FakeAwsOptions extends FakeAwsState {
  /** Default: the real one. */
  readonly clock?: Clock;
}

/** One request as it arrived, whether it was answered or struck by a fault. */
export type RecordedRequest = { readonly [O in Operation]: RecordedRequestOf<O> }[Operation];

export interface RecordedRequestOf<O extends Operation> {
  readonly operation: O;
  /** From the scope of the signature; absent where a request is not signed. */
  readonly region: string | undefined;
  readonly accessKeyId: string | undefined;
  readonly input: Inputs[O];
  /** Milliseconds since 1970, by the fake's clock. */
  readonly time: number;
}

/** Where a thing is put: one region, or, by default, all of them. */
export interface Where {
  readonly region?: string;
}

export interface FakeAws extends AsyncDisposable {
  /** For the clients' `endpoint`. */
  readonly url: string;
  /** What repeats this run's order of answers when it is given as `seed`. */
  readonly seed: number;
  readonly requests: readonly RecordedRequest[];
  /** The most requests that were open at one time. */
  readonly maxInFlight: number;
  count(operation?: Operation): number;
  /** What one operation was asked with, in order. */
  inputs<O extends Operation>(operation: O): readonly Inputs[O][];
  /** A value adds a version to a parameter that is there; `versions` replaces it. */
  putParameter(
    name: string,
    seed: ParameterSeed,
    where?: Where,
  ): { readonly arn: string; readonly version: number };
  /** A value becomes the AWSCURRENT of a secret that is there; `versions` replaces it. */
  putSecret(
    name: string,
    seed: SecretSeed,
    where?: Where,
  ): { readonly arn: string; readonly versionId: string };
  /** Returns what lifts the denial again. */
  deny(denial: Denial): () => void;
  fault(fault: ScriptedFault): void;
  /** Takes the place of the throttle before it; returns what lifts it again. */
  throttle(throttle: Throttle): () => void;
  page(operation: PagedOperation, sizes: PageSizes): void;
  /** Back to how it was started: no requests, and the contents, denials, faults and throttle of the options. */
  reset(): void;
  /** Also cuts what is still open. */
  close(): Promise<void>;
}

/** Starts Parameter Store, Secrets Manager and STS on a free port of 127.0.0.1. */
export async function startFakeAws(options: FakeAwsOptions = {}): Promise<FakeAws> {
  const clock = options.clock ?? realClock();
  const seed = options.seed ?? Math.floor(Math.random() * 2 ** 31) + 1;
  const records: RecordedRequest[] = [];
  let world = createWorld(options, seed, clock);
  let inFlight = 0;
  let maxInFlight = 0;

  const reset = (): void => {
    world = createWorld(options, seed, clock);
    records.length = 0;
    maxInFlight = inFlight;
  };
  const serveCall = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readBody(request);
    const call = readCall(request.headers, body);
    if (call === undefined || !isOperation(call.service, call.operation)) {
      const unknown = new AwsError(call?.service === 'sts' ? 'InvalidAction' : 'UnknownOperationException');
      const reply = errorReply(call?.service ?? 'ssm', unknown, world.random.uuid());
      return transmit(response, reply, undefined, clock);
    }
    const known = call as KnownCall;
    const signature = readSignature(request.headers);
    records.push({
      operation: known.operation,
      region: signature?.region,
      accessKeyId: signature?.accessKeyId,
      input: known.input,
      time: clock.now(),
    } as RecordedRequest);
    const fault = world.faults.take(known.operation, signature?.region);
    if (fault?.kind === 'hang') return;
    const reply = answer(world, known, request.headers, fault);
    if (options.delayMs !== undefined) await clock.sleep(options.delayMs);
    await transmit(response, reply, fault, clock);
  };
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.url === '/_requests') {
      response.setHeader('content-type', 'application/json').end(JSON.stringify(countAll(records)));
      return;
    }
    if (request.url === '/_reset' && request.method === 'POST') {
      reset();
      response.writeHead(204).end();
      return;
    }
    inFlight += 1;
    maxInFlight = Math.max(maxInFlight, inFlight);
    response.once('close', () => {
      inFlight -= 1;
    });
    await serveCall(request, response);
  };

  const server = createServer((request, response) => {
    // A mistake of the fake or of a script must not look like AWS: it ends the connection and says so.
    serve(request, response).catch((error: unknown) => {
      if (!request.destroyed || !response.destroyed) console.error('fake AWS:', error);
      response.destroy();
    });
  });
  await new Promise<void>((done, fail) => server.once('error', fail).listen(0, '127.0.0.1', done));

  const close = async (): Promise<void> => {
    const closed = new Promise<void>((done) => server.close(() => done()));
    server.closeAllConnections();
    await closed;
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seed,
    requests: records,
    get maxInFlight() {
      return maxInFlight;
    },
    count: (operation) =>
      operation === undefined ? records.length : records.filter((r) => r.operation === operation).length,
    inputs: <O extends Operation>(operation: O) =>
      records.filter((r) => r.operation === operation).map((r) => r.input as Inputs[O]),
    putParameter: (name, given, { region } = {}) => {
      const { account, versions } = world.parameters.put(name, given, region);
      return {
        arn: parameterArn(region ?? 'us-east-1', account, name),
        version: versions.at(-1)?.number ?? 0,
      };
    },
    putSecret: (name, given, { region } = {}) => {
      const secret = world.secrets.put(name, given, region);
      return { arn: arnOf(secret, region ?? 'us-east-1'), versionId: secret.versions.at(-1)?.id ?? '' };
    },
    deny: (denial) => world.denials.add(denial),
    fault: (fault) => world.faults.add(fault),
    throttle: (throttle) => world.throttles.set(throttle),
    page: (operation, sizes) => world.pages.script(operation, sizes),
    reset,
    close,
    [Symbol.asyncDispose]: close,
  };
}

function countAll(records: readonly RecordedRequest[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { operation } of records) counts[operation] = (counts[operation] ?? 0) + 1;
  return counts;
}
