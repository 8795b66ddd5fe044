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
      hint: `Choose another name, or allow this one from the caller: allow-names: ${name} (Action), --allow-name ${name} (CLI).`,
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
    ['an = as in an assignment', 'A=B'],
    ['a heredoc mark', 'A<<B'],
    ['a space', 'A B'],
    ['a space at the end', 'A '],
    ['a line feed', 'A\nB'],
    ['a line feed at the end', 'A\n'],
    ['a carriage return', 'A\r'],
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
