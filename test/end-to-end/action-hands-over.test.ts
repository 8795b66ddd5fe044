import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeCanary } from '../kit/canary.ts';
import { type FakeAws, startFakeAws } from '../kit/fake-aws/fake-aws.ts';
import { runProcess } from '../kit/run-process.ts';
import { temporaryFolder } from '../kit/temporary-folder.ts';
import { actionJob, expectNothingHandedOver, repository } from './action-job.ts';

const token = makeCanary('token', { hard: true });
const key = `${makeCanary('first line')}\n${makeCanary('second line')}\n`;
const secrets = [token, makeCanary('first line'), makeCanary('second line')];
const mapping = 'version: 1\nenv: { TOKEN: "ssm:/token", KEY: "secretsmanager:key" }\n';

let fake: FakeAws;
beforeAll(async () => {
  fake = await startFakeAws({
    parameters: {
      '/token': token,
      '/other': makeCanary('other'),
      '/large': 'é'.repeat((131_071 - 'LARGE='.length) / 2 - 0.5),
      '/larger': 'x'.repeat(131_072 - 'LARGER='.length),
      '/sixty': 'y'.repeat(60 * 1024),
      '/delimiter': 'EOF\nghadelimiter_1\npipeline_secrets_0\n',
    },
    secrets: { key },
  });
});
afterAll(() => fake.close());

describe('variables', () => {
  test('a second identical run in the job succeeds and changes nothing', async () => {
    const { load } = actionJob(fake, secrets);
    const first = await load(mapping);
    const second = await load(mapping);
    expect(second.exitCode).toBe(0);
    expect(second.env).toEqual(first.env);
  });

  test('a variable that somebody else has set is refused unless overwrite says so', async () => {
    const { load, runner } = actionJob(fake, secrets);
    await runner.runStep({ run: 'echo TOKEN=mine >> "$GITHUB_ENV"' });
    const refused = await load(mapping);
    expect(refused.exitCode).toBe(2);
    expect(refused.log).toContain('ALREADY_SET: "TOKEN"');
    expect(refused.env).toEqual({ TOKEN: 'mine' });
    expect((await load(mapping, { overwrite: 'true' })).env).toEqual({ TOKEN: token, KEY: key });
  });

  test('the largest variable that a process can be started with is set, one byte more is refused', async () => {
    const { load, runner } = actionJob(fake, []);
    expect((await load('version: 1\nenv: { LARGE: { from: "ssm:/large", secret: false } }')).exitCode).toBe(
      0,
    );
    expect((await runner.runStep({ run: 'test -n "$LARGE"' })).exitCode).toBe(0);
    const larger = await load('version: 1\nenv: { LARGER: { from: "ssm:/larger", secret: false } }');
    expect(larger.exitCode).toBe(1);
    expect(larger.log).toContain('TOO_LARGE: "LARGER"');
  });

  test('variables that together fill the environment are refused', async () => {
    const { load } = actionJob(fake, []);
    const entries = Array.from(
      { length: 40 },
      (_, n) => `  V${n}: { from: "ssm:/sixty", secret: false }\n`,
    ).join('');
    const result = await load(`version: 1\nenv:\n${entries}`);
    expectNothingHandedOver(result, 1);
    expect(result.log).toContain('TOO_LARGE');
  });

  test('lines that look like delimiters are content', async () => {
    const { load } = actionJob(fake, []);
    expect((await load('version: 1\nenv: { D: "ssm:/delimiter" }')).env).toEqual({
      D: 'EOF\nghadelimiter_1\npipeline_secrets_0\n',
    });
  });

  test.each([
    'NODE_OPTIONS',
    'PATH',
    'path',
    'LD_PRELOAD',
    'GITHUB_ENV',
    'RUNNER_TEMP',
    'HTTPS_PROXY',
    'AWS_ENDPOINT_URL_STS',
  ])('%s is refused before AWS is asked', async (name) => {
    fake.reset();
    const { load } = actionJob(fake, secrets);
    const result = await load(`version: 1\nenv: { ${name}: "ssm:/token" }`);
    expectNothingHandedOver(result, 2);
    expect(result.log).toContain('NAME_REFUSED');
    expect(fake.count()).toBe(0);
  });

  test('a steering name that the workflow allows is set, but for those that no one can allow', async () => {
    const { load } = actionJob(fake, secrets);
    expect(
      (await load('version: 1\nenv: { HTTPS_PROXY: "ssm:/token" }', { 'allow-names': 'HTTPS_PROXY' })).env,
    ).toEqual({ HTTPS_PROXY: token });
    const refused = await load('version: 1\nenv: { NODE_OPTIONS: "ssm:/token" }', {
      'allow-names': 'NODE_OPTIONS',
    });
    expect(refused.exitCode).toBe(2);
  });

  test('GITHUB_TOKEN is set and masked if the workflow allows it, and refused otherwise', async () => {
    const { load, runner } = actionJob(fake, secrets);
    const mapping = 'version: 1\nenv: { GITHUB_TOKEN: "ssm:/token" }';
    expectNothingHandedOver(await load(mapping), 2);
    expect((await load(mapping, { 'allow-names': 'GITHUB_TOKEN' })).env).toEqual({ GITHUB_TOKEN: token });
    expect(runner.mask(token)).toBe('***');
  });

  test('an output may be called PATH, since it reaches no environment', async () => {
    const { load } = actionJob(fake, secrets);
    const result = await load('version: 1\nenv: { PATH: { from: "ssm:/token", expose: output } }');
    expect(result).toMatchObject({ exitCode: 0, env: {}, outputs: { PATH: token } });
  });

  test('a name that would smuggle in other variables is refused before AWS is asked', async () => {
    fake.reset();
    const { load } = actionJob(fake, secrets);
    const result = await load(
      'version: 1\nenv:\n  "A=B": ssm:/token\n  "C\\nD": ssm:/token\n  "E<<F": ssm:/token\n',
    );
    expectNothingHandedOver(result, 2);
    expect(result.annotations.map(({ title }) => title)).toEqual(Array(3).fill('INVALID_NAME'));
    expect(fake.count()).toBe(0);
  });
});

describe('outputs', () => {
  test('an entry is exposed as an output, in the environment, both or nowhere', async () => {
    const { load, runner } = actionJob(fake, [...secrets, makeCanary('other')]);
    const result = await load(`version: 1
env:
  OUT: { from: "ssm:/token", expose: output }
  BOTH: { from: "ssm:/other", expose: [env, output] }
  NOWHERE: { from: "secretsmanager:key", expose: none }
`);
    expect(result.env).toEqual({ BOTH: makeCanary('other') });
    expect(result.outputs).toMatchObject({
      OUT: token,
      BOTH: makeCanary('other'),
      names: '["BOTH","OUT"]',
      count: '2',
    });
    expect(result.outputs).not.toHaveProperty('NOWHERE');
    expect(result.log).toContain(
      'OUT from ssm:/token, version 1 (an output of this step; the runner drops job outputs that contain it)\n',
    );
    expect(runner.jobOutput('OUT')).toMatchObject({ warning: expect.stringContaining('secret') });
  });

  test('an output cannot take the name of one of our own', async () => {
    const { load } = actionJob(fake, secrets);
    const result = await load('version: 1\nenv: { Names: { from: "ssm:/token", expose: output } }');
    expectNothingHandedOver(result, 2);
    expect(result.log).toContain('NAME_CLASH: "Names"');
  });
});

describe('env-file', () => {
  test('holds the variables, readable by us alone, instead of the environment; post deletes it', async () => {
    const { load, runner } = actionJob(fake, secrets);
    const file = join(runner.temp, 'shop.env');
    const result = await load(mapping, { 'env-file': file });
    expect(result.exitCode).toBe(0);
    expect([result.env, result.outputs['env-file']]).toEqual([{}, file]);
    expect((statSync(file).mode & 0o777).toString(8)).toBe('600');
    const sourced = await runner.runStep({
      run: `. "${file}"; printf %s "$TOKEN$KEY" | od -An -tx1 | tr -d " \\n"`,
      shell: 'sh',
    });
    expect(Buffer.from(sourced.rawStdout, 'hex').toString()).toBe(`${token}${key}`);
    const [post] = await runner.runPost();
    expect([post?.exitCode, existsSync(file)]).toEqual([0, false]);
  });

  test('takes the form that is asked for', async () => {
    const { load, runner } = actionJob(fake, secrets);
    const file = join(runner.temp, 'shop.json');
    await load(mapping, { 'env-file': file, 'env-file-format': 'json' });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ TOKEN: token, KEY: key });
  });

  test('is not written where git would pick it up', async () => {
    fake.reset();
    const { load, runner } = actionJob(fake, secrets);
    await runProcess('git', ['init', '-q', runner.workspace], { inheritEnv: true });
    const result = await load(mapping, { 'env-file': 'shop.env' });
    expectNothingHandedOver(result, 2);
    expect(result.log).toContain('UNSAFE_PATH');
    expect([existsSync(join(runner.workspace, 'shop.env')), fake.count()]).toEqual([false, 0]);
  });

  test('that cannot be written leaves the outputs as they were', async () => {
    const { load, runner } = actionJob(fake, secrets);
    const result = await load(mapping, { 'env-file': join(runner.temp, 'none', 'shop.env') });
    expectNothingHandedOver(result, 1);
    expect(result.log).toContain('WRITE_FAILED');
  });

  test('that is a link to somewhere else is refused, and the victim untouched', async () => {
    const { load, runner } = actionJob(fake, secrets);
    const victim = join(temporaryFolder('victim'), 'victim');
    writeFileSync(victim, 'untouched');
    const file = join(runner.temp, 'link.env');
    symlinkSync(victim, file);
    const result = await load(mapping, { 'env-file': file });
    expectNothingHandedOver(result, 1);
    // Nor does post delete what we have not written.
    await runner.runPost();
    expect(readFileSync(file, 'utf8')).toBe('untouched');
  });

  test('that cannot hold a value is refused before anything is masked', async () => {
    const { load, runner } = actionJob(fake, secrets);
    const result = await load(mapping, { 'env-file': join(runner.temp, 'x'), 'env-file-format': 'docker' });
    expectNothingHandedOver(result, 1);
    expect(result.log).toContain('NOT_REPRESENTABLE');
  });

  test.each([
    ['replaced', 'rm shop.env; echo precious >shop.env'],
    ['moved another file over', 'echo precious >other; mv other shop.env'],
  ])('post leaves what a later step has %s at its path', async (_, run) => {
    const { load, runner } = actionJob(fake, secrets);
    const file = join(runner.temp, 'shop.env');
    await load(mapping, { 'env-file': file });
    await runner.runStep({ run: `cd '${runner.temp}'; ${run}` });
    const [post] = await runner.runPost();
    expect([post?.exitCode, readFileSync(file, 'utf8')]).toEqual([0, 'precious\n']);
    expect(post?.log).toContain('it is not the file that the Action wrote');
  });

  test('post deletes no file that a later step names in the environment', async () => {
    const { load, runner } = actionJob(fake, secrets);
    const file = join(runner.temp, 'shop.env');
    await load(mapping, { 'env-file': file });
    const victim = join(temporaryFolder('victim'), 'precious');
    writeFileSync(victim, 'precious');
    await runner.runStep({ run: `echo 'STATE_files=["${victim}"]' >>"$GITHUB_ENV"` });
    await runner.runPost();
    expect([existsSync(victim), existsSync(file)]).toEqual([true, false]);
  });

  test('post without anything to delete does nothing', async () => {
    const { load, runner } = actionJob(fake, secrets);
    await load(mapping);
    const [post] = await runner.runPost();
    expect([post?.exitCode, post?.rawStdout]).toEqual([0, '']);
  });
});

describe("the runner's files", () => {
  const withFile = async (prepare: (path: string) => string | undefined) => {
    const folder = temporaryFolder('files');
    const output = join(folder, 'output');
    writeFileSync(output, 'before=1\n');
    const env = prepare(join(folder, 'env'));
    const result = await runProcess(process.execPath, [join(repository, 'dist/action/index.js')], {
      env: {
        RUNNER_TEMP: folder,
        GITHUB_OUTPUT: output,
        ...(env !== undefined && { GITHUB_ENV: env }),
        INPUT_MAPPING: mapping,
        'INPUT_ENDPOINT-URL': fake.url,
        AWS_ACCESS_KEY_ID: 'AKIATESTTESTTESTTEST',
        AWS_SECRET_ACCESS_KEY: 'x',
        AWS_REGION: 'us-east-1',
      },
    });
    expect(readFileSync(output, 'utf8')).toBe('before=1\n');
    return result;
  };

  test.each<[string, (path: string) => string | undefined]>([
    ['is not set', () => undefined],
    ['does not exist', (path) => path],
    ['is a folder', (path) => mkdirSync(path, { recursive: true })],
    [
      'is a link out of RUNNER_TEMP',
      (path) => {
        const victim = join(temporaryFolder('victim'), 'victim');
        writeFileSync(victim, '');
        symlinkSync(victim, path);
        return path;
      },
    ],
    ['is a device', () => '/dev/full'],
  ])('when GITHUB_ENV %s, nothing is handed over', async (_, prepare) => {
    const { exitCode, stdout } = await withFile(prepare);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('WRITE_FAILED: "GITHUB_ENV"');
  });
});

test('a disk that is full in the middle of GITHUB_ENV: it is cut back, and so is what was written before', async () => {
  const folder = temporaryFolder('full');
  const env = join(folder, 'env');
  const output = join(folder, 'output');
  // Room for the old content and a part of the new: the system itself refuses the rest (EFBIG).
  writeFileSync(env, `OLD=1\n`.repeat(150));
  writeFileSync(output, 'before=1\n');
  // `env`, since dash drops variables whose names it does not like.
  const script = 'ulimit -f 2; exec env "INPUT_ENDPOINT-URL=$URL" "$0" "$1"';
  const { exitCode, stdout } = await runProcess(
    'dash',
    ['-c', script, process.execPath, join(repository, 'dist/action/index.js')],
    {
      env: {
        RUNNER_TEMP: folder,
        GITHUB_OUTPUT: output,
        GITHUB_ENV: env,
        INPUT_MAPPING: mapping,
        PATH: process.env.PATH ?? '',
        URL: fake.url,
        AWS_ACCESS_KEY_ID: 'AKIATESTTESTTESTTEST',
        AWS_SECRET_ACCESS_KEY: 'x',
        AWS_REGION: 'us-east-1',
      },
    },
  );
  expect(stdout).toContain('WRITE_FAILED: cannot append to GITHUB_ENV: EFBIG; nothing was handed over');
  expect([exitCode, readFileSync(env, 'utf8'), readFileSync(output, 'utf8')]).toEqual([
    1,
    `OLD=1\n`.repeat(150),
    'before=1\n',
  ]);
});

describe.each(['SIGQUIT', 'SIGABRT', 'SIGTERM', 'SIGKILL'] as const)('%s while values are read', (signal) => {
  test.each<[string, readonly string[]]>([
    ['leaves the files of the Action as they were', ['dist/action/index.js']],
    ['leaves the file of export as it was', ['dist/cli/index.js', 'export', '-m', 'm.yml', '-o', 'out']],
  ])('%s', async (_, [entry = '', ...args]) => {
    fake.reset();
    fake.fault({ kind: 'hang', times: 'always' });
    const folder = temporaryFolder('killed');
    const files = {
      env: 'OLD=1\n',
      'm.yml': mapping,
      out: 'old',
      output: 'before=1\n',
      state: '',
      summary: '',
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const result = await runProcess(
      process.execPath,
      [join(repository, entry), ...args, ...(args.length > 0 ? ['--endpoint-url', fake.url] : [])],
      {
        cwd: folder,
        env: {
          RUNNER_TEMP: folder,
          GITHUB_ENV: join(folder, 'env'),
          GITHUB_OUTPUT: join(folder, 'output'),
          GITHUB_STATE: join(folder, 'state'),
          GITHUB_STEP_SUMMARY: join(folder, 'summary'),
          'INPUT_MAPPING-FILE': 'm.yml',
          'INPUT_ENDPOINT-URL': fake.url,
          AWS_ACCESS_KEY_ID: 'AKIATESTTESTTESTTEST',
          AWS_SECRET_ACCESS_KEY: 'x',
          AWS_REGION: 'us-east-1',
          AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
        },
        onStart: (child) => {
          const whenAsked = () => (fake.count() < 2 ? setImmediate(whenAsked) : child.kill(signal));
          whenAsked();
        },
      },
    );
    fake.reset();
    expect(result).toMatchObject({ signal, output: '' });
    const left = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
    expect(Object.fromEntries(left)).toEqual(files);
  });
});

describe('the summary', () => {
  const inWorkspace = 'https://github.com/octo-org/example/blob/0123456789abcdef0123456789abcdef01234567';
  /** Runs the Action with a mapping file in the workspace. */
  const summaryOf = async (text: string, inputs: Readonly<Record<string, string>> = {}) => {
    const { load, runner } = actionJob(fake, secrets);
    writeFileSync(join(runner.workspace, 'm.yml'), text);
    return (await load('', { 'mapping-file': 'm.yml', ...inputs })).summary;
  };
  const line = (number: number) => `href="${inWorkspace}/m.yml#L${number}"`.replace(/[:#]/g, escaped);
  const escaped = (character: string) => `&#${character.charCodeAt(0)};`;

  test('of values: the account, the region, the requests, names with their lines, and no value', async () => {
    const summary = await summaryOf(
      'version: 1\nenv:\n  TOKEN: ssm:/token\n  GONE: { from: "ssm:/gone", optional: true }\n',
    );
    expect(summary).toMatch(
      /^<h3>✅ pipeline-secrets: 1 variable<\/h3>\n<p>Account <code>123456789012<\/code> · <code>us-east-1<\/code> · 1 request · \d\.\d+ s<\/p>\n/,
    );
    expect(summary).toContain(`<td>masked</td><td><a ${line(3)}><code>TOKEN</code></a></td>`);
    expect(summary).toContain(`<td>skipped</td><td><a ${line(4)}><code>GONE</code></a></td>`);
    expect(summary).toContain('<code>ssm&#58;<wbr>/token</code>');
  });

  test('of a failure: what is wrong and where, and what would have been set', async () => {
    const summary = await summaryOf('version: 1\nenv:\n  TOKEN: ssm:/token\n  GONE: ssm:/gone\n');
    expect(summary).toMatch(/^<h3>❌ pipeline-secrets failed<\/h3>\n<p>Account .* 1 request · /);
    expect(summary).toContain('<td><code>NOT&#95;FOUND</code></td>');
    expect(summary).toContain(`<td><a ${line(4)}><code>m.yml&#58;<wbr>4</code></a></td>`);
    expect(summary).toContain('Nothing was handed over to the job. It would have received 2 variables.');
    expect(summary).toContain(`<a ${line(3)}><code>TOKEN</code></a> <a ${line(4)}><code>GONE</code></a>`);
  });

  test.each([
    ['a mapping with a mistake', 'version: 1\nenv: { A: "smm:/a" }', {}, 'INVALID&#95;REFERENCE'],
    ['a wrong input', mapping, { overwrite: 'maybe' }, 'USAGE'],
  ])('of %s', async (_, text, inputs, code) => {
    const summary = await summaryOf(text, inputs);
    expect(summary).toContain(`<code>${code}</code>`);
    expect(summary).toContain('Nothing was handed over to the job.');
  });

  test.each([
    ['of values', mapping, {}],
    ['of a failure', 'version: 1\nenv: { GONE: "ssm:/gone" }', {}],
    ['of a wrong input', mapping, { overwrite: 'maybe' }],
  ])('%s can be left out', async (_, text, inputs) => {
    expect(await summaryOf(text, { ...inputs, summary: 'False' })).toBe('');
  });
});

describe('inputs', () => {
  test.each([
    ['overwrite', 'yes'],
    ['summary', 'on'],
    ['short-secrets', 'ignore'],
    ['env-file-format', 'yaml'],
    ['timeout-seconds', '0'],
    ['timeout-seconds', token],
    ['allowed-account-ids', '12345'],
    ['vars', token],
    ['endpoint-url', 'http://evil.example'],
    ['endpoint-url', token],
    ['aws-region', 'eu-west1'],
    ['aws-region', token],
  ])('a wrong %s stops before AWS is asked, and its value is not shown', async (name, value) => {
    fake.reset();
    const { load } = actionJob(fake, secrets);
    const result = await load(mapping, { [name]: value });
    expectNothingHandedOver(result, 2);
    expect(result.annotations).toHaveLength(1);
    expect(fake.count()).toBe(0);
  });

  test('the mapping overrides mapping-file, with a notice that names both', async () => {
    const { load } = actionJob(fake, secrets);
    const result = await load(mapping, { 'mapping-file': 'other.yml' });
    expect(result.env).toEqual({ TOKEN: token, KEY: key });
    expect(result.annotations.filter(({ level }) => level === 'notice')).toMatchObject([
      { message: 'the input mapping-file is ignored, because the input mapping is also set' },
    ]);
  });

  test('an empty var, as of an input that a push does not have, takes its default', async () => {
    const { load, runner } = actionJob(undefined, []);
    writeFileSync(join(runner.workspace, 'local.yml'), 'ssm: { /dev/a: value-a }\n');
    const text =
      'version: 1\nvars: { stage: { allow: [dev, prod], default: dev } }\nenv: { A: "ssm:/${stage}/a" }\n';
    expect((await load(text, { vars: 'stage=', 'local-file': 'local.yml' })).env).toEqual({ A: 'value-a' });
  });

  test('the mapping file of the workspace is read, and problems are annotated on it', async () => {
    const { load, runner } = actionJob(fake, secrets);
    writeFileSync(join(runner.workspace, 'pipeline-secrets.yml'), mapping);
    expect((await load('')).env).toEqual({ TOKEN: token, KEY: key });
    writeFileSync(
      join(runner.workspace, 'pipeline-secrets.yml'),
      'version: 1\nenv:\n  TOKEN: { from: "ssm:/token", optinal: true }\n',
    );
    const result = await load('');
    expect(result.exitCode).toBe(2);
    expect(result.annotations).toMatchObject([
      {
        level: 'error',
        file: 'pipeline-secrets.yml',
        line: 3,
        col: 32,
        title: 'UNKNOWN_FIELD',
        message: expect.stringContaining('Did you mean "optional"?'),
      },
    ]);
  });

  test('another default name is found, and two of them are refused', async () => {
    const { load, runner } = actionJob(fake, secrets);
    writeFileSync(
      join(runner.workspace, 'pipeline-secrets.json'),
      '{"version": 1, "env": {"TOKEN": "ssm:/token"}}',
    );
    expect((await load('')).env).toEqual({ TOKEN: token });
    writeFileSync(join(runner.workspace, 'pipeline-secrets.yaml'), mapping);
    expect((await load('')).log).toContain('MAPPING_AMBIGUOUS');
  });

  test('a mapping in YAML, in JSON and inline give the same, request for request', async () => {
    const written = {
      'mapping.yml':
        'version: 1\nenv:\n  TOKEN: ssm:/token\n  KEY: secretsmanager:key\n  N: { value: "1" }\n',
      'mapping.json':
        '{"version": 1, "env": {"TOKEN": "ssm:/token", "KEY": "secretsmanager:key", "N": {"value": "1"}}}',
    };
    const seen = [];
    for (const name of [...Object.keys(written), undefined]) {
      fake.reset();
      const { load, runner } = actionJob(fake, secrets);
      for (const [file, text] of Object.entries(written)) writeFileSync(join(runner.workspace, file), text);
      const { exitCode, env, outputs, commands } =
        name === undefined ? await load(written['mapping.yml']) : await load('', { 'mapping-file': name });
      const requests = fake.requests.map(({ operation, input }) => ({ operation, input }));
      seen.push({ exitCode, env, outputs, commands, requests });
    }
    expect(seen[0]).toMatchObject({ exitCode: 0, env: { TOKEN: token, KEY: key, N: '1' } });
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[2]).toEqual(seen[0]);
  });

  test('vars, only, allow and a stand-in file', async () => {
    const { load, runner } = actionJob(undefined, []);
    writeFileSync(join(runner.workspace, 'local.yml'), 'ssm: { /dev/a: value-a, /dev/b: value-b }\n');
    const text =
      'version: 1\nvars: { stage: { allow: [dev, prod] } }\nenv: { A: "ssm:/${stage}/a", B: "ssm:/${stage}/b" }\n';
    const inputs = { vars: 'stage=dev', only: 'A', allow: 'ssm:/dev/*', 'local-file': 'local.yml' };
    expect((await load(text, inputs)).env).toEqual({ A: 'value-a' });
    expect((await load(text, { ...inputs, vars: 'stage=prod' })).log).toContain('NOT_ALLOWED: "A"');
  });

  test('a path that tries to speak to the runner is shown as text', async () => {
    const { load } = actionJob(fake, secrets);
    const result = await load('', { 'mapping-file': 'x\n::add-mask::y\n##[add-path]/tmp\u001b[2J\u202e' });
    expect(result.exitCode).toBe(2);
    expect(new Set(result.commands.map(({ name }) => name))).toEqual(new Set(['error']));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there.
    expect(result.rawStdout).not.toMatch(/[\x00-\x09\x0b-\x1f\u202e]/);
  });

  test('debug switches print no value', async () => {
    const { load } = actionJob(fake, secrets, {
      debug: true,
      env: { NODE_DEBUG: 'http,https,fs,module', DEBUG: '*', AWS_SDK_LOG: 'trace', RUNNER_DEBUG: '1' },
    });
    expect((await load(mapping)).exitCode).toBe(0);
  });
});
