import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { exportFormats } from '../../src/app/cli/commands/export-formats.ts';
import { main } from '../../src/app/cli/main.ts';
import { joinWithOr } from '../../src/text/words.ts';
import { findLeaks, makeCanary } from '../kit/canary.ts';
import { temporaryFolder } from '../kit/temporary-folder.ts';
import { fakeWorld } from './fake-world.ts';

const secret = makeCanary('given by mistake');

/** What the CLI says to these arguments, next to a mapping and a stand-in file. */
async function answerTo(
  ...words: readonly string[]
): Promise<{ status: number; stdout: string; lines: readonly string[] }> {
  const cwd = temporaryFolder('arguments');
  writeFileSync(join(cwd, 'pipeline-secrets.yml'), 'version: 1\nenv: { A: "ssm:/a" }\n');
  writeFileSync(join(cwd, 'local.yml'), 'ssm: { /a: hello-world }\n');
  writeFileSync(join(cwd, 'empty.yml'), 'ssm: {}\n');
  // In an automated job, the AWS profiles of whoever runs the tests do not count.
  const world = fakeWorld({ cwd, env: { CI: 'true' } });
  const status = await main(words, world, '0');
  expect(findLeaks(world.stdout() + world.stderr(), [secret])).toEqual([]);
  return { status, stdout: world.stdout(), lines: world.stderr().trimEnd().split('\n') };
}

describe('a value that was given by mistake is not shown', () => {
  test.each<readonly string[]>([
    ['export', '--format', secret],
    ['export', `--format=${secret}`],
    ['export', '--timeout', secret],
    ['export', '--short-secrets', secret],
    ['export', '--endpoint-url', secret],
    ['export', '--endpoint-url', `${secret}=https://a.example`],
    ['export', '--role', secret],
    ['export', '--var', secret],
    ['export', '--allow', secret],
    ['export', `--quiet=${secret}`],
    ['export', '-q', secret],
    ['run', secret],
    ['check', secret, secret],
    [`--${secret}`, 'check'],
    ['schema', secret],
  ])('%s %s', async (...words) => {
    const local = words[0] === 'export' && !words.includes('--endpoint-url') ? ['--local', 'local.yml'] : [];
    const region = words.includes('--endpoint-url') ? ['--region', 'eu-west-1'] : [];
    const { status, lines } = await answerTo(...words, ...local, ...region);
    expect(status).toBe(2);
    expect(lines).toEqual([
      expect.stringMatching(/^(pipeline-secrets\.yml:\d+:\d+: )?error: .* \[[A-Z_]+\]$/),
      expect.stringMatching(/^ {2}hint: [A-Z`].*[.?]$/),
    ]);
  });
});

test('a value that stands behind a short option is not spelt letter by letter', async () => {
  const { status, lines } = await answerTo('run', '-vpHunter2q', '-u', 'root', '--', 'mysql');
  expect([status, lines.filter((line) => !line.startsWith('  hint'))]).toEqual([
    2,
    ['error: run has no option -p [USAGE]', 'error: run has no option -u [USAGE]'],
  ]);
});

test('every option that is wrong is reported at once', async () => {
  const wrong = ['--timeout', 'soon', '--var', 'stage', '--role', 'ci', '--short-secrets', 'loud'];
  const { lines } = await answerTo('check', ...wrong);
  expect(lines.filter((line) => !line.startsWith('  hint'))).toEqual([
    expect.stringContaining('--timeout'),
    expect.stringContaining('--var'),
    expect.stringContaining('--role'),
    expect.stringContaining('--short-secrets'),
  ]);
});

test('a file without a name, as of a variable that is not set, is a mistake and no folder', async () => {
  for (const option of ['--local', '--mapping', '--output']) {
    expect(await answerTo('export', '--format', 'json', option, '')).toMatchObject({
      status: 2,
      lines: [`error: the option ${option} is empty [USAGE]`, `  hint: Write ${option} FILE.`],
    });
  }
});

test.each([
  ['the opposite of an option is not suggested', 'run', '--no-clean', 'See pipeline-secrets run --help.'],
  ['a slip of the hand', 'export', '--outptu=x', 'Did you mean "--output"?'],
  ['the name of an input of the Action', 'check', '--mapping-file=x', 'Write --mapping.'],
  [
    'that of one which the command has not',
    'schema',
    '--role-to-assume=x',
    'See pipeline-secrets schema --help.',
  ],
])('an option that there is not: %s', async (_, command, option, hint) => {
  const { lines } = await answerTo(command, option);
  expect(lines).toEqual([expect.stringContaining('has no option'), `  hint: ${hint}`]);
});

const formatList = joinWithOr(exportFormats);

describe('a word that looks like one of ours is shown', () => {
  test.each<[command: string, message: string, hint: string]>([
    ['export --format xml', '--format cannot be "xml"', `Use ${formatList}.`],
    ['export --format jsn', '--format cannot be "jsn"', 'Did you mean "json"?'],
    ['export --format JSON', '--format cannot be "JSON"', 'Did you mean "json"?'],
    ['export --format bash', '--format cannot be "bash"', 'Use sh.'],
    ['env --format .env', '--format cannot be ".env"', 'Use dotenv.'],
    ['run --short-secrets loud -- true', '--short-secrets cannot be "loud"', 'Use warn or error.'],
    [
      'run --timeout soon -- true',
      '--timeout must be a number of seconds greater than 0 and up to 3600, not "soon"',
      'Write a number, as in 60.',
    ],
    [
      'run --timeout 5m -- true',
      '--timeout must be a number of seconds greater than 0 and up to 3600, not "5m"',
      'Did you mean "300"?',
    ],
    [
      'run --timeout 7200 -- true',
      '--timeout must be a number of seconds greater than 0 and up to 3600, not "7200"',
      'Write a number, as in 60.',
    ],
    [
      'run --timeout 10ms -- true',
      '--timeout must be a number of seconds greater than 0 and up to 3600, not "10ms"',
      'Write a number, as in 60.',
    ],
    ['check a.yml b.yml', 'check takes one FILE, and got "b.yml" too', 'See pipeline-secrets check --help.'],
    ['check a b', 'check takes one FILE, and got "b" too', 'See pipeline-secrets check --help.'],
    [
      'check a hunter2',
      'check takes one FILE, and got another argument too',
      'See pipeline-secrets check --help.',
    ],
    ['export -f x', 'export has no option -f', 'Did you mean "--format"?'],
    ['run -f m.yml -- true', 'run has no option -f', 'Did you mean "--mapping"?'],
    ['check --var stage', '--var must give "stage" a value after =', 'Write it like this: stage=prod.'],
    ['check --var stage:prod', '--var must give "stage" a value after =', 'Write it like this: stage=prod.'],
    ['export m.yml', 'unexpected argument "m.yml"', 'To read this mapping, write --mapping m.yml.'],
    [
      'redact build.log',
      'there is an unexpected argument',
      'Pass the text on stdin, as in pipeline-secrets redact < build.log.',
    ],
    [
      'run --timeout 0 -- true',
      '--timeout must be a number of seconds greater than 0 and up to 3600, not "0"',
      'Write a number, as in 60.',
    ],
    ['export json', 'unexpected argument "json"', 'Did you mean "--format json"?'],
    ['export local local.yml', 'unexpected argument "local"', 'Did you mean "--local"?'],
    ['export please', 'unexpected argument "please"', 'See pipeline-secrets export --help.'],
    ['export --quiet please', 'unexpected argument "please"', 'Remove it: --quiet takes no value.'],
    [
      'check pipeline-secrets.yml please',
      'check takes one FILE, and got "please" too',
      'See pipeline-secrets check --help.',
    ],
    ['expotr', 'there is no command "expotr"', 'Did you mean "export"?'],
    ['exce', 'there is no command "exce"', 'Did you mean "exec"?'],
    [
      'npm run migrate',
      'there is no command "npm"',
      'See pipeline-secrets --help; to start a program, use pipeline-secrets run -- COMMAND.',
    ],
    ['export -- npm test', 'export takes no command', 'Use run to start one, or remove what follows --.'],
  ])('%s', async (command, message, hint) => {
    expect(await answerTo(...command.split(' '))).toMatchObject({
      status: 2,
      lines: [`error: ${message} [USAGE]`, `  hint: ${hint}`],
    });
  });
});

describe('run without -- is told where to write it, without what may be a secret', () => {
  test.each<[typed: readonly string[], meant: string]>([
    [['npm', 'run', 'x'], 'run -- npm …'],
    [['true'], 'run -- true'],
    [['-m', 'm.yml', '--local=l.yml', '-qv', 'npm', 'test'], 'run [options] -- npm …'],
    [['--var', `stage=${secret}`, 'npm', 'ci'], 'run [options] -- npm …'],
    [['python3', 'manage.py', 'migrate'], 'run -- python3 …'],
    [['./bin/run.sh', 'db:migrate'], 'run -- ./bin/run.sh …'],
    [['node', '-e', '0'], 'run -- node …'],
    [['npm', 'run', 'x', '--', '--fix'], 'run -- npm …'],
    [['mysql', `-p${secret}`], 'run -- mysql …'],
    [[`${secret}@b`, 'x'], 'run -- COMMAND …'],
  ])('%j', async (typed, meant) => {
    const { status, lines } = await answerTo('run', ...typed);
    expect(status).toBe(2);
    expect(lines).toEqual([
      'error: there is no -- before the command [USAGE]',
      `  hint: Write \`--\` before the command: \`pipeline-secrets ${meant}\`.`,
    ]);
  });

  test('but not if -- follows a slip of the hand for an option', async () => {
    expect((await answerTo('run', 'local', 'local.yml', '--', 'npm', 'test')).lines).toEqual([
      'error: unexpected argument "local" [USAGE]',
      '  hint: Did you mean "--local"?',
    ]);
  });
});

describe('a command may be called otherwise', () => {
  test.each([
    ['env', ['--local', 'local.yml', '--format', 'json'], '{\n  "A": "hello-world"\n}\n'],
    ['-V', [], '0\n'],
    ['--version', [], '0\n'],
    ['version', [], '0\n'],
  ])('%s', async (name, args, stdout) => {
    expect(await answerTo(name, ...args)).toMatchObject({ status: 0, stdout });
  });

  test.each(['exec', 'env'])('%s has the help of the command that it stands for', async (name) => {
    const { stdout } = await answerTo('help', name);
    expect(stdout).toContain(`Alias: ${name}\n`);
    expect(await answerTo(name, '--help')).toMatchObject({ status: 0, stdout });
  });
});

describe('the output of a misspelt export, which a shell evaluates, fails', () => {
  test.each([
    ['exprot', '(exit 2)\n'],
    ['evn', '(exit 2)\n'],
    ['--local local.yml export', '(exit 2)\n'],
    ['--format json env', ''],
    ['chekc', ''],
    ['npm test', ''],
    ['--json check', ''],
    ['run --bogus -- export', ''],
  ])('%s prints %j', async (words, stdout) => {
    const world = fakeWorld({});
    world.end(await main(words.split(' '), world, '0'));
    expect(world.stdout()).toBe(stdout);
  });
});

describe('check takes what run takes', () => {
  const wellDone = 'pipeline-secrets: no problems in pipeline-secrets.yml (1 variable)';

  test('with a stand-in file, it warns about values that run cannot hide well', async () => {
    const cwd = temporaryFolder('weak');
    writeFileSync(join(cwd, 'm.yml'), 'version: 1\nenv: { A: "ssm:/a" }\n');
    writeFileSync(join(cwd, 'l.yml'), 'ssm: { /a: ab }\n');
    const world = fakeWorld({ cwd });
    expect(await main(['check', 'm.yml', '--local', 'l.yml'], world, '0')).toBe(0);
    expect(world.stderr()).toBe(
      `warning: values of the stand-in file are too short or too common to mask well: A
pipeline-secrets: no errors, 1 warning in m.yml (1 variable)
`,
    );
  });

  test.each([
    ['a file without an option', ['pipeline-secrets.yml', '--region', 'eu-west-1'], 0, [wellDone]],
    ['a stand-in file', ['--local', 'local.yml'], 0, [wellDone]],
    [
      'all options of run, and a command, which it does not start',
      [
        '--no-redact',
        '--clean',
        '--pristine',
        '--role',
        'arn:aws:iam::123456789012:role/ci',
        '--timeout',
        '5',
      ]
        .concat(['--region', 'eu-west-1', '--endpoint-url', 'https://a.example', '--short-secrets', 'error'])
        .concat(['--', 'false', '--unknown']),
      0,
      [wellDone],
    ],
    [
      'no region, which may be known where the job runs',
      [],
      0,
      [
        'warning: no AWS region is set for "A" [REGION_MISSING]',
        '  hint: Set `region:` in the mapping, --region (CLI), aws-region (Action), or AWS_REGION.',
        'pipeline-secrets: no errors, 1 warning in pipeline-secrets.yml (1 variable)',
      ],
    ],
    [
      'a region that is none',
      ['--region', 'eu-west1'],
      2,
      [
        'error: "eu-west1" (from --region) is not a valid region [USAGE]',
        '  hint: Did you mean "eu-west-1"?',
      ],
    ],
    [
      'a stand-in file that lacks a value',
      ['--local', 'empty.yml'],
      1,
      [
        expect.stringMatching(/^pipeline-secrets.yml:2:8: error: "A".* \[NOT_FOUND\]$/),
        expect.stringMatching('^  hint: '),
      ],
    ],
    [
      'a role that is none',
      ['--role', 'ci'],
      2,
      [expect.stringContaining('error: --role'), expect.anything()],
    ],
    [
      'a number that is none',
      ['--timeout', 'x y'],
      2,
      [expect.stringContaining('--timeout'), expect.anything()],
    ],
    [
      'an endpoint that nobody may trust',
      ['--endpoint-url', 'http://a.example'],
      2,
      [expect.stringContaining('UNTRUSTED_ENDPOINT'), expect.anything()],
    ],
  ])('%s', async (_, args, status, lines) => {
    expect(await answerTo('check', ...args)).toMatchObject({ status, lines });
  });

  test('every option', async () => {
    const optionsOf = (help: string) =>
      help.match(/^ {2}(?:-\w, | {4})--[\w-]+/gm)?.map((line) => line.trim());
    const check = optionsOf((await answerTo('help', 'check')).stdout);
    expect(check).toEqual(expect.arrayContaining(optionsOf((await answerTo('help', 'run')).stdout) ?? []));
  });
});

test('several mistakes are told at once, what may be a part of another one is not', async () => {
  const { lines } = await answerTo('export', '--lokal', 'local.yml', '--format', '--quiet');
  expect(lines.filter((line) => !line.startsWith('  hint'))).toEqual([
    'error: export has no option --lokal [USAGE]',
    'error: the option --format needs a value [USAGE]',
  ]);
});

describe('--json writes every message as one JSON document per line', () => {
  const documents = async (...words: readonly string[]) => {
    const { status, stdout, lines } = await answerTo(...words);
    return { status, stdout, documents: lines.filter(Boolean).map((line) => JSON.parse(line) as unknown) };
  };
  const usage = (message: string, hint: unknown = expect.any(String)) => ({
    severity: 'error',
    code: 'USAGE',
    message,
    hint,
  });

  test.each<[words: readonly string[], ...expected: unknown[]]>([
    [['chekc', '--json'], usage('there is no command "chekc"', 'Did you mean "check"?')],
    [['--json', 'check'], usage('the first word is an option, not a command')],
    [
      ['export', '--lokal', 'x', '--json', '--format', '--quiet'],
      usage('export has no option --lokal'),
      usage('the option --format needs a value'),
    ],
    [['run', '--json'], usage('there is no command to run')],
    [['schema', '--json', '-q'], usage('schema has no option -q')],
    [
      ['redact', '-m', '-', '--json'],
      usage('redact reads the text from stdin, so it cannot read the mapping from there, too'),
    ],
    [
      ['export', '--json', '--local', 'empty.yml'],
      {
        severity: 'error',
        code: 'NOT_FOUND',
        message: '"A": ssm:/a does not exist in the stand-in file "empty.yml"',
        hint: expect.any(String),
        file: 'pipeline-secrets.yml',
        line: 2,
        column: 8,
        variable: 'A',
      },
    ],
  ])('%j', async (words, ...expected) => {
    expect(await documents(...words)).toMatchObject({ stdout: '', documents: expected });
  });

  test('warnings, details, and what was done, too', async () => {
    expect(await documents('check', '--json', '-v')).toEqual({
      status: 0,
      stdout: '',
      documents: [
        {
          severity: 'warning',
          code: 'REGION_MISSING',
          message: 'no AWS region is set for "A"',
          hint: expect.any(String),
        },
        { severity: 'verbose', message: '"A" from ssm:/a' },
        { severity: 'info', message: 'no errors, 1 warning in pipeline-secrets.yml (1 variable)' },
      ],
    });
  });

  test('but not if the option belongs to the command', async () => {
    const { lines } = await answerTo('run', '--local', 'none.yml', '--', 'npm', 'test', '--json');
    expect(lines[0]).toMatch(/^error: .* \[LOCAL_FILE\]$/);
  });
});
