/** What of a webhook's payload says where its code comes from. */
export interface EventPayload {
  readonly pull_request?: {
    readonly head?: { readonly repo?: Repository | null };
    readonly base?: { readonly repo?: Repository | null };
  };
}

interface Repository {
  readonly fork?: boolean;
  readonly full_name?: string;
}

/** Events that run with the rights of the repository, while what they check out may be anybody's. */
const trusting = new Set(['pull_request_target', 'workflow_run', 'issue_comment']);

/** Whether a file of the workspace may have been written by somebody who has no right to choose what is read. */
export function isUntrustedWorkspace(eventName: string | undefined): boolean {
  return trusting.has(eventName ?? '');
}

/**
 * Whether a pull request comes from a fork; it then has no right to ask for an OIDC token, and no secrets. A head whose
 * repository is gone is taken for one.
 *
 * @see https://docs.github.com/en/actions/reference/security/oidc
 */
export function isForkPullRequest(payload: EventPayload): boolean {
  const { pull_request: pull } = payload;
  if (!pull) return false;
  const [head, base] = [pull.head?.repo, pull.base?.repo];
  return head?.fork === true || head?.full_name !== base?.full_name || head === null;
}
