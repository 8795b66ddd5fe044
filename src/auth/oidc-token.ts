import { Failure, fail } from '../failure.ts';
import { certificateRefusal } from './certificate-reason.ts';
import { type EventPayload, isForkPullRequest } from './event-facts.ts';
import type { Environment } from './platform.ts';

/**
 * Requests a new OIDC token from the runner.
 *
 * @param onSecret called with the token before it is used.
 * @throws {Failure} `NETWORK`, `UNTRUSTED_CERTIFICATE`
 * @see https://docs.github.com/en/actions/reference/security/oidc
 */
export async function requestToken(audience: string, onSecret: (text: string) => void): Promise<string> {
  const { getIDToken } = await import(/* webpackChunkName: "oidc" */ '@actions/core');
  let token: string;
  try {
    token = await getIDToken(audience);
  } catch (error) {
    const refusal = certificateRefusal('the runner did not return an OIDC token', error);
    if (refusal) throw refusal;
    // The message of the error quotes the response.
    throw fail(
      'NETWORK',
      'the runner did not return an OIDC token',
      'Run the job again; if that does not help, check that the token service can be reached through the proxy.',
    );
  }
  onSecret(token);
  return token;
}

/** @throws {Failure} `NO_CREDENTIALS` with the reason if this job cannot get an OIDC token. */
export async function checkToken(env: Environment): Promise<void> {
  if (env.ACTIONS_ID_TOKEN_REQUEST_URL && env.ACTIONS_ID_TOKEN_REQUEST_TOKEN) return;
  throw new Failure([(await isFork(env)) ? tokenProblems.fork : tokenProblems.permission]);
}

/** Replaces the failure of a job without credentials if a fork is the reason. */
export async function withReason(failure: Failure, env: Environment): Promise<Failure> {
  return (await isFork(env)) ? new Failure([tokenProblems.fork]) : failure;
}

async function isFork(env: Environment): Promise<boolean> {
  try {
    const { context } = await import(/* webpackMode: "eager" */ '@actions/github');
    return isForkPullRequest(env.GITHUB_EVENT_NAME, context.payload as EventPayload);
  } catch {
    // The event file is not JSON.
    return false;
  }
}

const tokenProblems = {
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

/**
 * The default audience of an OIDC token: STS in the partition of the role.
 *
 * @see https://docs.amazonaws.cn/en_us/IAM/latest/UserGuide/id_roles_providers_create_oidc.html
 */
export function defaultAudience(roleArn: string): string {
  return roleArn.startsWith('arn:aws-cn:') ? 'sts.amazonaws.com.cn' : 'sts.amazonaws.com';
}
