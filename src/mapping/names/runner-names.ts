import { splitWords } from '../../text/words.ts';

/**
 * Names that the GitHub runner refuses in `GITHUB_ENV`, in any case: `_setEnvBlockList` in `FileCommandManager.cs` of
 * actions/runner (as of August 2026).
 */
export const blockedInGithubEnv: readonly string[] = ['NODE_OPTIONS'];

/**
 * Names that the runner sets again for each step, regardless of `GITHUB_ENV`: the list in `GitHubContext.cs`, the
 * arguments of `SetRunnerContext`, and `GITHUB_ACTIONS` in `ProcessInvoker.cs` of actions/runner (as of August 2026).
 */
export const setByRunner: readonly string[] = [
  ...splitWords(`
    ACTION ACTIONS ACTION_PATH ACTION_REF ACTION_REPOSITORY ACTOR ACTOR_ID API_URL ARTIFACTS
    ARTIFACTS_LIST BASE_REF ENV EVENT_NAME EVENT_PATH GRAPHQL_URL HEAD_REF JOB OUTPUT PATH REF
    REF_NAME REF_PROTECTED REF_TYPE REPOSITORY REPOSITORY_ID REPOSITORY_OWNER REPOSITORY_OWNER_ID
    RETENTION_DAYS RUN_ATTEMPT RUN_ID RUN_NUMBER SERVER_URL SHA STATE STEP_SUMMARY TRIGGERING_ACTOR
    WORKFLOW WORKFLOW_REF WORKFLOW_SHA WORKSPACE
  `).map((name) => `GITHUB_${name}`),
  ...splitWords('ARCH DEBUG ENVIRONMENT NAME OS TEMP TOOL_CACHE WORKSPACE').map((name) => `RUNNER_${name}`),
];
