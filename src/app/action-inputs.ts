import { defaultAudience } from '../auth/default-audience.ts';
import { checkRoleArn, shortestSession } from '../auth/role-arn.ts';
import { sessionName } from '../auth/session-name.ts';
import { Failure, fail, type Problem } from '../failure.ts';
import { type Format, formats } from './formats.ts';
import { oneOf, parsePairs, seconds } from './parse-given.ts';
import { defaultMappings } from './read-mapping.ts';

/** The inputs of the Action, checked: the runner enforces nothing. */
export interface ActionInputs {
  /** The text itself, or a file; no file: the default ones. */
  readonly mapping: { readonly text: string } | { readonly file: string | undefined };
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
 * @throws {Failure} `USAGE`, naming the input and never its value.
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
    oneOf(text(name)?.toLowerCase(), ['false', 'true'], `the input ${name}`) === 'true';
  return readAll<ActionInputs>({
    mapping: () => mappingInput(text('mapping'), text('mapping-file')),
    vars: () => parsePairs(lines('vars'), 'the input vars'),
    only: () => words('only'),
    groups: () => words('group'),
    region: () => text('aws-region'),
    accounts: () => accountInput(words('allowed-account-ids')),
    allow: () => lines('allow'),
    allowNames: () => words('allow-names'),
    overwrite: () => flag('overwrite'),
    envFile: () => text('env-file'),
    envFileFormat: () => oneOf(text('env-file-format'), formats, 'the input env-file-format'),
    shortSecrets: () => oneOf(text('short-secrets'), ['warn', 'error'], 'the input short-secrets'),
    endpointUrls: () => lines('endpoint-url'),
    allowHttpEndpoints: () => words('allow-http-endpoint'),
    local: () => text('local-file'),
    role: () => roleInputs(text, env),
    onMissingCredentials: () =>
      oneOf(text('on-missing-credentials'), ['fail', 'skip'], 'the input on-missing-credentials'),
    trustWorkspace: () => flag('trust-workspace'),
    summary: () => (env.INPUT_SUMMARY === undefined ? true : flag('summary')),
    timeoutSeconds: () => seconds(text('timeout-seconds'), 60, 'the input timeout-seconds'),
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
  if (accounts.every((id) => /^\d{12}$/.test(id))) return accounts;
  throw fail(
    'USAGE',
    'the input allowed-account-ids is not a list of account ids',
    'Write twelve digits for each, in quotes.',
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
    durationSeconds: () => durationInput(text('role-duration-seconds') ?? String(shortestSession)),
    audience: () => text('audience'),
    policy: () => oneOf(text('session-policy'), ['derived', 'off'], 'the input session-policy'),
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
    'the input role-session-name is no name of a session',
    'Use 2 to 64 letters, digits and +=,.@-_.',
  );
}

function durationInput(seconds: string): number {
  if (/^\d{3,5}$/.test(seconds) && Number(seconds) >= shortestSession && Number(seconds) <= 43_200) {
    return Number(seconds);
  }
  throw fail(
    'USAGE',
    'the input role-duration-seconds is no number from 900 to 43200',
    'Give it as in role-duration-seconds: 900.',
  );
}

/** The default of `mapping-file` arrives as if it had been given, so only another file is a conflict. */
function mappingInput(text: string | undefined, file: string | undefined): ActionInputs['mapping'] {
  const given = file === defaultMappings[0] ? undefined : file;
  if (text === undefined) return { file: given };
  if (given === undefined) return { text };
  throw fail('USAGE', 'the inputs mapping and mapping-file are given together', 'Keep one of them.');
}
