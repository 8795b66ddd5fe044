import { afterEach, beforeEach } from '@jest/globals';
import { makeCanary } from '../kit/canary.ts';
import { type FakeAws, startFakeAws } from '../kit/fake-aws/fake-aws.ts';
import type { RunnerOptions } from '../kit/runner-model/runner-model.ts';
import { startTokenEndpoint, type TokenEndpoint, type TokenEndpointOptions } from '../kit/token-endpoint.ts';
import { actionJob, type Job } from './action-job.ts';

export const role = 'arn:aws:iam::123456789012:role/ci';
export const host = makeCanary('host');
export const mapping = 'version: 1\nenv: { HOST: "ssm:/shop/host" }';

export const subject = 'repo:acme/shop:ref:refs/heads/main';

export interface SigningIn {
  readonly fake: FakeAws;
  readonly tokens: TokenEndpoint;
  /** Starts AWS, with the role and the one parameter of the mapping. */
  readonly start: (state?: Parameters<typeof startFakeAws>[0]) => Promise<void>;
  /** Takes the place of the token service. */
  readonly startTokens: (options: Omit<TokenEndpointOptions, 'subject'>) => Promise<void>;
  /** A job that may ask for tokens and has no credentials. */
  readonly job: (options?: RunnerOptions, withTokens?: boolean) => Job;
  /** The inputs with which it takes the role. */
  readonly signIn: () => Readonly<Record<string, string>>;
}

/** AWS and a token service for each test of a file, and jobs that sign in with them. */
export function signingIn(): SigningIn {
  let fake: FakeAws;
  let tokens: TokenEndpoint;
  beforeEach(async () => {
    tokens = await startTokenEndpoint({ subject });
  });
  afterEach(async () => {
    await fake.close();
    await tokens.close();
  });
  return {
    get fake() {
      return fake;
    },
    get tokens() {
      return tokens;
    },
    async start(state = {}) {
      fake = await startFakeAws({
        parameters: { '/shop/host': host },
        roles: { [role]: { subjects: ['repo:acme/shop:*'] } },
        ...state,
      });
    },
    async startTokens(options) {
      await tokens.close();
      tokens = await startTokenEndpoint({ subject, ...options });
    },
    job(options = {}, withTokens = true) {
      return actionJob(undefined, [host], {
        ...options,
        env: { ...(withTokens && tokens.env), ...options.env },
      });
    },
    signIn: () => ({ 'role-to-assume': role, 'aws-region': 'eu-west-1', 'endpoint-url': fake.url }),
  };
}
