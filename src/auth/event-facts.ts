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
 * Events that a stranger can trigger, or whose code may be a stranger's, but that run with the rights of the repository. A
 * `pull_request` from a fork runs without them.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
const trusting = new Set([
  ...['pull_request_target', 'workflow_run', 'issue_comment', 'issues', 'discussion', 'discussion_comment'],
  ...['check_run', 'check_suite', 'status', 'deployment', 'deployment_status'],
]);

/** Whether a stranger, who has no right to choose what is read, may have written the files of the workspace. */
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
