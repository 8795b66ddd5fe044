/** What of a webhook's payload says where its code comes from. */
export interface EventPayload {
  readonly pull_request?: {
    readonly head?: { readonly repo?: Repository | null };
    readonly base?: { readonly repo?: Repository | null };
  };
}

interface Repository {
  readonly full_name?: string;
}

/**
 * Events that strangers can set off, or whose code may be a stranger's, and that run with the rights of the repository
 * all the same. For `pull_request` there are none, where it comes from a fork.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
const trusting = new Set([
  ...['pull_request_target', 'workflow_run', 'issue_comment', 'issues', 'discussion', 'discussion_comment'],
  ...['check_run', 'check_suite', 'status'],
]);

/** Whether a file of the workspace may have been written by somebody who has no right to choose what is read. */
export function isUntrustedWorkspace(eventName: string | undefined): boolean {
  return trusting.has(eventName ?? '');
}

/**
 * Whether a pull request comes from another repository; it then has no right to ask for an OIDC token, and no secrets. A
 * head whose repository is gone is taken for one.
 *
 * @see https://docs.github.com/en/actions/reference/security/oidc
 */
export function isForkPullRequest(eventName: string | undefined, payload: EventPayload | null): boolean {
  const pull = payload?.pull_request;
  if (!pull || !/^pull_request(?!_target)/.test(eventName ?? '')) return false;
  return pull.head?.repo?.full_name === undefined || pull.head.repo.full_name !== pull.base?.repo?.full_name;
}
