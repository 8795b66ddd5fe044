/**
 * Names that steer the machine that runs the job: what is executed, what is trusted, who one is. A `*` stands for any
 * run of characters. All in capitals: names are compared without regard to case, since Windows and many tools do so.
 */
export const steeringNames: readonly string[] = [
  // What is executed.
  ...['PATH', 'PATHEXT', 'COMSPEC', 'LD_*', 'DYLD_*', 'GCONV_PATH'],
  ...['NODE_OPTIONS', 'NODE_PATH', 'NODE_EXTRA_CA_CERTS', 'NODE_TLS_REJECT_UNAUTHORIZED', 'NODE_REPL_*'],
  ...[
    'BASH_ENV',
    'BASH_FUNC_*',
    'ENV',
    'SHELLOPTS',
    'BASHOPTS',
    'PS4',
    'PROMPT_COMMAND',
    'IFS',
    'CDPATH',
    'GLOBIGNORE',
  ],
  ...['ZDOTDIR', 'PYTHONPATH', 'PYTHONSTARTUP', 'PYTHONHOME', 'PYTHONWARNINGS', 'PYTHONINSPECT'],
  ...['PERL5LIB', 'PERL5OPT', 'PERL5DB', 'RUBYOPT', 'RUBYLIB'],
  ...['JAVA_TOOL_OPTIONS', 'JDK_JAVA_OPTIONS', '_JAVA_OPTIONS', 'CLASSPATH'],
  ...['DOTNET_STARTUP_HOOKS', 'CORECLR_*', 'COR_*', 'PSMODULEPATH'],
  ...['GOFLAGS', 'GOPROXY', 'RUSTC_WRAPPER', 'CARGO_*WRAPPER', 'MAKEFLAGS'],
  // git and ssh.
  ...[
    'GIT_SSH',
    'GIT_SSH_COMMAND',
    'GIT_ASKPASS',
    'SSH_ASKPASS',
    'GIT_EXEC_PATH',
    'GIT_CONFIG*',
    'GIT_PROXY_COMMAND',
  ],
  ...['GIT_EXTERNAL_DIFF', 'GIT_EDITOR', 'GIT_TEMPLATE_DIR', 'GIT_PAGER'],
  // Tools that other tools start.
  ...['EDITOR', 'VISUAL', 'PAGER', 'BROWSER', 'LESSOPEN', 'LESSCLOSE'],
  // Trust and network.
  ...['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'NO_PROXY'],
  ...['SSL_CERT_FILE', 'SSL_CERT_DIR', 'CURL_CA_BUNDLE', 'REQUESTS_CA_BUNDLE', 'CURL_HOME'],
  // Package managers.
  ...['NPM_CONFIG_*', 'YARN_*', 'PIP_*', 'BUNDLE_*'],
  // Identity.
  ...['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'AWS_REGION', 'AWS_DEFAULT_REGION'],
  ...['AWS_ENDPOINT_URL*', 'AWS_CONFIG_FILE', 'AWS_SHARED_CREDENTIALS_FILE', 'AWS_CA_BUNDLE', 'AWS_PROFILE'],
  ...['AWS_CONTAINER_*', 'AWS_WEB_IDENTITY_TOKEN_FILE', 'AWS_ROLE_ARN'],
  ...['HOME', 'USERPROFILE', 'XDG_*', 'TMPDIR', 'TEMP', 'TMP', 'SHELL', 'USER'],
  ...['DOCKER_HOST', 'DOCKER_CONFIG', 'KUBECONFIG'],
  // The platform itself.
  ...['GITHUB_*', 'RUNNER_*', 'ACTIONS_*', 'INPUT_*', 'STATE_*', 'CODEBUILD_*', 'CI'],
];

/** Names that the runner itself refuses in `GITHUB_ENV`, or that would break it: no caller can allow them there. */
export const neverInGithubEnv: readonly string[] = ['NODE_OPTIONS', 'GITHUB_*', 'RUNNER_*'];
