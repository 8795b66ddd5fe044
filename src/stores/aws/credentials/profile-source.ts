import { type Failure, fail } from '../../../failure.ts';
import { didYouMean } from '../../../text/suggest.ts';
import type { Profile, ProfileSettings } from '../requests/profile.ts';

/** The final source of a profile's credentials, and the profile that names it. */
export interface ProfileSource {
  readonly kind: SourceKind;
  /** The profile itself, or the one at the end of its `source_profile` chain. */
  readonly profile: string;
  readonly settings: ProfileSettings;
}

type SourceKind = 'keys' | 'web identity' | 'process' | 'sso' | 'login' | CredentialSource;

const credentialSources = ['Environment', 'Ec2InstanceMetadata', 'EcsContainer'] as const;
type CredentialSource = (typeof credentialSources)[number];

/** Whether a profile has settings for credentials, and not only for regions and the like. */
export function hasCredentials({ settings }: Profile): boolean {
  return Object.keys(settings).some((name) =>
    /^(?:aws_(?:access_key_id|secret_access_key)|role_arn|source_profile|credential_(?:source|process)|web_identity_token_file|login_session|sso_.*)$/.test(
      name,
    ),
  );
}

/** Whether a profile assumes a role with the credentials of another source. */
export function assumesRole({ settings }: Pick<Profile, 'settings'>): boolean {
  const { role_arn, source_profile, credential_source, web_identity_token_file } = settings;
  if (role_arn === undefined) return false;
  return (source_profile ?? credential_source) !== undefined || web_identity_token_file === undefined;
}

/**
 * Follows a profile to the source of its credentials, in the SDK's order of preference.
 *
 * @throws {Failure} `NO_CREDENTIALS` for a profile that cannot give any, which is clearer than the SDK's own error.
 */
export function profileSource({ name, profiles, ssoSessions }: Profile): ProfileSource {
  const visited = new Set<string>();
  let profile = name;
  for (;;) {
    const settings = profiles.get(profile) ?? {};
    const source = settings.source_profile;
    const isStart = visited.size === 0;
    if (!isStart && hasKeys(settings)) return { kind: 'keys', profile, settings };
    const isSource = !isStart && settings.role_arn === undefined && settings.credential_source !== undefined;
    if (!isSource && !assumesRole({ settings }))
      return { kind: ownSource(profile, settings, ssoSessions), profile, settings };
    checkRole(profile, settings);
    if (source === undefined) return { kind: credentialSource(profile, settings), profile, settings };
    if (visited.has(source))
      throw profileProblem(profile, 'takes its credentials from itself, through `source_profile`');
    if (!profiles.has(source)) {
      const hint = didYouMean(source, [...profiles.keys()], 'Correct `source_profile`, or add that profile.');
      throw profileProblem(profile, `has the \`source_profile\` "${source}", which does not exist`, hint);
    }
    visited.add(source);
    profile = source;
  }
}

/** Refuses settings with which the SDK would silently use credentials without the role. */
function checkRole(profile: string, settings: ProfileSettings): void {
  const { source_profile, credential_source, mfa_serial } = settings;
  if (source_profile === undefined && credential_source === undefined)
    throw profileProblem(profile, 'has a `role_arn` but neither `source_profile` nor `credential_source`');
  if (source_profile !== undefined && credential_source !== undefined)
    throw profileProblem(profile, 'has both `source_profile` and `credential_source`', 'Keep one of them.');
  if (mfa_serial !== undefined) {
    const hint = 'Sign in with the AWS CLI first, and pass its session in the environment.';
    throw profileProblem(profile, 'needs an MFA code (`mfa_serial`), which cannot be asked for here', hint);
  }
}

function credentialSource(profile: string, { credential_source = '' }: ProfileSettings): CredentialSource {
  const known = credentialSources.find((one) => one === credential_source);
  if (known) return known;
  const hint = didYouMean(credential_source, credentialSources, `Use ${credentialSources.join(', ')}.`);
  throw profileProblem(profile, `has an unknown \`credential_source\` "${credential_source}"`, hint);
}

/** The source of a profile that assumes no role with other credentials. */
function ownSource(
  profile: string,
  settings: ProfileSettings,
  ssoSessions: Profile['ssoSessions'],
): Exclude<SourceKind, CredentialSource> {
  if (hasKeys(settings)) return 'keys';
  if (settings.role_arn !== undefined) return 'web identity';
  if (settings.credential_process !== undefined) return 'process';
  if (Object.keys(settings).some((name) => name.startsWith('sso_'))) {
    checkSso(profile, settings, ssoSessions);
    return 'sso';
  }
  if (settings.login_session !== undefined) return 'login';
  if (settings.aws_access_key_id !== undefined)
    throw profileProblem(profile, 'has `aws_access_key_id` without `aws_secret_access_key`');
  const without = ['source_profile', 'credential_source'].find((field) => settings[field] !== undefined);
  if (without !== undefined) throw profileProblem(profile, `has a \`${without}\` but no \`role_arn\``);
  throw profileProblem(
    profile,
    'has no credentials',
    'Add some with `aws configure`, or name another profile.',
  );
}

function checkSso(profile: string, settings: ProfileSettings, ssoSessions: Profile['ssoSessions']): void {
  const { sso_session: name } = settings;
  const session = name === undefined ? undefined : ssoSessions.get(name);
  if (name !== undefined && session === undefined) {
    const hint = didYouMean(name, [...ssoSessions.keys()], 'Correct `sso_session`, or add that section.');
    throw profileProblem(profile, `has the \`sso_session\` "${name}", which does not exist`, hint);
  }
  const all: ProfileSettings = { ...settings, ...session };
  const lacking = ['sso_start_url', 'sso_region', 'sso_account_id', 'sso_role_name'].filter(
    (field) => all[field] === undefined,
  );
  if (lacking.length > 0)
    throw profileProblem(profile, `lacks ${lacking.map((field) => `\`${field}\``).join(', ')}`);
}

function hasKeys({ aws_access_key_id, aws_secret_access_key }: ProfileSettings): boolean {
  return aws_access_key_id !== undefined && aws_secret_access_key !== undefined;
}

function profileProblem(
  profile: string,
  problem: string,
  hint = 'Correct the profile in the AWS config files.',
): Failure {
  return fail('NO_CREDENTIALS', `the profile "${profile}" ${problem}`, hint);
}
