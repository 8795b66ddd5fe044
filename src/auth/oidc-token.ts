import { fail } from '../failure.ts';
import type { EventPayload } from './event-facts.ts';
import { isForkPullRequest } from './event-facts.ts';

export interface TokenOptions {
  readonly audience: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Told the token before it is used. */
  readonly onSecret: (text: string) => void;
}

/**
 * Asks the runner for an OIDC token: another one each time.
 *
 * @throws {Failure} `NO_CREDENTIALS`
 * @see https://docs.github.com/en/actions/reference/security/oidc
 */
export async function requestToken({ audience, onSecret }: TokenOptions): Promise<string> {
  const { getIDToken } = await import('@actions/core');
  let token: string;
  try {
    token = await getIDToken(audience);
  } catch {
    // Its message quotes the answer.
    throw fail(
      'NO_CREDENTIALS',
      'the runner gave no OIDC token',
      'Run the job again; if it stays so, look whether the token service can be reached through the proxy.',
    );
  }
  onSecret(token);
  return token;
}

/** Why this job cannot have an OIDC token; undefined when it can. */
export async function reasonForNoToken(env: TokenOptions['env']): Promise<'fork' | 'permission' | undefined> {
  if (env.ACTIONS_ID_TOKEN_REQUEST_URL && env.ACTIONS_ID_TOKEN_REQUEST_TOKEN) return undefined;
  if (!/^pull_request/.test(env.GITHUB_EVENT_NAME ?? '')) return 'permission';
  const { context } = await import('@actions/github');
  return isForkPullRequest(context.payload as EventPayload) ? 'fork' : 'permission';
}

export const noTokenProblems = {
  fork: {
    message: 'a pull request from a fork gets no OIDC token, so it cannot sign in',
    hint: 'Say on-missing-credentials: skip, or give it values without AWS by local-file.',
  },
  permission: {
    message: 'the job may not ask for an OIDC token',
    hint: 'Add to the job: `permissions: { id-token: write, contents: read }`.',
  },
} as const;
