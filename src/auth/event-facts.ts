/** The part of a webhook's payload that tells where the code comes from. */
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
 * Events that a stranger can trigger, or whose code may be a stranger's, but that run with the permissions of the
 * repository. A `pull_request` from a fork runs without them.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
const trusting = new Set([
  ...['pull_request_target', 'workflow_run', 'issue_comment', 'issues', 'discussion', 'discussion_comment'],
  ...['check_run', 'check_suite', 'status', 'deployment', 'deployment_status'],
]);

/** Whether a stranger may have written the files of the workspace, and must not choose what is read. */
export function isUntrustedWorkspace(eventName: string | undefined): boolean {
  return trusting.has(eventName ?? '');
}

/**
 * Whether a pull request comes from another repository, and therefore gets no OIDC token and no secrets. If the repository
 * of its head is deleted, it counts as another one.
 *
 * @see https://docs.github.com/en/actions/reference/security/oidc
 */
export function isForkPullRequest(eventName: string | undefined, payload: EventPayload | null): boolean {
  const pull = payload?.pull_request;
  if (!pull || !/^pull_request(?!_target)/.test(eventName ?? '')) return false;
  return pull.head?.repo?.full_name === undefined || pull.head.repo.full_name !== pull.base?.repo?.full_name;
}
