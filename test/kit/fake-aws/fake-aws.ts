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

/** Where a thing is put: one region, or, by default, all of them. */
export interface Where {
  readonly region?: string;
}

export interface FakeAws {
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
  const aws = session(options);
  const server = createServer((request, response) => {
    // A mistake of the fake or of a script must not look like AWS: it ends the connection and says so.
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
