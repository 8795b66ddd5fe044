import { defaultAudience } from '../../auth/oidc-token.ts';
import { checkRoleArn, shortestSession } from '../../auth/role-arn.ts';
import { sessionName } from '../../auth/session-name.ts';
import { fail } from '../../failure.ts';
import { type FormatName, fileFormats, formatNames } from '../../output/format/formats.ts';
import { parseChoice, parsePairs, parseSeconds, readAll } from '../request/parse-option.ts';
import { defaultMappings } from '../request/read-mapping.ts';
import type { RequestOptions, RoleRequest } from '../request/request.ts';
import type { World } from '../world/world.ts';

/** The inputs of the Action, checked, because the runner checks nothing. */
export interface ActionInputs extends RequestOptions {
  /** True if the input mapping-file names a file that the input mapping overrides. */
  readonly ignoresMappingFile: boolean;
  readonly overwrite: boolean;
  readonly envFile: string | undefined;
  readonly envFileFormat: FormatName;
  readonly summary: boolean;
  readonly onMissingCredentials: 'fail' | 'skip';
}

/** Formats of files that hold values. */
const envFileFormats = formatNames.filter((name) => fileFormats[name].holds !== 'names');

/**
 * Reads the inputs from `INPUT_…`, as the runner passes them: upper-cased, spaces as `_`, hyphens as they are.
 *
 * @throws {Failure} `USAGE`, naming each wrong input, and its value only if it looks like one of our words.
 */
export function readActionInputs(env: World['env']): ActionInputs {
  const text = (name: string) => env[`INPUT_${name.toUpperCase()}`]?.trim() || undefined;
  const split = (name: string, separator: RegExp) =>
    (text(name) ?? '')
      .split(separator)
      .map((part) => part.trim())
      .filter(Boolean);
  const words = (name: string) => split(name, /[\s,]+/);
  const lines = (name: string) => split(name, /\n/);
  const choice = <Word extends string>(name: string, known: readonly Word[]) =>
    parseChoice(text(name), known, `the input ${name}`);
  const flag = (name: string) =>
    parseChoice(text(name)?.toLowerCase(), ['false', 'true'], `the input ${name}`) === 'true';
  const inline = text('mapping');
  const file = text('mapping-file');
  // The runner passes the default of `mapping-file` on; it means all default files.
  const named = file === defaultMappings[0] ? undefined : file;
  const envFile = text('env-file');
  return {
    ...readAll({
      vars: () => parsePairs(lines('vars'), 'the input vars'),
      accounts: () => accountInput(words('allowed-account-ids')),
      overwrite: () => flag('overwrite'),
      envFileFormat: () => choice('env-file-format', envFileFormats),
      shortSecrets: () => choice('short-secrets', ['warn', 'error']),
      role: () => roleInput(text, env),
      onMissingCredentials: () => choice('on-missing-credentials', ['fail', 'skip']),
      trust: () => ({ isGiven: flag('trust-workspace'), entryPoint: 'Action' }),
      summary: () => (env.INPUT_SUMMARY === undefined ? true : flag('summary')),
      timeoutSeconds: () => parseSeconds(text('timeout-seconds'), 60, 'the input timeout-seconds'),
    }),
    mapping: inline === undefined ? { file: named } : { text: inline },
    ignoresMappingFile: inline !== undefined && named !== undefined,
    only: words('only'),
    groups: words('group'),
    region: text('aws-region'),
    profile: undefined,
    allow: lines('allow'),
    allowNames: words('allow-names'),
    forGithubEnv: envFile === undefined,
    envFile,
    endpointUrls: lines('endpoint-url'),
    allowHttpEndpoints: words('allow-http-endpoint'),
    local: text('local-file'),
    masksTo: 'stdout',
    optionNames: {
      allow: 'allow',
      region: 'aws-region',
      endpointUrl: 'endpoint-url',
      allowHttpEndpoint: 'allow-http-endpoint',
    },
  };
}

function accountInput(accounts: readonly string[]): readonly string[] {
  const wrong = accounts.find((id) => !/^\d{12}$/.test(id));
  if (wrong === undefined) return accounts;
  const shown = /^[\d-]{9,16}$/.test(wrong) ? `"${wrong}"` : 'a word';
  throw fail(
    'USAGE',
    `the input allowed-account-ids contains ${shown}, which is not an AWS account ID`,
    'Write the twelve digits of each ID without hyphens, in quotes.',
  );
}

/** Reads the inputs about the session, and checks them even if no role is given. */
function roleInput(text: (name: string) => string | undefined, env: World['env']): RoleRequest | undefined {
  const audience = text('audience');
  const { roleArn, name, ...session } = readAll({
    roleArn: () => roleArnInput(text('role-to-assume')),
    name: () => sessionNameInput(text('role-session-name')),
    durationSeconds: () => durationInput(text('role-duration-seconds')),
    policy: () => parseChoice(text('session-policy'), ['derived', 'off'], 'the input session-policy'),
  });
  if (roleArn === undefined) return undefined;
  return {
    ...session,
    roleArn,
    audience: audience ?? defaultAudience(roleArn),
    sessionName: name ?? sessionName(env.GITHUB_REPOSITORY, env.GITHUB_RUN_ID),
  };
}

function roleArnInput(roleArn: string | undefined): string | undefined {
  if (roleArn !== undefined) checkRoleArn(roleArn, 'the input role-to-assume');
  return roleArn;
}

function sessionNameInput(name: string | undefined): string | undefined {
  if (name === undefined || /^[\w+=,.@-]{2,64}$/.test(name)) return name;
  throw fail(
    'USAGE',
    'the input role-session-name is not a valid session name',
    'Use 2 to 64 letters, digits and +=,.@-_.',
  );
}

function durationInput(given: string | undefined): number {
  const range = { least: shortestSession, most: 43_200 };
  return Math.floor(parseSeconds(given, shortestSession, 'the input role-duration-seconds', range));
}
