import { splitWords } from '../../text/words.ts';
import type { NameGroup } from './name-group.ts';

/**
 * Names that are refused even if the author of the mapping spells them out, because the value alone can run code, change
 * what is trusted, or decide who you are. Each is documented by the program that reads it.
 */
export const spelledOutNames: readonly NameGroup[] = [
  {
    // ld.so(8), and the loaders of macOS, FreeBSD and Solaris. LD_SDK_KEY and similar names belong to LaunchDarkly.
    controls: 'the dynamic loader',
    isExact: true,
    names: splitWords(`
      LD_PRELOAD* LD_LIBRARY_PATH* LD_AUDIT* LD_PROFILE* LD_DEBUG* LD_BIND_* LD_TRACE_* LD_CONFIG LD_CONFIG_32
      LD_CONFIG_64 LD_LIBMAP* LD_ELF_HINTS_PATH LD_32_* LD_64_* LD_RUN_PATH LD_ORIGIN_PATH LD_DYNAMIC_WEAK
      LD_HWCAP_MASK LD_ASSUME_KERNEL LD_OPTIONS LD_SHOW_AUXV LD_VERBOSE LD_WARN LD_USE_LOAD_BIAS
      LD_POINTER_GUARD LD_NOAUDIT LD_PREFER_MAP_32BIT_EXEC LD_FLAGS LD_LOADFLTR DYLD_*
    `),
  },
  {
    // environ(7) and the glibc manual.
    controls: 'the C library',
    isExact: true,
    names: splitWords('GCONV_PATH GETCONF_DIR LOCPATH GLIBC_TUNABLES HOSTALIASES RES_OPTIONS MALLOC_TRACE'),
  },
  {
    controls: 'where programs are found',
    names: ['PATH', 'PATHEXT', 'COMSPEC'],
  },
  {
    // bash(1), dash(1), zshparam(1).
    controls: 'the shell',
    isExact: true,
    names: splitWords(`
      BASH_ENV BASH_FUNC_* ENV SHELLOPTS BASHOPTS PS4 PROMPT_COMMAND IFS CDPATH GLOBIGNORE ZDOTDIR FPATH INPUTRC
      NULLCMD READNULLCMD SHELL
    `),
  },
  { controls: 'PowerShell', names: ['PSMODULEPATH'] },
  {
    controls: 'Node.js',
    names: splitWords(`
      NODE_OPTIONS NODE_PATH NODE_EXTRA_CA_CERTS NODE_TLS_REJECT_UNAUTHORIZED NODE_REPL_* NODE_COMPILE_CACHE
      NODE_V8_COVERAGE BUN_OPTIONS DENO_CERT
    `),
  },
  {
    controls: 'Python',
    names: splitWords(`
      PYTHONPATH PYTHONSTARTUP PYTHONHOME PYTHONWARNINGS PYTHONINSPECT PYTHONUSERBASE PYTHONBREAKPOINT
      PYTHONEXECUTABLE PYTHONPLATLIBDIR PYTHONHTTPSVERIFY
    `),
  },
  { controls: 'Perl', names: ['PERL5LIB', 'PERL5OPT', 'PERL5DB', 'PERLLIB', 'PERL_MM_OPT', 'PERL_MB_OPT'] },
  { controls: 'Ruby', names: ['RUBYOPT', 'RUBYLIB', 'GEM_HOME', 'GEM_PATH'] },
  { controls: 'PHP', names: ['PHPRC', 'PHP_INI_SCAN_DIR'] },
  { controls: 'Lua', names: ['LUA_INIT*', 'LUA_PATH*', 'LUA_CPATH*'] },
  { controls: 'R', names: ['R_PROFILE', 'R_PROFILE_USER', 'R_ENVIRON', 'R_ENVIRON_USER'] },
  { controls: 'Erlang', names: ['ERL_*FLAGS', 'ERL_LIBS'] },
  {
    controls: 'Java',
    names: splitWords(`
      JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS CLASSPATH JAVA_OPTS MAVEN_OPTS MAVEN_ARGS GRADLE_OPTS
      ANT_OPTS SBT_OPTS
    `),
  },
  {
    controls: '.NET',
    names: splitWords(`
      DOTNET_STARTUP_HOOKS DOTNET_ROOT* CORECLR_* COR_ENABLE_PROFILING COR_PROFILER COR_PROFILER_*
    `),
  },
  {
    controls: 'Go',
    names: splitWords(`
      GOFLAGS GOPROXY GOROOT GOENV GOTOOLCHAIN GOSUMDB GONOSUMDB GOINSECURE GOAUTH GOCACHEPROG
    `),
  },
  {
    controls: 'Rust',
    names: splitWords(`
      RUSTC RUSTC_WRAPPER RUSTDOC RUSTFLAGS RUSTUP_TOOLCHAIN RUSTUP_DIST_SERVER CARGO_HOME CARGO_*WRAPPER
      CARGO_BUILD_* CARGO_TARGET_*
    `),
  },
  {
    // gcc(1), GNU make.
    controls: 'compilers and make',
    isExact: true,
    names: ['CC', 'CXX', 'COMPILER_PATH', 'MAKEFLAGS', 'MAKEFILES', 'GNUMAKEFLAGS', 'MFLAGS'],
  },
  {
    // git(1). Other names that start with GIT_, such as GIT_SHA and GIT_TOKEN, are harmless.
    controls: 'git',
    names: splitWords(`
      GIT_SSH GIT_SSH_COMMAND GIT_ASKPASS GIT_EXEC_PATH GIT_CONFIG* GIT_PROXY_COMMAND GIT_EXTERNAL_DIFF
      GIT_EDITOR GIT_SEQUENCE_EDITOR GIT_PAGER GIT_TEMPLATE_DIR GIT_DIR GIT_WORK_TREE GIT_COMMON_DIR
      GIT_INDEX_FILE GIT_OBJECT_DIRECTORY GIT_SSL_* GIT_TRACE* GIT_ALTERNATE_OBJECT_DIRECTORIES
      GIT_ALLOW_PROTOCOL
    `),
  },
  {
    controls: 'ssh and programs that start it',
    names: splitWords('SSH_ASKPASS SSH_AUTH_SOCK SUDO_ASKPASS SVN_SSH RSYNC_RSH RSYNC_CONNECT_PROG HGRCPATH'),
  },
  {
    controls: 'programs that start others',
    names: splitWords(`
      EDITOR VISUAL PAGER BROWSER LESS LESSKEY* LESSOPEN LESSCLOSE MANPAGER AWS_PAGER GH_PAGER GH_EDITOR
      GH_BROWSER GH_HOST GH_CONFIG_DIR KUBE_EDITOR PSQLRC PSQL_EDITOR PSQL_PAGER TAR_OPTIONS WGETRC NETRC
      HELM_BIN HELM_PLUGINS TF_CLI_ARGS* TF_CLI_CONFIG_FILE ANSIBLE_CONFIG ANSIBLE_LIBRARY ANSIBLE_*_PLUGINS
    `),
  },
  {
    controls: 'programs that use the network',
    names: splitWords(`
      HTTP_PROXY HTTPS_PROXY ALL_PROXY NO_PROXY FTP_PROXY SOCKS_PROXY RSYNC_PROXY SSL_CERT_FILE SSL_CERT_DIR
      CURL_CA_BUNDLE CURL_HOME REQUESTS_CA_BUNDLE SSLKEYLOGFILE OPENSSL_CONF OPENSSL_ENGINES OPENSSL_MODULES
    `),
  },
  {
    // Tokens, and registry URLs that contain credentials, are loaded on purpose.
    controls: 'package managers',
    names: splitWords(`
      NPM_CONFIG_* NPM_EXECPATH NPM_NODE_EXECPATH PNPM_CONFIG_* YARN_* PIP_* COREPACK_HOME COREPACK_NPM_REGISTRY
      UV_PYTHON UV_CONFIG_FILE
    `),
    but: ['YARN_NPM_AUTH_TOKEN', 'YARN_NPM_AUTH_IDENT', 'PIP_INDEX_URL', 'PIP_EXTRA_INDEX_URL'],
  },
  {
    // BUNDLE_HOST__TLD holds the credentials of a host.
    controls: 'Bundler',
    names: ['BUNDLE_*'],
    but: ['BUNDLE_*__*'],
  },
  { controls: 'Bundler', names: ['BUNDLE_MIRROR__*', 'BUNDLE_LOCAL__*', 'BUNDLE_BUILD__*'] },
  {
    controls: 'the AWS CLI and SDKs',
    names: splitWords(`
      AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN AWS_SECURITY_TOKEN AWS_REGION AWS_DEFAULT_REGION
      AWS_PROFILE AWS_DEFAULT_PROFILE AWS_CONFIG_FILE AWS_CONTAINER_* AWS_SHARED_CREDENTIALS_FILE
      AWS_WEB_IDENTITY_TOKEN_FILE AWS_ROLE_ARN AWS_ROLE_SESSION_NAME AWS_ENDPOINT_URL*
      AWS_IGNORE_CONFIGURED_ENDPOINT_URLS AWS_CA_BUNDLE AWS_DATA_PATH AWS_EC2_METADATA_* BOTO_CONFIG
    `),
  },
  {
    controls: 'programs that look for your settings and credentials',
    names: splitWords(`
      HOME USERPROFILE HOMEDRIVE HOMEPATH XDG_* GNUPGHOME TMPDIR TEMP TMP APPDATA LOCALAPPDATA PROGRAMDATA
      PROGRAMFILES* SYSTEMROOT WINDIR KUBECONFIG DOCKER_HOST DOCKER_CONFIG DOCKER_CONTEXT DOCKER_CERT_PATH
      DOCKER_TLS* BUILDKIT_HOST BUILDX_CONFIG CONTAINER_HOST CLOUDSDK_CONFIG AZURE_CONFIG_DIR
    `),
  },
  { controls: 'programs that ask who you are', isExact: true, names: ['USER', 'LOGNAME'] },
  {
    // STATE_MACHINE_ARN and similar names belong to AWS Step Functions.
    controls: 'the CI system and its steps',
    names: ['GITHUB_*', 'RUNNER_*', 'ACTIONS_*', 'INPUT_*', 'STATE_*', 'CODEBUILD_*', 'CI'],
    but: ['STATE_MACHINE_*'],
  },
];
