import { describe, expect, test } from '@jest/globals';
import { profileSource } from '../../../../src/stores/aws/credentials/profile-source.ts';
import type { Profile, ProfileSettings } from '../../../../src/stores/aws/requests/profile.ts';

const keys = { aws_access_key_id: 'AKIA', aws_secret_access_key: 'x' };
const role = { role_arn: 'arn:aws:iam::123456789012:role/reader' };
const sso = {
  sso_start_url: 'https://acme.awsapps.com/start',
  sso_region: 'eu-west-1',
  sso_account_id: '123456789012',
  sso_role_name: 'reader',
};

type Sections = Readonly<Record<string, ProfileSettings>>;

/** The profile "shop" among others. */
function profile(settings: ProfileSettings, others: Sections = {}, ssoSessions: Sections = {}): Profile {
  return {
    name: 'shop',
    from: '--profile',
    settings,
    profiles: new Map(Object.entries({ shop: settings, ...others })),
    ssoSessions: new Map(Object.entries(ssoSessions)),
  };
}

describe('the source of a profile', () => {
  test.each<[string, ProfileSettings, Sections, [string, string]]>([
    ['keys', keys, {}, ['keys', 'shop']],
    ['a program', { credential_process: 'x' }, {}, ['process', 'shop']],
    ['a web identity', { ...role, web_identity_token_file: '/t' }, {}, ['web identity', 'shop']],
    ['SSO', sso, {}, ['sso', 'shop']],
    ['a login', { login_session: 'arn' }, {}, ['login', 'shop']],
    ['keys of another profile', { ...role, source_profile: 'base' }, { base: keys }, ['keys', 'base']],
    ['its own keys', { ...role, ...keys, source_profile: 'shop' }, {}, ['keys', 'shop']],
    [
      'SSO at the end of a chain',
      { ...role, source_profile: 'a' },
      { a: { ...role, source_profile: 'b' }, b: sso },
      ['sso', 'b'],
    ],
    ['the environment', { ...role, credential_source: 'Environment' }, {}, ['Environment', 'shop']],
    [
      'a container, named by another profile',
      { ...role, source_profile: 'base' },
      { base: { credential_source: 'EcsContainer' } },
      ['EcsContainer', 'base'],
    ],
  ])('is %s', (_, settings, others, [kind, name]) => {
    expect(profileSource(profile(settings, others))).toMatchObject({ kind, profile: name });
  });

  test('may be SSO with the settings of a session', () => {
    const { sso_start_url, sso_region, ...own } = sso;
    const settings = { ...own, sso_session: 'acme' };
    expect(profileSource(profile(settings, {}, { acme: { sso_start_url, sso_region } })).kind).toBe('sso');
  });
});

describe('a profile that cannot give credentials is told apart', () => {
  test.each<[string, ProfileSettings, Sections, string]>([
    ['no credentials', { region: 'eu-west-1' }, {}, '"shop" has no credentials'],
    ['half a pair of keys', { aws_access_key_id: 'A' }, {}, '"shop" has `aws_access_key_id` without'],
    ['a role that nothing assumes', { ...role, ...keys }, {}, '"shop" has a `role_arn` but neither'],
    [
      'two sources',
      { ...role, source_profile: 'base', credential_source: 'Environment' },
      { base: keys },
      '"shop" has both `source_profile` and `credential_source`',
    ],
    [
      'a source that does not exist',
      { ...role, source_profile: 'bsae' },
      { base: keys },
      '"shop" has the `source_profile` "bsae", which does not exist',
    ],
    [
      'a source in a circle',
      { ...role, source_profile: 'a' },
      { a: { ...role, source_profile: 'a' } },
      '"a" takes its credentials from itself',
    ],
    [
      'a source without a role',
      { source_profile: 'base' },
      { base: keys },
      '"shop" has a `source_profile` but no',
    ],
    [
      'an unknown source',
      { ...role, credential_source: 'Ec2' },
      {},
      '"shop" has an unknown `credential_source` "Ec2"',
    ],
    [
      'an MFA code',
      { ...role, source_profile: 'base', mfa_serial: 'arn' },
      { base: keys },
      '"shop" needs an MFA code',
    ],
    ['SSO without a role', { ...sso, sso_role_name: undefined }, {}, '"shop" lacks `sso_role_name`'],
    [
      'an unknown SSO session',
      { ...sso, sso_session: 'acme' },
      {},
      '"shop" has the `sso_session` "acme", which does not exist',
    ],
  ])('%s', (_, settings, others, message) => {
    expect(() => profileSource(profile(settings, others))).toThrow(`NO_CREDENTIALS: the profile ${message}`);
  });

  test('a source with a slip of the hand is suggested', () => {
    const settings = { ...role, source_profile: 'bsae' };
    expect(() => profileSource(profile(settings, { base: keys }))).toThrow(
      expect.objectContaining({ problems: [expect.objectContaining({ hint: 'Did you mean "base"?' })] }),
    );
  });
});
