import { describe, expect, test } from '@jest/globals';
import { type NamePolicy, type NameUse, nameChecker } from '../../../src/mapping/names/name-checker.ts';
import { dangerousNames } from '../dangerous-names.ts';
import { ordinaryNames } from '../ordinary-names.ts';

const checkVariableName = (name: string, policy: NamePolicy, use: NameUse = 'spelled-out') =>
  nameChecker(policy)(name, use);
const nobody: NamePolicy = { allowNames: [], forGithubEnv: false };
const runner: NamePolicy = { allowNames: [], forGithubEnv: true };
const allowing = (policy: NamePolicy, ...allowNames: string[]): NamePolicy => ({ ...policy, allowNames });
const words = (text: string) => text.trim().split(/\s+/);

/** What is refused also where the mapping spells it out; a * is any run of characters. */
const inAnyCase = words(`
  PATH PATHEXT COMSPEC NODE_OPTIONS NODE_PATH NODE_EXTRA_CA_CERTS NODE_TLS_REJECT_UNAUTHORIZED NODE_REPL_*
  PYTHONPATH PYTHONSTARTUP PYTHONHOME PYTHONWARNINGS PYTHONINSPECT PERL5LIB PERL5OPT PERL5DB RUBYOPT RUBYLIB
  JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS CLASSPATH DOTNET_STARTUP_HOOKS CORECLR_* PSMODULEPATH GOFLAGS
  GOPROXY RUSTC_WRAPPER CARGO_*WRAPPER GIT_SSH GIT_SSH_COMMAND GIT_ASKPASS SSH_ASKPASS GIT_EXEC_PATH GIT_CONFIG*
  GIT_PROXY_COMMAND GIT_EXTERNAL_DIFF GIT_EDITOR GIT_TEMPLATE_DIR GIT_PAGER EDITOR VISUAL PAGER BROWSER LESSOPEN
  LESSCLOSE HTTP_PROXY HTTPS_PROXY ALL_PROXY NO_PROXY SSL_CERT_FILE SSL_CERT_DIR CURL_CA_BUNDLE
  REQUESTS_CA_BUNDLE CURL_HOME NPM_CONFIG_* YARN_* PIP_* BUNDLE_* AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY
  AWS_SESSION_TOKEN AWS_REGION AWS_DEFAULT_REGION HOME USERPROFILE XDG_* TMPDIR TEMP TMP DOCKER_HOST
  DOCKER_CONFIG KUBECONFIG AWS_ENDPOINT_URL* AWS_CONFIG_FILE AWS_SHARED_CREDENTIALS_FILE AWS_CA_BUNDLE
  AWS_PROFILE AWS_CONTAINER_* AWS_WEB_IDENTITY_TOKEN_FILE AWS_ROLE_ARN NODE_COMPILE_CACHE NODE_V8_COVERAGE
  BUN_OPTIONS NPM_EXECPATH NPM_NODE_EXECPATH PYTHONUSERBASE PYTHONBREAKPOINT PYTHONEXECUTABLE PYTHONPLATLIBDIR
  PERLLIB PERL_MM_OPT PERL_MB_OPT GEM_HOME GEM_PATH PHPRC PHP_INI_SCAN_DIR LUA_INIT* LUA_PATH* LUA_CPATH*
  ERL_*FLAGS ERL_LIBS JAVA_OPTS MAVEN_OPTS MAVEN_ARGS GRADLE_OPTS ANT_OPTS SBT_OPTS DOTNET_ROOT* GOROOT GOENV
  GOTOOLCHAIN GOSUMDB GONOSUMDB GOINSECURE RUSTC RUSTDOC RUSTFLAGS RUSTUP_TOOLCHAIN RUSTUP_DIST_SERVER
  CARGO_HOME CARGO_BUILD_* CARGO_TARGET_* GIT_DIR GIT_WORK_TREE GIT_COMMON_DIR GIT_INDEX_FILE
  GIT_OBJECT_DIRECTORY GIT_ALTERNATE_OBJECT_DIRECTORIES GIT_SEQUENCE_EDITOR GIT_SSL_* GIT_TRACE*
  GIT_ALLOW_PROTOCOL SSH_AUTH_SOCK SUDO_ASKPASS SVN_SSH RSYNC_RSH HGRCPATH LESS LESSKEY* MANPAGER AWS_PAGER
  GH_PAGER GH_EDITOR GH_BROWSER GH_HOST GH_CONFIG_DIR KUBE_EDITOR PSQLRC PSQL_EDITOR PSQL_PAGER TAR_OPTIONS
  RSYNC_CONNECT_PROG WGETRC NETRC TF_CLI_ARGS* TF_CLI_CONFIG_FILE ANSIBLE_CONFIG ANSIBLE_LIBRARY
  ANSIBLE_*_PLUGINS HELM_BIN HELM_PLUGINS FTP_PROXY SOCKS_PROXY RSYNC_PROXY OPENSSL_CONF OPENSSL_ENGINES
  OPENSSL_MODULES SSLKEYLOGFILE PYTHONHTTPSVERIFY DENO_CERT COREPACK_HOME COREPACK_NPM_REGISTRY UV_PYTHON
  UV_CONFIG_FILE AWS_DEFAULT_PROFILE AWS_SECURITY_TOKEN AWS_ROLE_SESSION_NAME AWS_DATA_PATH AWS_EC2_METADATA_*
  AWS_IGNORE_CONFIGURED_ENDPOINT_URLS BOTO_CONFIG CLOUDSDK_CONFIG AZURE_CONFIG_DIR GNUPGHOME APPDATA
  LOCALAPPDATA PROGRAMDATA PROGRAMFILES* HOMEDRIVE HOMEPATH SYSTEMROOT WINDIR DOCKER_CONTEXT DOCKER_CERT_PATH
  DOCKER_TLS* BUILDKIT_HOST BUILDX_CONFIG CONTAINER_HOST GITHUB_* RUNNER_* ACTIONS_* INPUT_* CODEBUILD_* CI
  COR_PROFILER COR_PROFILER_* COR_ENABLE_PROFILING STATE_* R_PROFILE R_PROFILE_USER R_ENVIRON R_ENVIRON_USER
  GOAUTH GOCACHEPROG PNPM_CONFIG_* BUNDLE_MIRROR__* BUNDLE_LOCAL__* BUNDLE_BUILD__*
`);
/** What Windows does not know, so that its case counts. */
const inThisCase = words(`
  DYLD_* GCONV_PATH BASH_ENV ENV SHELLOPTS BASHOPTS PS4 PROMPT_COMMAND IFS CDPATH GLOBIGNORE MAKEFLAGS SHELL
  USER GLIBC_TUNABLES GETCONF_DIR LOCPATH INPUTRC FPATH CC CXX MAKEFILES GNUMAKEFLAGS MFLAGS HOSTALIASES
  RES_OPTIONS LOGNAME LD_PRELOAD LD_PRELOAD_32 LD_LIBRARY_PATH LD_AUDIT LD_RUN_PATH LD_BIND_NOW LD_DEBUG_OUTPUT
  LD_CONFIG LD_64_PRELOAD NULLCMD READNULLCMD ZDOTDIR BASH_FUNC_* COMPILER_PATH MALLOC_TRACE
`);
const instancesOf = (patterns: readonly string[]) =>
  patterns.flatMap((pattern) =>
    pattern.includes('*') ? [pattern.replace('*', ''), pattern.replace('*', 'X_1')] : [pattern],
  );

/** The input that allows a name: some cannot be set through GITHUB_ENV, so only with a file. */
const inAction = (name: string) =>
  checkVariableName(name, allowing(runner, name)) ? `${name} with env-file` : name;

describe('a name that changes how programs run is refused, although the mapping spells it out', () => {
  const others = instancesOf(inAnyCase).flatMap((name) => [
    name,
    name.toLowerCase(),
    `${name[0]}${name.slice(1).toLowerCase()}`,
  ]);
  test.each([...new Set([...instancesOf(inThisCase), ...others])])('%s', (name) => {
    expect(checkVariableName(name, nobody)).toEqual({
      code: 'NAME_REFUSED',
      message: expect.stringMatching(`^"${name}" changes how programs run: it controls `),
      hint: `Choose another name, or allow it with --allow-name ${name} (CLI) or allow-names: ${inAction(name)} (Action).`,
    });
    expect(checkVariableName(name, allowing(nobody, 'OTHER', name.toUpperCase()))).toBeUndefined();
    expect(checkVariableName(name, allowing(nobody, name.toLowerCase()))).toBeUndefined();
    expect(checkVariableName(name, runner)?.code).toBe('NAME_REFUSED');
  });

  test.each(instancesOf(inThisCase))('but not in lower case: %s', (name) => {
    expect(checkVariableName(name.toLowerCase(), nobody)).toBeUndefined();
  });
});

describe('a name that an include derives', () => {
  const refused = [...dangerousNames, ...instancesOf(inThisCase), ...instancesOf(inAnyCase)];
  test.each([...new Set(refused)])('is refused: %s', (name) => {
    expect(checkVariableName(name, nobody, 'derived')).toEqual({
      code: 'NAME_REFUSED',
      message: expect.stringMatching(`^"${name}" changes how programs run: it controls `),
      // Listing such a name in `only` would spell it out, which does not help.
      hint: `Give the include a \`name.prefix\` of your own, list the names you want in its \`only\`, or allow it with --allow-name ${name} (CLI) or allow-names: ${inAction(name)} (Action).`,
    });
    expect(checkVariableName(name, allowing(nobody, name), 'derived')).toBeUndefined();
  });

  test.each(ordinaryNames)('is accepted: %s', (name) => {
    expect(checkVariableName(name, nobody, 'derived')).toBeUndefined();
  });
});

describe('a name that is spelled out', () => {
  test.each(ordinaryNames)('is accepted: %s', (name) => {
    expect(checkVariableName(name, nobody)).toBeUndefined();
    expect(checkVariableName(name, runner)).toBeUndefined();
  });

  test.each(words('CFLAGS LDFLAGS JAVA_HOME PIP_INDEX_URL UV_INDEX_URL HELM_DRIVER'))(
    'is accepted, although an include may not derive it: %s',
    (name) => {
      expect(checkVariableName(name, nobody)).toBeUndefined();
      expect(checkVariableName(name, nobody, 'derived')?.code).toBe('NAME_REFUSED');
    },
  );

  // What real pipelines load, and their workflow allows.
  test.each(['AWS_REGION', 'GITHUB_TOKEN', 'USER'])('is refused unless the caller allows it: %s', (name) => {
    expect(checkVariableName(name, runner)?.code).toBe('NAME_REFUSED');
    expect(checkVariableName(name, allowing(runner, name))).toBeUndefined();
  });
});

test('what reaches no environment only has to be a name', () => {
  for (const name of ['PATH', 'GITHUB_ENV', 'NODE_OPTIONS', 'CFLAGS'])
    expect(checkVariableName(name, runner, 'elsewhere')).toBeUndefined();
  expect(checkVariableName('1', runner, 'elsewhere')?.code).toBe('INVALID_NAME');
});

describe('for GITHUB_ENV', () => {
  const setAgain = words(`
    GITHUB_ACTION GITHUB_ACTIONS GITHUB_ENV GITHUB_OUTPUT GITHUB_PATH GITHUB_SHA GITHUB_REF GITHUB_REPOSITORY
    GITHUB_WORKSPACE GITHUB_STEP_SUMMARY GITHUB_EVENT_PATH GITHUB_TRIGGERING_ACTOR RUNNER_TEMP RUNNER_OS
    RUNNER_TOOL_CACHE RUNNER_DEBUG github_sha
  `);
  test.each(setAgain)('nobody can allow what the runner sets again for each step: %s', (name) => {
    expect(checkVariableName(name, allowing(runner, name))).toEqual({
      code: 'NAME_REFUSED',
      message: `"${name}" cannot be set through GITHUB_ENV: the runner sets it again for each step`,
      hint: 'Choose another name.',
    });
    expect(checkVariableName(name, allowing(nobody, name))).toBeUndefined();
  });

  test.each(['NODE_OPTIONS', 'node_options'])('nobody can allow what the runner refuses: %s', (name) => {
    expect(checkVariableName(name, allowing(runner, name))).toEqual({
      code: 'NAME_REFUSED',
      message: `"${name}" cannot be set through GITHUB_ENV: the runner rejects it`,
      hint: 'Set it in the `env:` of the one step that needs it, or use the env-file input.',
    });
  });

  test.each(
    words(
      'GITHUB_TOKEN GITHUB_APP_KEY GITHUB_API_TOKEN RUNNER_TOKEN RUNNER_TRACKING_ID CI PATH ACTIONS_RUNTIME_TOKEN',
    ),
  )('the caller can allow %s', (name) => {
    expect(checkVariableName(name, runner)?.message).toContain('changes how programs run');
    expect(checkVariableName(name, allowing(runner, name, '*'))).toBeUndefined();
  });
});

test('an allowed name is a name, not a pattern', () => {
  expect(checkVariableName('LD_PRELOAD', allowing(nobody, 'LD_*', '*'))?.code).toBe('NAME_REFUSED');
  expect(checkVariableName('LD_PRELOAD', allowing(nobody, 'LD_PRELOA'))?.code).toBe('NAME_REFUSED');
});

describe('is a name that can be set', () => {
  test.each([
    'DB_PASSWORD',
    'db_password',
    '_',
    '_1',
    'A',
    'A1',
    '__proto__',
    'constructor',
    'toString',
    ...['MY_PATH', 'PATH_X', 'XLD_PRELOAD', 'CI_TOKEN', 'ENVIRONMENT', 'HOMEPAGE', 'USERNAME', 'GITHUB'],
    ...['LESS_VALUE', 'PERL_TOKEN', 'DENO_AUTH_TOKENS', 'CARGO_TOKEN'],
    'A'.repeat(255),
  ])('%s', (name) => {
    expect(checkVariableName(name, nobody)).toBeUndefined();
    expect(checkVariableName(name, runner)).toBeUndefined();
    expect(checkVariableName(name, nobody, 'derived')).toBeUndefined();
  });
});

const useLetters = 'Use up to 255 letters, digits, and _, and do not start with a digit.';
const writePair = 'Write NAME: reference, with a colon and a space after the name.';

describe('is no name at all', () => {
  test.each([
    ['the empty text', ''],
    ['a letter with an accent', 'É'],
    ['a Cyrillic А', 'А'],
    ['the Kelvin sign', '\u212a'],
  ])('%s', (_, name) => {
    // Nobody can allow it.
    expect(checkVariableName(name, allowing(nobody, name))).toEqual({
      code: 'INVALID_NAME',
      message: `"${name}" is not a valid variable name`,
      hint: useLetters,
    });
  });

  test.each([
    ['a heredoc mark', 'A<<B'],
    ['a NUL', 'A\0'],
    ['a zero width space', 'A\u200b'],
    ['a percent sign', '%PATH%'],
    ['a password', 'Tr0ub4dor&3'],
    ['a phrase', 'correct horse'],
    ['a password behind a word', 'password hunter2'],
    ['a password after an =', 'password=hunter2'],
  ])('%s, which is not shown', (_, name) => {
    expect(checkVariableName(name, nobody)).toEqual({
      code: 'INVALID_NAME',
      message: '"…" is not a valid variable name',
      hint: name.includes('=') ? writePair : useLetters,
    });
  });

  test.each([
    ['a digit first', '1ST', '_1ST'],
    ['a hyphen', 'db-host', 'DB_HOST'],
    ['a dot', 'db.host', 'DB_HOST'],
    ['several of them', '-my..db/host-', 'MY_DB_HOST'],
    ['a space between upper-case words', 'DB HOST', 'DB_HOST'],
  ])('%s, and the name that is near is suggested', (_, name, near) => {
    expect(checkVariableName(name, nobody)?.hint).toBe(`Try ${near}.`);
  });

  test.each([
    ['an = as in an assignment', 'A=B', true],
    ['a colon with no space behind it', 'A:B', true],
    ['a space at the end', 'A ', false],
    ['a line feed', 'A\nB', false],
    ['a line feed at the end', 'A\n', false],
    ['a carriage return', 'A\r', false],
  ])('%s, behind which a value may stand, which is not shown', (_, name, looksLikePair) => {
    const hint = looksLikePair ? writePair : useLetters;
    expect(checkVariableName(name, allowing(nobody, name))).toEqual({
      code: 'INVALID_NAME',
      message: '"A…" is not a valid variable name',
      hint,
    });
  });

  test('256 characters, which are shown in part', () => {
    expect(checkVariableName('A'.repeat(256), nobody)?.message).toBe(
      `"${'A'.repeat(60)}…" is not a valid variable name`,
    );
  });

  test('60 characters, which are shown in full', () => {
    expect(checkVariableName(`${'A'.repeat(59)}-`, nobody)?.message).toBe(
      `"${'A'.repeat(59)}-" is not a valid variable name`,
    );
  });

  test('a long one is cut between characters, not inside one', () => {
    expect(checkVariableName(`${'a'.repeat(59)}𝒜b`, nobody)?.message).toBe(
      `"${'a'.repeat(59)}…" is not a valid variable name`,
    );
  });
});
