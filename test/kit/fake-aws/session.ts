import type { IncomingMessage, ServerResponse } from 'node:http';
import { answer, type KnownCall } from './answer.ts';
import { AwsError } from './aws-error.ts';
import { type Clock, realClock } from './clock.ts';
import { countOperations, type RecordedRequest } from './recorded-request.ts';
import { transmit } from './transmit.ts';
import { errorReply, isOperation, readBody, readCall, readSignature } from './wire.ts';
import { createWorld, type FakeAwsState, type World } from './world.ts';

export interface FakeAwsOptions extends FakeAwsState {
  /** Default: the real one. */
  readonly clock?: Clock;
}

/** Sits between the server and the world: records every request and counts the open ones. */
export interface Session {
  readonly seed: number;
  readonly world: World;
  readonly requests: readonly RecordedRequest[];
  readonly maxInFlight: number;
  serve(request: IncomingMessage, response: ServerResponse): Promise<void>;
  reset(): void;
}

export function session(options: FakeAwsOptions): Session {
  const { clock = realClock(), seed = Math.floor(Math.random() * 2 ** 31) + 1, delayMs } = options;
  const requests: RecordedRequest[] = [];
  let world = createWorld(options, seed, clock);
  let inFlight = 0;
  let maxInFlight = 0;

  const reset = (): void => {
    world = createWorld(options, seed, clock);
    requests.length = 0;
    maxInFlight = inFlight;
  };

  const serveCall = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const call = readCall(request.headers, await readBody(request));
    if (call === undefined || !isOperation(call.service, call.operation)) {
      const unknown = new AwsError(call?.service === 'sts' ? 'InvalidAction' : 'UnknownOperationException');
      const reply = errorReply(call?.service ?? 'ssm', unknown, world.random.uuid());
      return transmit(response, reply, undefined, clock);
    }
    const signature = readSignature(request.headers);
    const { operation, input } = call;
    const { region, accessKeyId } = signature ?? {};
    requests.push({ operation, region, accessKeyId, input, time: clock.now() } as RecordedRequest);
    const fault = world.faults.take(operation as KnownCall['operation'], region);
    if (fault?.kind === 'hang') return;
    if (world.checksTime) response.setHeader('date', new Date(clock.now()).toUTCString());
    const reply = answer(world, call as KnownCall, request.headers, fault);
    if (delayMs !== undefined) await clock.sleep(delayMs);
    await transmit(response, reply, fault, clock);
  };

  return {
    seed,
    requests,
    get world() {
      return world;
    },
    get maxInFlight() {
      return maxInFlight;
    },
    reset,
    serve: async (request, response) => {
      if (request.url === '/_requests') {
        response.setHeader('content-type', 'application/json').end(JSON.stringify(countOperations(requests)));
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
    },
  };
}
