/** Environment variables. */
export type Environment = Readonly<Record<string, string | undefined>>;

export type Platform = 'github' | 'codebuild' | 'elsewhere';

/** The platform of this job. A job of GitHub on a runner that CodeBuild hosts belongs to GitHub. */
export function detectPlatform(env: Environment): Platform {
  if (env.GITHUB_ACTIONS === 'true') return 'github';
  return env.CODEBUILD_BUILD_ID ? 'codebuild' : 'elsewhere';
}

/** Whether this is an automated job, whose default profile would be someone else's. */
export function isCi(env: Environment): boolean {
  return detectPlatform(env) !== 'elsewhere' || !/^(?:|0|false)$/i.test(env.CI ?? '');
}

/** The notice for a job that looks like one of two platforms. */
export function platformNotice(env: Environment): string | undefined {
  return env.GITHUB_ACTIONS === 'true' && env.CODEBUILD_BUILD_ID
    ? 'this is a GitHub Actions job on a CodeBuild-hosted runner: the rules for GitHub Actions apply'
    : undefined;
}

/** Variables that are useless without each other. */
const pairs = [
  ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'],
  ['AWS_WEB_IDENTITY_TOKEN_FILE', 'AWS_ROLE_ARN'],
] as const;

/** The hint for a job without credentials. */
export function signInHint(env: Environment): string {
  const half = pairs.find(([one, other]) => Boolean(env[one]) !== Boolean(env[other]));
  if (half) {
    const [one, other] = half;
    const [set, unset] = env[one] ? [one, other] : [other, one];
    return `${set} is set without ${unset}: set both, or neither.`;
  }
  // `sudo` also drops the variables that distinguish CodeBuild from a laptop.
  if (env.SUDO_USER && detectPlatform(env) !== 'github') {
    return '`sudo` drops AWS_CONTAINER_CREDENTIALS_RELATIVE_URI and similar variables: run without it, or use `sudo -E`. --local FILE runs without AWS.';
  }
  return {
    github:
      'Set role-to-assume, with `permissions: { id-token: write, contents: read }` on the job, or run aws-actions/configure-aws-credentials first; local-file (Action) or --local FILE (CLI) runs without AWS.',
    codebuild:
      'Give the project a service role; `sudo` and `docker build` lose it unless you pass AWS_CONTAINER_CREDENTIALS_RELATIVE_URI on. --local FILE runs without AWS.',
    elsewhere:
      'Name a profile with --profile or AWS_PROFILE (`aws configure` makes one), pass AWS_CONTAINER_CREDENTIALS_RELATIVE_URI on into a container, or use --local FILE to run without AWS.',
  }[detectPlatform(env)];
}
