import { expect, test } from '@jest/globals';
import { effectiveProfile } from '../../src/app/cli/commands/request-from-arguments.ts';

const both = { AWS_PROFILE: 'a', AWS_DEFAULT_PROFILE: 'b' };

test.each([
  ['the one that is named', 'shop', both, { name: 'shop', from: '--profile' }],
  ['else AWS_PROFILE', undefined, both, { name: 'a', from: 'AWS_PROFILE' }],
  [
    'else AWS_DEFAULT_PROFILE',
    undefined,
    { AWS_PROFILE: '', AWS_DEFAULT_PROFILE: 'b' },
    { name: 'b', from: 'AWS_DEFAULT_PROFILE' },
  ],
  ['AWS_PROFILE in CI too', undefined, { ...both, CI: 'true' }, { name: 'a', from: 'AWS_PROFILE' }],
  ['else the default profile', undefined, {}, { name: 'default', from: 'the default' }],
  ['but not in CI', undefined, { CI: 'true' }, undefined],
  ['and not in CodeBuild', undefined, { CODEBUILD_BUILD_ID: 'shop:1' }, undefined],
])('the profile that counts is %s', (_, named, env, expected) => {
  expect(effectiveProfile(named, env)).toEqual(expected);
});
