import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { temporaryFolder } from '../temporary-folder.ts';
import type { FileCommands } from './file-commands.ts';
import { createMasker, type Masker } from './masker.ts';

export interface RunnerOptions {
  /** The Node that runs actions; by default, the one that runs the tests. */
  readonly nodePath?: string;
  /** What the machine itself sets, in addition to a minimal environment of PATH and HOME. */
  readonly env?: Readonly<Record<string, string>>;
  /** Only Linux is modelled. */
  readonly os?: 'linux';
  /** The checked-out repository; an empty private folder by default. */
  readonly workspace?: string;
  /** Like ACTIONS_STEP_DEBUG of the repository: RUNNER_DEBUG=1, and debug lines in the log. */
  readonly debug?: boolean;
  /** `push` by default. */
  readonly eventName?: string;
  /** The contents of the file GITHUB_EVENT_PATH. */
  readonly event?: unknown;
  /** `octo-org/example` by default. */
  readonly repository?: string;
  /** How long a step may take; 20 seconds by default. */
  readonly timeoutMs?: number;
}

/** What the steps of one job share. */
export interface Job {
  readonly nodePath: string;
  readonly workspace: string;
  readonly temp: string;
  readonly isDebug: boolean;
  readonly timeoutMs: number | undefined;
  readonly masker: Masker;
  /** What the steps so far have set through GITHUB_ENV. */
  readonly env: Map<string, string>;
  /** What GITHUB_PATH has added before PATH, the latest first. */
  readonly path: string[];
  readonly machine: Readonly<Record<string, string>>;
  readonly contexts: Readonly<Record<string, string>>;
}

export function createJob(options: RunnerOptions): Job {
  const root = temporaryFolder('runner');
  const temp = makeFolder(root, 'temp');
  const workspace = options.workspace ?? makeFolder(root, 'workspace');
  const eventPath = join(makeFolder(temp, '_github_workflow'), 'event.json');
  writeFileSync(eventPath, JSON.stringify(options.event ?? {}));
  const isDebug = options.debug ?? false;
  return {
    nodePath: options.nodePath ?? process.execPath,
    workspace,
    temp,
    isDebug,
    timeoutMs: options.timeoutMs,
    masker: createMasker(),
    env: new Map(),
    path: [],
    machine: { PATH: process.env['PATH'] ?? '', HOME: makeFolder(root, 'home'), ...options.env },
    contexts: {
      ...githubContext(options.repository ?? 'octo-org/example', options.eventName ?? 'push'),
      GITHUB_EVENT_PATH: eventPath,
      GITHUB_WORKSPACE: workspace,
      RUNNER_OS: 'Linux',
      RUNNER_ARCH: 'X64',
      RUNNER_NAME: 'runner model',
      RUNNER_ENVIRONMENT: 'github-hosted',
      RUNNER_TEMP: temp,
      RUNNER_TOOL_CACHE: makeFolder(root, 'tools'),
      RUNNER_WORKSPACE: root,
      ...(isDebug ? { RUNNER_DEBUG: '1' } : {}),
    },
  };
}

/** The environment of one step's process: the runner's own variables override everything that steps have set. */
export function stepEnvironment(
  job: Job,
  files: FileCommands,
  own: Readonly<Record<string, string>>,
  stepEnv: Readonly<Record<string, string>>,
): Record<string, string> {
  const env: Record<string, string> = { ...job.machine, ...Object.fromEntries(job.env), ...stepEnv };
  if (job.path.length > 0) {
    env['PATH'] = [...job.path, env['PATH'] ?? ''].join(delimiter);
  }
  const { paths } = files;
  return {
    ...env,
    ...own,
    ...job.contexts,
    GITHUB_ENV: paths.env,
    GITHUB_OUTPUT: paths.output,
    GITHUB_STATE: paths.state,
    GITHUB_STEP_SUMMARY: paths.step_summary,
    GITHUB_PATH: paths.path,
    GITHUB_ACTIONS: 'true',
    CI: env['CI'] ?? 'true',
  };
}

function githubContext(repository: string, eventName: string): Record<string, string> {
  const [owner = ''] = repository.split('/');
  return {
    GITHUB_ACTOR: 'octocat',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_EVENT_NAME: eventName,
    GITHUB_JOB: 'test',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REF_NAME: 'main',
    GITHUB_REF_TYPE: 'branch',
    GITHUB_REPOSITORY: repository,
    GITHUB_REPOSITORY_OWNER: owner,
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '1000001',
    GITHUB_RUN_NUMBER: '1',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
    GITHUB_WORKFLOW: 'CI',
  };
}

function makeFolder(parent: string, name: string): string {
  const folder = join(parent, name);
  mkdirSync(folder, { recursive: true });
  return folder;
}
