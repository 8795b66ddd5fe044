import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Environment } from '../../../auth/platform.ts';
import { type Failure, fail } from '../../../failure.ts';
import { didYouMean } from '../../../text/suggest.ts';
import { isPlainFile } from './is-plain-file.ts';

/** The profile to use, and the setting that names it. */
export interface ProfileChoice {
  readonly name: string;
  readonly from: '--profile' | 'AWS_PROFILE' | 'AWS_DEFAULT_PROFILE' | 'the default';
}

/** The settings of one profile. */
export type ProfileSettings = Readonly<Record<string, string | undefined>>;

/** A profile of the AWS config files, and everything that it may refer to. */
export interface Profile extends ProfileChoice {
  readonly settings: ProfileSettings;
  /** All profiles by name. */
  readonly profiles: ReadonlyMap<string, ProfileSettings>;
  /** The `[sso-session NAME]` sections by name. */
  readonly ssoSessions: ReadonlyMap<string, ProfileSettings>;
}

/**
 * Reads a profile with the SDK's own reader, so that it means the same as to the AWS CLI.
 *
 * @returns undefined if there is no default profile.
 * @throws {Failure} `NO_CREDENTIALS` if a named profile does not exist, `INVALID_CREDENTIALS` if a config file is a pipe or
 *   a device.
 */
export async function readProfile(choice: ProfileChoice, env: Environment): Promise<Profile | undefined> {
  const files = configFiles(env);
  const isDefault = choice.from === 'the default';
  if (isDefault && !files.some((file) => existsSync(file))) return undefined;
  const waiting = files.find((file) => !isPlainFile(file));
  if (waiting !== undefined) {
    const hint = 'Name a regular file in AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE.';
    throw fail('INVALID_CREDENTIALS', `the AWS config file "${waiting}" is a pipe or a device`, hint);
  }
  const { loadSsoSessionData, parseKnownFiles } = await import(
    /* webpackMode: "eager" */ '@smithy/core/config'
  );
  const profiles = new Map(Object.entries(await parseKnownFiles({})));
  const settings = profiles.get(choice.name);
  if (settings === undefined && isDefault) return undefined;
  if (settings === undefined) throw noProfile(choice, [...profiles.keys()], files);
  return {
    ...choice,
    settings,
    profiles,
    ssoSessions: new Map(Object.entries(await loadSsoSessionData({}))),
  };
}

/** @see https://docs.aws.amazon.com/sdkref/latest/guide/file-location.html */
function configFiles(env: Environment): readonly string[] {
  const folder = join(env.HOME || env.USERPROFILE || homedir(), '.aws');
  return [
    env.AWS_CONFIG_FILE || join(folder, 'config'),
    env.AWS_SHARED_CREDENTIALS_FILE || join(folder, 'credentials'),
  ];
}

function noProfile(
  { name, from }: ProfileChoice,
  known: readonly string[],
  files: readonly string[],
): Failure {
  const named = known.filter((one) => !/^(?:sso-session|services)\./.test(one));
  return fail(
    'NO_CREDENTIALS',
    `there is no profile "${name}" (from ${from}): looked in ${files.map((file) => `"${file}"`).join(' and ')}`,
    didYouMean(name, named, 'Correct the name, or add the profile with `aws configure`.'),
  );
}
