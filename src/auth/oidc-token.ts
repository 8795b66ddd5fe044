import { Failure, fail } from '../failure.ts';
import { certificateRefusal } from './certificate-reason.ts';
import { type EventPayload, isForkPullRequest } from './event-facts.ts';
import type { Environment } from './platform.ts';

export interface TokenOptions {
  readonly audience: string;
  readonly env: Environment;
  /** Told the token before it is used. */
  readonly onSecret: (text: string) => void;
}

/**
 * Asks the runner for an OIDC token: another one each time.
 *
 * @throws {Failure} `NETWORK`, `UNTRUSTED_CERTIFICATE`
 * @see https://docs.github.com/en/actions/reference/security/oidc
 */
export async function requestToken({ audience, onSecret }: TokenOptions): Promise<string> {
  const { getIDToken } = await import(/* webpackChunkName: "oidc" */ '@actions/core');
  let token: string;
  try {
    token = await getIDToken(audience);
  } catch (error) {
    const refusal = certificateRefusal('the runner gave no OIDC token', error);
    if (refusal) throw refusal;
    // Its message quotes the answer.
    throw fail(
      'NETWORK',
      'the runner gave no OIDC token',
      'Run the job again; if that does not help, check that the token service can be reached through the proxy.',
    );
  }
  onSecret(token);
  return token;
}

/** @throws {Failure} `NO_CREDENTIALS` with the reason, where this job cannot have an OIDC token. */
export async function checkToken(env: TokenOptions['env']): Promise<void> {
  if (env.ACTIONS_ID_TOKEN_REQUEST_URL && env.ACTIONS_ID_TOKEN_REQUEST_TOKEN) return;
  throw new Failure([(await isFork(env)) ? problems.fork : problems.permission]);
}

/** The failure of one who has no credentials: where a fork has none, one that says so. */
export async function withReason(failure: Failure, env: TokenOptions['env']): Promise<Failure> {
  return (await isFork(env)) ? new Failure([problems.fork]) : failure;
}

async function isFork(env: TokenOptions['env']): Promise<boolean> {
  try {
    const { context } = await import(/* webpackChunkName: "oidc" */ '@actions/github');
    return isForkPullRequest(env.GITHUB_EVENT_NAME, context.payload as EventPayload);
  } catch {
    // The file of the event is no JSON.
    return false;
  }
}

const problems = {
  fork: {
    code: 'NO_CREDENTIALS',
    message: 'a pull request from a fork gets no OIDC token and no secrets, so it cannot sign in',
    hint: 'Set on-missing-credentials: skip, or provide values without AWS with local-file.',
  },
  permission: {
    code: 'NO_CREDENTIALS',
    message: 'the job has no permission to request an OIDC token',
    hint: 'Add to the job: `permissions: { id-token: write, contents: read }`.',
  },
} as const;
