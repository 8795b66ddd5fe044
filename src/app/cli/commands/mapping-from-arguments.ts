import { detectPlatform } from '../../../auth/platform.ts';
import { checkRoleArn, shortestSession } from '../../../auth/role-arn.ts';
import { sessionName } from '../../../auth/session-name.ts';
import type { Loaded } from '../../../load/load-values.ts';
import type { Mapping } from '../../../mapping/model/mapping.ts';
import type { NamePolicy } from '../../../mapping/names/variable-name.ts';
import { parseMapping } from '../../../mapping/parse-mapping.ts';
import { checkAllowed } from '../../../mapping/rules/check-allowed.ts';
import type { SignIn } from '../../../stores/aws/sessions.ts';
import type { WorkspaceTrust } from '../../guards/workspace-trust.ts';
import type { LoadOptions } from '../../request/load-mapping.ts';
import type { MaskOptions } from '../../request/mask-warnings.ts';
import { parseChoice, parsePairs, parseSeconds } from '../../request/parse-option.ts';
import { readBaseMapping, readMapping } from '../../request/read-mapping.ts';
import { placeText } from '../../request/report-failure.ts';
import { writeMasks } from '../../request/write-masks.ts';
import { type Deadline, startDeadline } from '../../world/deadline.ts';
import type { World } from '../../world/world.ts';
import type { Arguments } from '../arguments/parse-arguments.ts';
import { chooseProfile } from './choose-profile.ts';
import { type Say, sayer } from './say.ts';

/** The checked mapping that the arguments ask for; warnings about it go to stderr unless `--quiet`. @throws {Failure} with every problem. */
export async function mappingFromArguments(
  args: Arguments,
  world: World,
  forGithubEnv: boolean,
  deadline: Deadline,
): Promise<Mapping> {
  const vars = parsePairs(args.texts('var'), '--var');
  const say = sayer(args, world);
  const trust = trustOf(args);
  const { text, file } = await readMapping(args.text('mapping'), { deadline, trust }, world);
  const mapping = parseMapping(text, {
    file,
    vars,
    only: args.texts('only'),
    groups: args.texts('group'),
    readBase: (path, extending) => readBaseMapping(path, extending, { trust }, world),
    ...namePolicy(args, forGithubEnv),
    testPattern: world.testPattern,
    onWarning: ({ message, place }) => say('warning', `${placeText(place)}${message}`),
  });
  checkAllowed(mapping, args.texts('allow'), '--allow');
  return mapping;
}

/** When to give up, as `--timeout` says, counted from now. @throws {Failure} `USAGE`. */
export function deadlineFromArguments(args: Arguments): Deadline {
  return startDeadline(parseSeconds(args.text('timeout'), 60, '--timeout'));
}

function trustOf(args: Arguments): WorkspaceTrust {
  return { isGiven: args.flag('trust-workspace'), caller: 'command line' };
}

function namePolicy(args: Arguments, forGithubEnv: boolean): NamePolicy {
  return { allowNames: args.texts('allow-name'), forGithubEnv };
}

export interface Loading {
  /** The values go to the environment of a GitHub job. */
  readonly forGithubEnv?: boolean;
  /** Values that are too long for the runner to mask are left unmasked, instead of refused. */
  readonly leavesOutLong?: boolean;
  readonly deadline: Deadline;
  /** Loads what comes next, while AWS is waited for. */
  readonly prepare?: () => Promise<unknown>;
}

/**
 * Loads the mapping as the arguments say. In a GitHub job the masks go to stderr before anything else is done with the
 * values; notices and warnings go there too, unless `--quiet`.
 */
export async function loadFromArguments(
  mapping: Mapping,
  args: Arguments,
  world: World,
  { forGithubEnv = false, leavesOutLong = false, prepare, deadline }: Loading,
): Promise<Loaded> {
  const options = loadOptions(args, world, deadline, forGithubEnv);
  const masking = maskOptions(args);
  const tellsRunner = forGithubEnv || isReadByRunner(world);
  const say = sayer(args, world);
  const { loadMapping } = await import('../../request/load-mapping.ts');
  const loaded = await loadMapping(mapping, { ...options, prepare }, world);
  // Not everybody masks: too many lines or a short word matter only to those who do, or refuse them.
  if (tellsRunner || masking.shortSecrets === 'error') {
    const { masksOf } = await import('../../request/masks-of.ts');
    const audience = tellsRunner ? 'runner' : 'redactor';
    const { masks, warnings } = masksOf(loaded, { ...masking, audience, leavesOutLong });
    if (tellsRunner) {
      writeMasks(masks, world, 'stderr');
      for (const message of warnings) say('warning', message);
    }
  }
  report(loaded, say, args.flag('verbose'));
  return loaded;
}

/** What the arguments say about loading. @throws {Failure} `USAGE`. */
export function loadOptions(
  args: Arguments,
  world: World,
  deadline: Deadline,
  forGithubEnv = false,
): LoadOptions {
  const say = sayer(args, world);
  const tellsRunner = forGithubEnv || isReadByRunner(world);
  return {
    names: namePolicy(args, forGithubEnv),
    local: args.text('local'),
    region: args.text('region'),
    profile: chooseProfile(args.text('profile'), world.env),
    signIn: signInOf(args, world),
    onSecret: (text) => (tellsRunner ? writeMasks([text], world, 'stderr') : undefined),
    endpointUrls: args.texts('endpoint-url'),
    allowHttpEndpoints: args.texts('allow-http-endpoint'),
    optionNames,
    accounts: [],
    deadline,
    trust: trustOf(args),
    onNotice: (message) => say('notice', message),
  };
}

const optionNames = {
  region: '--region',
  endpointUrl: '--endpoint-url',
  allowHttpEndpoint: '--allow-http-endpoint',
};

function report({ values, files, skipped, warnings }: Loaded, say: Say, verbose: boolean): void {
  for (const { name, message } of warnings) say('warning', `"${name}" ${message}`);
  for (const { name, source } of skipped)
    say('notice', `"${name}" is skipped: ${source} is missing and optional`);
  if (!verbose) return;
  for (const { name, source, version } of [...values, ...files.map(({ content }) => content)])
    say('verbose', `"${name}" from ${source}${version === undefined ? '' : `, version ${version}`}`);
}

/** What `--role` says: our credentials assume it. @throws {Failure} `USAGE`. */
function signInOf(args: Arguments, { env }: World): SignIn | undefined {
  const roleArn = args.text('role');
  if (roleArn === undefined) return undefined;
  checkRoleArn(roleArn, '--role');
  const run = env.CODEBUILD_BUILD_ID ?? env.GITHUB_RUN_ID;
  return {
    roleArn,
    sessionName: sessionName(env.GITHUB_REPOSITORY, run),
    durationSeconds: shortestSession,
    policy: 'derived',
  };
}

/** How the arguments ask to mask. @throws {Failure} `USAGE`. */
export function maskOptions(args: Arguments): Pick<MaskOptions, 'shortSecrets' | 'isLocal'> {
  return {
    shortSecrets: parseChoice(args.text('short-secrets'), ['warn', 'error'], '--short-secrets'),
    isLocal: args.text('local') !== undefined,
  };
}

/** Whether the runner of a GitHub job reads what we print. */
export function isReadByRunner({ env }: World): boolean {
  return detectPlatform(env) === 'github';
}
