type Environment = Readonly<Record<string, string | undefined>>;

export type Platform = 'github' | 'codebuild' | 'elsewhere';

/** Where we run. CodeBuild can host the runners of GitHub, whose jobs are GitHub's then. */
export function detectPlatform(env: Environment): Platform {
  if (env.GITHUB_ACTIONS === 'true') return 'github';
  return env.CODEBUILD_BUILD_ID ? 'codebuild' : 'elsewhere';
}

/** What to say where two platforms can be recognised. */
export function platformNotice(env: Environment): string | undefined {
  return env.GITHUB_ACTIONS === 'true' && env.CODEBUILD_BUILD_ID
    ? 'this is a job of GitHub Actions on a runner of CodeBuild: what GitHub says holds'
    : undefined;
}

/** What to do where no credentials are found. */
export function signInHint(env: Environment): string {
  return {
    github:
      'Give role-to-assume, with `permissions: { id-token: write, contents: read }` on the job, or run aws-actions/configure-aws-credentials before.',
    codebuild:
      'Give the project a service role; `sudo` and `docker build` lose it, unless AWS_CONTAINER_CREDENTIALS_RELATIVE_URI is passed on.',
    elsewhere:
      'Sign in first (`aws sso login`, `aws configure`), name a profile with --profile, or use --local FILE to run without AWS.',
  }[detectPlatform(env)];
}
