import { defaultAudience } from '../../auth/default-audience.ts';
import { checkRoleArn, shortestSession } from '../../auth/role-arn.ts';
import { sessionName } from '../../auth/session-name.ts';
import { Failure, fail, type Problem } from '../../failure.ts';
import { type Format, formats } from '../../output/format/formats.ts';
import { parseChoice, parsePairs, parseSeconds } from '../request/parse-option.ts';
import { defaultMappings } from '../request/read-mapping.ts';

/** The inputs of the Action, checked: the runner enforces nothing. */
export interface ActionInputs {
  /** The text itself, or a file; no file: the default ones. */
  readonly mapping: { readonly text: string } | { readonly file: string | undefined };
  /** True if the input mapping-file names a file that the input mapping overrides. */
  readonly ignoresMappingFile: boolean;
  readonly vars: ReadonlyMap<string, string>;
  readonly only: readonly string[];
  readonly groups: readonly string[];
  readonly region: string | undefined;
  readonly accounts: readonly string[];
  readonly allow: readonly string[];
  readonly allowNames: readonly string[];
  readonly overwrite: boolean;
  readonly envFile: string | undefined;
  readonly envFileFormat: Format;
  readonly shortSecrets: 'warn' | 'error';
  readonly endpointUrls: readonly string[];
  /** Hosts off loopback that may be asked over plain http. */
  readonly allowHttpEndpoints: readonly string[];
  readonly local: string | undefined;
  readonly summary: boolean;
  readonly role: RoleInputs | undefined;
  readonly onMissingCredentials: 'fail' | 'skip';
  /** A mapping file is read from the workspace also where anybody could have written it. */
  readonly trustWorkspace: boolean;
  readonly timeoutSeconds: number;
}

/** How to sign in. */
export interface RoleInputs {
  readonly arn: string;
  readonly sessionName: string;
  readonly durationSeconds: number;
  readonly audience: string;
  readonly policy: 'derived' | 'off';
}

/**
 * Reads the inputs from `INPUT_…`, as the runner passes them: upper-cased, spaces as `_`, hyphens as they are.
 *
 * @throws {Failure} `USAGE`, naming the input, and its value only if it looks like a word of ours.
 */
export function readActionInputs(env: Readonly<Record<string, string | undefined>>): ActionInputs {
  const text = (name: string) => env[`INPUT_${name.toUpperCase()}`]?.trim() || undefined;
  const words = (name: string) =>
    text(name)
      ?.split(/[\s,]+/)
      .filter(Boolean) ?? [];
  const lines = (name: string) =>
    text(name)
      ?.split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean) ?? [];
  const flag = (name: string) =>
    parseChoice(text(name)?.toLowerCase(), ['false', 'true'], `the input ${name}`) === 'true';
  const inline = text('mapping');
  const file = fileInput(text('mapping-file'));
  return readAll<ActionInputs>({
    mapping: () => (inline === undefined ? { file } : { text: inline }),
    ignoresMappingFile: () => inline !== undefined && file !== undefined,
    vars: () => parsePairs(lines('vars'), 'the input vars'),
    only: () => words('only'),
    groups: () => words('group'),
    region: () => text('aws-region'),
    accounts: () => accountInput(words('allowed-account-ids')),
    allow: () => lines('allow'),
    allowNames: () => words('allow-names'),
    overwrite: () => flag('overwrite'),
    envFile: () => text('env-file'),
    envFileFormat: () => parseChoice(text('env-file-format'), formats, 'the input env-file-format'),
    shortSecrets: () => parseChoice(text('short-secrets'), ['warn', 'error'], 'the input short-secrets'),
    endpointUrls: () => lines('endpoint-url'),
    allowHttpEndpoints: () => words('allow-http-endpoint'),
    local: () => text('local-file'),
    role: () => roleInputs(text, env),
    onMissingCredentials: () =>
      parseChoice(text('on-missing-credentials'), ['fail', 'skip'], 'the input on-missing-credentials'),
    trustWorkspace: () => flag('trust-workspace'),
    summary: () => (env.INPUT_SUMMARY === undefined ? true : flag('summary')),
    timeoutSeconds: () => parseSeconds(text('timeout-seconds'), 60, 'the input timeout-seconds'),
  });
}

/** Reads every part, so that all mistakes are told at once. @throws {Failure} with the problems of all parts. */
function readAll<Whole extends object>(parts: { readonly [Name in keyof Whole]: () => Whole[Name] }): Whole {
  const problems: Problem[] = [];
  const read = Object.entries<() => unknown>(parts).map(([name, part]) => {
    try {
      return [name, part()];
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      problems.push(...error.problems);
      return [name, undefined];
    }
  });
  if (problems.length > 0) throw new Failure(problems);
  return Object.fromEntries(read) as Whole;
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

type Given = Omit<RoleInputs, 'arn' | 'sessionName' | 'audience'> & {
  readonly arn: string | undefined;
  readonly audience: string | undefined;
  readonly name: string | undefined;
};

/** They are checked also where no role is given. */
function roleInputs(
  text: (name: string) => string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): RoleInputs | undefined {
  const { arn, name, audience, ...session } = readAll<Given>({
    arn: () => roleInput(text('role-to-assume')),
    name: () => sessionInput(text('role-session-name')),
    durationSeconds: () => durationInput(text('role-duration-seconds')),
    audience: () => text('audience'),
    policy: () => parseChoice(text('session-policy'), ['derived', 'off'], 'the input session-policy'),
  });
  if (arn === undefined) return undefined;
  return {
    ...session,
    arn,
    audience: audience ?? defaultAudience(arn),
    sessionName: name ?? sessionName(env.GITHUB_REPOSITORY, env.GITHUB_RUN_ID),
  };
}

function roleInput(arn: string | undefined): string | undefined {
  if (arn !== undefined) checkRoleArn(arn, 'the input role-to-assume');
  return arn;
}

function sessionInput(name: string | undefined): string | undefined {
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

/** The default of `mapping-file` arrives as if it had been given, and stands for all default files. */
function fileInput(file: string | undefined): string | undefined {
  return file === defaultMappings[0] ? undefined : file;
}
