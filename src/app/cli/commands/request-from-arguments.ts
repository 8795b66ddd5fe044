import { detectPlatform, isCi } from '../../../auth/platform.ts';
import { checkRoleArn, shortestSession } from '../../../auth/role-arn.ts';
import { sessionName } from '../../../auth/session-name.ts';
import type { ProfileChoice } from '../../../stores/aws/requests/profile.ts';
import { diagnosticForm, formatDiagnostics } from '../../request/diagnostic.ts';
import { parseChoice, parsePairs, parseSeconds, readAll } from '../../request/parse-option.ts';
import { type Request, type RequestOptions, type RoleRequest, startRequest } from '../../request/request.ts';
import { isWatched } from '../../request/terminal.ts';
import type { World } from '../../world/world.ts';
import type { Arguments } from '../arguments/parse-arguments.ts';

/**
 * What the arguments of a command ask for; from now on the time limit counts. Notices and warnings go to stderr unless
 * `--quiet`.
 *
 * @param forGithubEnv whether the values go to `GITHUB_ENV`.
 * @throws {Failure} `USAGE` with every option that is wrong.
 */
export function requestFromArguments(args: Arguments, world: World, forGithubEnv = false): Request {
  const { env } = world;
  const file = args.text('mapping');
  const options: RequestOptions = {
    ...readAll({
      timeoutSeconds: () => parseSeconds(args.text('timeout'), 60, '--timeout'),
      vars: () => parsePairs(args.texts('var'), '--var'),
      role: () => roleFromArguments(args.text('role'), env),
      shortSecrets: () => parseChoice(args.text('short-secrets'), ['warn', 'error'], '--short-secrets'),
    }),
    mapping: file === '-' ? 'stdin' : { file },
    only: args.texts('only'),
    groups: args.texts('group'),
    allow: args.texts('allow'),
    allowNames: args.texts('allow-name'),
    forGithubEnv,
    trust: { isGiven: args.flag('trust-workspace'), entryPoint: 'command line' },
    local: args.text('local'),
    region: args.text('region'),
    profile: effectiveProfile(args.text('profile'), env),
    endpointUrls: args.texts('endpoint-url'),
    allowHttpEndpoints: args.texts('allow-http-endpoint'),
    accounts: [],
    masksTo: forGithubEnv || detectPlatform(env) === 'github' ? 'stderr' : undefined,
    optionNames: {
      allow: '--allow',
      region: '--region',
      endpointUrl: '--endpoint-url',
      allowHttpEndpoint: '--allow-http-endpoint',
    },
  };
  const form = diagnosticForm(args.flag('json'), world);
  const request = startRequest(options, (severity, message, about) => {
    if (args.flag('quiet') || (severity === 'verbose' && !args.flag('verbose'))) return;
    world.writeErr(formatDiagnostics([{ severity, message, ...about }], form));
  });
  return { ...request, showsProgress: form !== 'json' && !args.flag('quiet') && isWatched(world) };
}

function roleFromArguments(roleArn: string | undefined, env: World['env']): RoleRequest | undefined {
  if (roleArn === undefined) return undefined;
  checkRoleArn(roleArn, '--role');
  return {
    roleArn,
    sessionName: sessionName(env.GITHUB_REPOSITORY, env.CODEBUILD_BUILD_ID ?? env.GITHUB_RUN_ID),
    durationSeconds: shortestSession,
    policy: 'derived',
  };
}

/**
 * The profile that counts, in the order of the AWS CLI. In an automated job the default profile does not count: it may
 * start a program, and nobody there has chosen it.
 *
 * @param named with `--profile`.
 */
export function effectiveProfile(named: string | undefined, env: World['env']): ProfileChoice | undefined {
  if (named !== undefined) return { name: named, from: '--profile' };
  for (const from of ['AWS_PROFILE', 'AWS_DEFAULT_PROFILE'] as const) {
    const name = env[from];
    if (name) return { name, from };
  }
  return isCi(env) ? undefined : { name: 'default', from: 'the default' };
}
