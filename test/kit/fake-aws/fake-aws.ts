import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parameterArn } from './arn.ts';
import type { Inputs, Operation } from './call.ts';
import type { Denial } from './denials.ts';
import type { ScriptedFault } from './faults.ts';
import type { PagedOperation, PageSizes } from './pages.ts';
import type { ParameterSeed } from './parameters.ts';
import type { RecordedRequest } from './recorded-request.ts';
import { arnOf, type SecretSeed } from './secrets.ts';
import { type FakeAwsOptions, session } from './session.ts';
import type { Throttle } from './throttle.ts';

/** Where to put something: one region, or all of them by default. */
export interface Where {
  readonly region?: string;
}

export interface FakeAws {
  /** For the clients' `endpoint`. */
  readonly url: string;
  /** Pass it as `seed` to repeat the order of responses of this run. */
  readonly seed: number;
  readonly requests: readonly RecordedRequest[];
  /** The largest number of requests that were open at once. */
  readonly maxInFlight: number;
  count(operation?: Operation): number;
  /** The inputs of one operation, in order. */
  inputs<O extends Operation>(operation: O): readonly Inputs[O][];
  /** A value adds a version to an existing parameter; `versions` replaces it. */
  putParameter(
    name: string,
    seed: ParameterSeed,
    where?: Where,
  ): { readonly arn: string; readonly version: number };
  /** A value becomes the AWSCURRENT of an existing secret; `versions` replaces it. */
  putSecret(
    name: string,
    seed: SecretSeed,
    where?: Where,
  ): { readonly arn: string; readonly versionId: string };
  /** Returns a function that lifts the denial. */
  deny(denial: Denial): () => void;
  fault(fault: ScriptedFault): void;
  /** Replaces the previous throttle; returns a function that lifts it. */
  throttle(throttle: Throttle): () => void;
  page(operation: PagedOperation, sizes: PageSizes): void;
  /** Restores the state at the start: no requests, and the contents, denials, faults and throttle of the options. */
  reset(): void;
  /** Also closes the connections that are still open. */
  close(): Promise<void>;
}

/** Starts Parameter Store, Secrets Manager and STS on a free port of 127.0.0.1. */
export async function startFakeAws(options: FakeAwsOptions = {}): Promise<FakeAws> {
  const aws = session(options);
  const server = createServer((request, response) => {
    // A bug in the fake or in a script must not look like AWS: it closes the connection and is reported.
    aws.serve(request, response).catch((error: unknown) => {
      if (!response.destroyed) console.error('fake AWS:', error);
      response.destroy();
    });
  });
  await new Promise<void>((done, fail) => server.once('error', fail).listen(0, '127.0.0.1', done));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seed: aws.seed,
    requests: aws.requests,
    get maxInFlight() {
      return aws.maxInFlight;
    },
    count: (operation) =>
      aws.requests.filter((request) => (operation ?? request.operation) === request.operation).length,
    inputs: <O extends Operation>(operation: O) =>
      aws.requests
        .filter((request) => request.operation === operation)
        .map(({ input }) => input as Inputs[O]),
    putParameter: (name, seed, { region } = {}) => {
      const { account, versions } = aws.world.parameters.put(name, seed, region);
      const arn = parameterArn(region ?? 'us-east-1', account, name);
      return { arn, version: versions.at(-1)?.number ?? 0 };
    },
    putSecret: (name, seed, { region } = {}) => {
      const secret = aws.world.secrets.put(name, seed, region);
      return { arn: arnOf(secret, region ?? 'us-east-1'), versionId: secret.versions.at(-1)?.id ?? '' };
    },
    deny: (denial) => aws.world.denials.add(denial),
    fault: (fault) => aws.world.faults.add(fault),
    throttle: (throttle) => aws.world.throttles.set(throttle),
    page: (operation, sizes) => aws.world.pages.script(operation, sizes),
    reset: aws.reset,
    close: async () => {
      const closed = new Promise<void>((done) => server.close(() => done()));
      server.closeAllConnections();
      await closed;
    },
  };
}

export type { FakeAwsOptions };
