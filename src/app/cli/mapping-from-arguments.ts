import { checkRoleArn, shortestSession } from '../../auth/role-arn.ts';
import { sessionName } from '../../auth/session-name.ts';
import type { Loaded } from '../../load/load-values.ts';
import { checkAllowed } from '../../mapping/check-allowed.ts';
import type { Mapping } from '../../mapping/mapping.ts';
import { parseMapping } from '../../mapping/parse-mapping.ts';
import { plainFirst } from '../../mapping/plain-first.ts';
import type { NamePolicy } from '../../mapping/variable-name.ts';
import type { SignIn } from '../../stores/aws/sessions.ts';
import { oneOf, parsePairs, seconds } from '../parse-given.ts';
import { readBaseMapping, readMapping } from '../read-mapping.ts';
import { placeText } from '../report-failure.ts';
import type { World } from '../world.ts';
import { chooseProfile } from './choose-profile.ts';
import type { Arguments } from './parse-arguments.ts';
import { type Say, sayer } from './say.ts';

/** The checked mapping that the arguments ask for; warnings about it go to stderr unless `--quiet`. @throws {Failure} with every problem. */
export async function mappingFromArguments(
  args: Arguments,
  world: World,
  forGithubEnv: boolean,
): Promise<Mapping> {
  const vars = parsePairs(args.texts('var'), '--var');
  const say = sayer(args, world);
  const { text, file } = readMapping(args.text('mapping'), world);
  const mapping = await plainFirst((readFields) =>
    parseMapping(text, {
      file,
      vars,
      only: args.texts('only'),
      groups: args.texts('group'),
      readBase: (path, extending) => readBaseMapping(path, extending, world),
      ...namePolicy(args, forGithubEnv),
      readFields,
      onWarning: ({ message, place }) => say('warning', `${placeText(place)}${message}`),
    }),
  );
  checkAllowed(mapping, args.texts('allow'), '--allow');
  return mapping;
}

function namePolicy(args: Arguments, forGithubEnv: boolean): NamePolicy {
  return { allowNames: args.texts('allow-name'), forGithubEnv };
}

/**
 * Loads the mapping as the arguments say; notices and warnings go to stderr unless `--quiet`.
 *
 * @param prepare loads what comes next, while AWS is waited for.
 */
export async function loadFromArguments(
  mapping: Mapping,
  args: Arguments,
  world: World,
  forGithubEnv: boolean,
  prepare?: () => Promise<unknown>,
): Promise<Loaded> {
  const shortSecrets = shortSecretsOf(args);
  const say = sayer(args, world);
  // What `check` does not need.
  const { loadMapping } = await import('../load-mapping.ts');
  const loaded = await loadMapping(
    mapping,
    {
      names: namePolicy(args, forGithubEnv),
      prepare,
      local: args.text('local'),
      region: args.text('region'),
      profile: chooseProfile(args.text('profile'), world.env),
      signIn: signInOf(args, world),
      // Nothing of it is printed here.
      onSecret: () => undefined,
      endpointUrls: args.texts('endpoint-url'),
      allowHttpEndpoints: args.texts('allow-http-endpoint'),
      optionNames,
      accounts: [],
      timeoutSeconds: seconds(args.text('timeout'), 60, '--timeout'),
      onNotice: (message) => say('notice', message),
    },
    world,
  );
  // Not everybody masks: too many lines or a short word matter only to those who do, or refuse them.
  if (shortSecrets === 'error') {
    const { masksOf } = await import('../masks-of.ts');
    masksOf(loaded, shortSecrets, 'redactor');
  }
  report(loaded, say, args.flag('verbose'));
  return loaded;
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

/** What `--short-secrets` says. @throws {Failure} `USAGE`. */
export function shortSecretsOf(args: Arguments): 'warn' | 'error' {
  return oneOf(args.text('short-secrets'), ['warn', 'error'], '--short-secrets');
}
