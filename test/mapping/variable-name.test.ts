import { describe, expect, test } from '@jest/globals';
import { type NamePolicy, nameChecker } from '../../src/mapping/variable-name.ts';

const checkVariableName = (name: string, policy: NamePolicy) => nameChecker(policy)(name);
const nobody: NamePolicy = { allowNames: [], forGithubEnv: false };
const runner: NamePolicy = { allowNames: [], forGithubEnv: true };
const allowing = (policy: NamePolicy, ...allowNames: string[]): NamePolicy => ({ ...policy, allowNames });

/** The list of what is refused, one line for each group; a * is any run of characters. */
const steering = `
  PATH PATHEXT COMSPEC LD_* DYLD_* GCONV_PATH NODE_OPTIONS NODE_PATH NODE_EXTRA_CA_CERTS
  NODE_TLS_REJECT_UNAUTHORIZED NODE_REPL_* BASH_ENV ENV SHELLOPTS BASHOPTS PS4 PROMPT_COMMAND IFS CDPATH GLOBIGNORE
  PYTHONPATH PYTHONSTARTUP PYTHONHOME PYTHONWARNINGS PYTHONINSPECT PERL5LIB PERL5OPT PERL5DB RUBYOPT RUBYLIB
  JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS CLASSPATH DOTNET_STARTUP_HOOKS CORECLR_* COR_* PSMODULEPATH
  GOFLAGS GOPROXY RUSTC_WRAPPER CARGO_*WRAPPER MAKEFLAGS
  GIT_SSH GIT_SSH_COMMAND GIT_ASKPASS SSH_ASKPASS GIT_EXEC_PATH GIT_CONFIG* GIT_PROXY_COMMAND GIT_EXTERNAL_DIFF
  GIT_EDITOR GIT_TEMPLATE_DIR GIT_PAGER
  EDITOR VISUAL PAGER BROWSER LESSOPEN LESSCLOSE
  HTTP_PROXY HTTPS_PROXY ALL_PROXY NO_PROXY SSL_CERT_FILE SSL_CERT_DIR CURL_CA_BUNDLE REQUESTS_CA_BUNDLE CURL_HOME
  NPM_CONFIG_* YARN_* PIP_* BUNDLE_*
  AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN AWS_REGION AWS_DEFAULT_REGION HOME USERPROFILE XDG_*
  TMPDIR TEMP TMP SHELL USER DOCKER_HOST DOCKER_CONFIG KUBECONFIG AWS_ENDPOINT_URL* AWS_CONFIG_FILE
  AWS_SHARED_CREDENTIALS_FILE AWS_CA_BUNDLE AWS_PROFILE AWS_CONTAINER_* AWS_WEB_IDENTITY_TOKEN_FILE AWS_ROLE_ARN
  NODE_COMPILE_CACHE NODE_V8_COVERAGE BUN_OPTIONS NPM_EXECPATH NPM_NODE_EXECPATH GLIBC_TUNABLES GETCONF_DIR LOCPATH
  INPUTRC FPATH PYTHONUSERBASE PYTHONBREAKPOINT PYTHONEXECUTABLE PYTHONPLATLIBDIR PERLLIB PERL_MM_OPT PERL_MB_OPT
  GEM_HOME GEM_PATH PHPRC PHP_INI_SCAN_DIR LUA_INIT* LUA_PATH* LUA_CPATH* R_PROFILE* R_ENVIRON* ERL_*FLAGS ERL_LIBS
  JAVA_OPTS MAVEN_OPTS MAVEN_ARGS GRADLE_OPTS ANT_OPTS SBT_OPTS DOTNET_ROOT* GOROOT GOENV GOTOOLCHAIN GOSUMDB
  GONOSUMDB GOINSECURE CC CXX RUSTC RUSTDOC RUSTFLAGS RUSTUP_TOOLCHAIN RUSTUP_DIST_SERVER CARGO_HOME CARGO_BUILD_*
  CARGO_TARGET_* MAKEFILES GNUMAKEFLAGS MFLAGS
  GIT_DIR GIT_WORK_TREE GIT_COMMON_DIR GIT_INDEX_FILE GIT_OBJECT_DIRECTORY GIT_ALTERNATE_OBJECT_DIRECTORIES
  GIT_SEQUENCE_EDITOR GIT_SSL_* GIT_TRACE* GIT_ALLOW_PROTOCOL SSH_AUTH_SOCK SUDO_ASKPASS SVN_SSH RSYNC_RSH HGRCPATH
  LESS LESSKEY* MANPAGER AWS_PAGER GH_PAGER GH_EDITOR GH_BROWSER GH_HOST GH_CONFIG_DIR KUBE_EDITOR PSQLRC PSQL_EDITOR
  PSQL_PAGER TAR_OPTIONS RSYNC_CONNECT_PROG WGETRC NETRC TF_CLI_ARGS* TF_CLI_CONFIG_FILE ANSIBLE_CONFIG
  ANSIBLE_LIBRARY ANSIBLE_*_PLUGINS HELM_BIN HELM_PLUGINS FTP_PROXY SOCKS_PROXY RSYNC_PROXY HOSTALIASES RES_OPTIONS
  OPENSSL_CONF OPENSSL_ENGINES OPENSSL_MODULES SSLKEYLOGFILE PYTHONHTTPSVERIFY DENO_CERT COREPACK_HOME
  COREPACK_NPM_REGISTRY UV_INDEX UV_INDEX_URL UV_DEFAULT_INDEX UV_EXTRA_INDEX_URL UV_PYTHON UV_CONFIG_FILE
  AWS_DEFAULT_PROFILE AWS_SECURITY_TOKEN AWS_ROLE_SESSION_NAME AWS_DATA_PATH AWS_EC2_METADATA_*
  AWS_IGNORE_CONFIGURED_ENDPOINT_URLS BOTO_CONFIG CLOUDSDK_CONFIG AZURE_CONFIG_DIR GNUPGHOME LOGNAME APPDATA
  LOCALAPPDATA PROGRAMDATA PROGRAMFILES* HOMEDRIVE HOMEPATH SYSTEMROOT WINDIR DOCKER_CONTEXT DOCKER_CERT_PATH
  DOCKER_TLS* BUILDKIT_HOST BUILDX_CONFIG CONTAINER_HOST
  GITHUB_* RUNNER_* ACTIONS_* INPUT_* STATE_* CODEBUILD_* CI
`
  .trim()
  .split(/\s+/);

const instances = steering.flatMap((pattern) =>
  pattern.includes('*') ? [pattern.replace('*', ''), pattern.replace('*', 'X_1')] : [pattern],
);
const cases = instances.flatMap((name) => [
  name,
  name.toLowerCase(),
  `${name[0]}${name.slice(1).toLowerCase()}`,
]);
const never = (name: string) => /^(NODE_OPTIONS$|GITHUB_|RUNNER_)/i.test(name);

describe('a name that steers the machine is refused, in any case', () => {
  test.each([...new Set(cases)])('%s', (name) => {
    expect(checkVariableName(name, nobody)).toEqual({
      code: 'NAME_REFUSED',
      message: `"${name}" steers the machine that runs the job`,
      hint: `Choose another name, or allow this one from the caller: allow-names: ${name} (Action${never(name) ? ', with env-file: GITHUB_ENV never takes it' : ''}), --allow-name ${name} (CLI).`,
    });
    expect(checkVariableName(name, allowing(nobody, 'OTHER', name.toUpperCase()))).toBeUndefined();
    expect(checkVariableName(name, allowing(nobody, name.toLowerCase()))).toBeUndefined();
    expect(checkVariableName(name, runner)?.code).toBe('NAME_REFUSED');
  });
});

describe('for GITHUB_ENV', () => {
  test.each(instances)('the caller can allow %s unless the runner refuses it or would break', (name) => {
    const problem = checkVariableName(name, allowing(runner, name, '*', name.toLowerCase()));
    expect(problem).toEqual(
      never(name)
        ? {
            code: 'NAME_REFUSED',
            message: `"${name}" can never be set through GITHUB_ENV`,
            hint: 'Choose another name, or set it in the `env:` block of the one step that needs it.',
          }
        : undefined,
    );
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
    'NPM_TOKEN',
    'MY_PATH',
    'PATH_X',
    'XLD_PRELOAD',
    'CI_TOKEN',
    'ENVIRONMENT',
    'HOMEPAGE',
    'USERNAME',
    'GITHUB',
    'AWS_ACCOUNT_ID',
    'CARGO_TOKEN',
    'GIT_TOKEN',
    'NODE_ENV',
    ...['DOCKER_PASSWORD', 'CARGO_REGISTRY_TOKEN', 'GH_TOKEN', 'TF_VAR_PASSWORD', 'ANSIBLE_VAULT_PASSWORD'],
    ...['UV_PUBLISH_TOKEN', 'COREPACK_NPM_TOKEN', 'GOOGLE_APPLICATION_CREDENTIALS', 'DOTNET_ENVIRONMENT'],
    ...['MAVEN_PASSWORD', 'HELM_REPO_PASSWORD', 'DENO_AUTH_TOKENS', 'PGPASSWORD', 'LESS_VALUE', 'PERL_TOKEN'],
    'A'.repeat(255),
  ])('%s', (name) => {
    expect(checkVariableName(name, nobody)).toBeUndefined();
    expect(checkVariableName(name, runner)).toBeUndefined();
  });
});

describe('is no name at all', () => {
  test.each([
    ['the empty text', ''],
    ['a digit first', '1A'],
    ['a hyphen', 'A-B'],
    ['a dot', 'A.B'],
    ['a heredoc mark', 'A<<B'],
    ['a NUL', 'A\0'],
    ['a letter with an accent', 'É'],
    ['a Cyrillic А', 'А'],
    ['a zero width space', 'A\u200b'],
    ['the Kelvin sign', '\u212a'],
    ['a percent sign', '%PATH%'],
  ])('%s', (_, name) => {
    // Nobody can allow it.
    expect(checkVariableName(name, allowing(nobody, name))).toEqual({
      code: 'INVALID_NAME',
      message: `"${name}" is not a variable name`,
      hint: 'Use letters, digits and _, no digit first, at most 255 characters.',
    });
  });

  test.each([
    ['an = as in an assignment', 'A=B', true],
    ['a colon with no space behind it', 'A:B', true],
    ['a space', 'A B', false],
    ['a space at the end', 'A ', false],
    ['a line feed', 'A\nB', false],
    ['a line feed at the end', 'A\n', false],
    ['a carriage return', 'A\r', false],
  ])('%s, behind which a value may stand, which is not shown', (_, name, looksLikePair) => {
    const hint = looksLikePair
      ? 'Write NAME: reference, with a colon and a space behind the name.'
      : 'Use letters, digits and _, no digit first, at most 255 characters.';
    expect(checkVariableName(name, allowing(nobody, name))).toEqual({
      code: 'INVALID_NAME',
      message: '"A…" is not a variable name',
      hint,
    });
  });

  test('256 characters, which are shown in part', () => {
    expect(checkVariableName('A'.repeat(256), nobody)?.message).toBe(
      `"${'A'.repeat(60)}…" is not a variable name`,
    );
  });

  test('60 characters, which are shown in full', () => {
    expect(checkVariableName(`${'A'.repeat(59)}-`, nobody)?.message).toBe(
      `"${'A'.repeat(59)}-" is not a variable name`,
    );
  });

  test('a long one is cut between characters, not inside one', () => {
    expect(checkVariableName(`${'a'.repeat(59)}😀b`, nobody)?.message).toBe(
      `"${'a'.repeat(59)}…" is not a variable name`,
    );
  });
});
