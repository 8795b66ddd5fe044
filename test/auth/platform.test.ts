import { describe, expect, test } from '@jest/globals';
import { detectPlatform, isCi, platformNotice, signInHint } from '../../src/auth/platform.ts';

const build = { CODEBUILD_BUILD_ID: 'shop:1' };
const job = { GITHUB_ACTIONS: 'true' };

describe('detectPlatform', () => {
  test.each([
    ['a job of GitHub', job, 'github'],
    ['a build', build, 'codebuild'],
    ['a job of GitHub on a runner of CodeBuild', { ...job, ...build }, 'github'],
    ['a laptop', {}, 'elsewhere'],
  ] as const)('%s', (_, env, platform) => {
    expect(detectPlatform(env)).toBe(platform);
  });

  test('there is a notice where both can be seen, and only there', () => {
    expect(platformNotice({ ...job, ...build })).toContain('GitHub Actions job on a CodeBuild-hosted runner');
    expect([platformNotice(job), platformNotice(build), platformNotice({})]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('each is told how to sign in there', () => {
    expect(signInHint(job)).toContain('`permissions: { id-token: write, contents: read }`');
    expect(signInHint(build)).toMatch(/service role.*AWS_CONTAINER_CREDENTIALS_RELATIVE_URI/);
    expect(signInHint({})).toMatch(/--profile.*--local/);
  });

  test.each([
    ['AWS_SECRET_ACCESS_KEY', 'AWS_ACCESS_KEY_ID'],
    ['AWS_WEB_IDENTITY_TOKEN_FILE', 'AWS_ROLE_ARN'],
    ['AWS_ROLE_ARN', 'AWS_WEB_IDENTITY_TOKEN_FILE'],
  ])('which half of a pair is set: %s', (set, unset) => {
    expect(signInHint({ ...job, [set]: 'x' })).toBe(`${set} is set without ${unset}: set both, or neither.`);
  });
});

test.each([
  ['a job of GitHub', job, true],
  ['a build of CodeBuild, which may lack CI', build, true],
  ['a pipeline that sets CI', { CI: 'true' }, true],
  ['a pipeline that sets CI to a number', { CI: '1' }, true],
  ['a laptop', {}, false],
  ['a laptop with an empty CI', { CI: '' }, false],
  ['a laptop that says it is none', { CI: 'false' }, false],
])('whether this is CI: %s', (_, env, expected) => {
  expect(isCi(env)).toBe(expected);
});
