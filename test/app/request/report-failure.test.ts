import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { annotations, failureAnnotations } from '../../../src/app/action/annotations.ts';
import { runAction } from '../../../src/app/action/run-action.ts';
import { main } from '../../../src/app/cli/main.ts';
import { formatDiagnostics, formatProblems } from '../../../src/app/request/diagnostic.ts';
import type { World } from '../../../src/app/world/world.ts';
import { Failure } from '../../../src/failure.ts';
import { repository } from '../../end-to-end/action-job.ts';
import { makeCanary } from '../../kit/canary.ts';
import { runProcess } from '../../kit/run-process.ts';
import { temporaryFolder } from '../../kit/temporary-folder.ts';
import { fakeWorld } from '../fake-world.ts';

const canary = makeCanary('an error that quotes a value');
const explode = (): never => {
  throw new TypeError(`cannot read ${canary}`);
};

describe('an error that nobody expected', () => {
  const places: readonly [string, Partial<World>][] = [
    ['reading stdin', { readStdin: explode }],
    [
      'writing data',
      { readStdin: async () => Buffer.from('version: 1\nenv: { A: { value: x } }'), writeOut: explode },
    ],
    [
      'the environment',
      {
        readStdin: async () => Buffer.from('version: 1\nenv: { A: "ssm:/a" }'),
        get env() {
          return explode();
        },
      } as Partial<World>,
    ],
  ];
  test.each(places)('in %s is exit 70 and says no more than its kind', async (_, world) => {
    const fake = Object.defineProperties(
      fakeWorld({ cwd: '/' }),
      Object.getOwnPropertyDescriptors(world),
    ) as ReturnType<typeof fakeWorld>;
    expect(await main(['export', '-m', '-'], fake, '0')).toBe(70);
    expect(fake.stderr()).toMatch(/^error: an unexpected error occurred \(TypeError\) \[BUG\]\n {2}hint: /);
    expect(fake.stderr()).not.toContain(canary);
  });

  test('shows where in our code it happened with --trace, still without its text', async () => {
    const world = fakeWorld({ readStdin: explode });
    expect(await main(['export', '-m', '-', '--trace'], world, '0')).toBe(70);
    expect(world.stderr()).toMatch(/error: .* at .* \[BUG\]/);
    expect(world.stderr()).not.toContain(canary);
  });

  test.each<[string, (error: Error) => void]>([
    ['stands there as it was', () => undefined],
    [
      'has been changed since',
      (error) => {
        // Outside of Jest it is made with the error.
        expect(error.stack).toContain(canary);
        error.message = 'Deserialization error';
      },
    ],
  ])('shows no line of its text that looks like a place, when it %s', async (_, change) => {
    const line = change.length === 0 ? `at load (file:///${canary}.js:1:2)` : `at ${canary}`;
    const readStdin = () => {
      const error = new TypeError(`"\n    ${line}\n" is not valid JSON`);
      change(error);
      throw error;
    };
    const world = fakeWorld({ readStdin });
    expect(await main(['export', '-m', '-', '--trace'], world, '0')).toBe(70);
    expect(world.stderr()).not.toContain(canary);
    expect(world.stderr()).toMatch(/error: .* at \S*readStdin report-failure\.test\.ts:\d+:\d+ </);
  });

  test('fails the Action the same way', async () => {
    const world = fakeWorld({
      env: { INPUT_MAPPING: 'version: 1\nenv: { A: { value: x } }', GITHUB_ENV: '/none' },
      nonce: explode,
    });
    expect(await runAction(world)).toBe(70);
    expect(world.stdout()).toContain('::error title=BUG::');
    expect(world.stdout()).not.toContain(canary);
  });
});

test.each([
  ['dist/cli/index.js', ['export', '-m', '-', '--endpoint-url', 'http://127.0.0.1:9']],
  ['dist/action/index.js', []],
])('a rejection that nobody handles in %s is reported like a bug, without its text', async (entry, args) => {
  const hook = join(temporaryFolder(), 'hook.mjs');
  writeFileSync(
    hook,
    `process.on('newListener', (event) => event === 'unhandledRejection' && setImmediate(() => Promise.reject(new Error('${canary}'))));`,
  );
  const result = await runProcess(
    process.execPath,
    ['--import', pathToFileURL(hook).href, join(repository, entry), ...args],
    {
      env: {
        INPUT_MAPPING: 'version: 1\nenv: { A: "ssm:/a" }',
        AWS_REGION: 'us-east-1',
        AWS_ACCESS_KEY_ID: 'A',
        AWS_SECRET_ACCESS_KEY: 'x',
        'INPUT_ENDPOINT-URL': 'http://127.0.0.1:9',
      },
      stdin: 'version: 1\nenv: { A: "ssm:/a" }',
    },
  );
  expect(result.exitCode).toBe(70);
  expect(result.output).toContain('BUG');
  expect(result.output).not.toContain(canary);
});

test('a hint is printed once for neighbours that share it, and text from outside stays on its line', () => {
  const problem = (message: string) => ({
    code: 'NOT_FOUND' as const,
    message,
    hint: 'Create it.',
    place: { file: 'm\n.yml', line: 1, column: 2 },
  });
  expect(formatProblems([problem('"A"'), problem('"B"\u001b[2J\n::add-mask::x')], 'text')).toBe(
    'm\\x0a.yml:1:2: error: "A" [NOT_FOUND]\nm\\x0a.yml:1:2: error: "B"\\x1b[2J\\x0a::add-mask::x [NOT_FOUND]\n  hint: Create it.\n',
  );
});

test('a hundred problems are shown, and the others counted', () => {
  const problems = Array.from({ length: 130 }, (_, n) => ({
    code: 'NOT_FOUND' as const,
    message: `"V${n}"`,
  }));
  const lines = formatProblems(problems, 'text').trimEnd().split('\n');
  expect([lines.length, lines[99], lines[100]]).toEqual([
    101,
    'error: "V99" [NOT_FOUND]',
    '… and 30 more problems',
  ]);
  const annotated = failureAnnotations(new Failure(problems)).trimEnd().split('\n');
  expect([annotated.length, annotated[100]]).toEqual([101, '… and 30 more problems']);
  // GitHub keeps ten for a step.
  expect(annotated.slice(9, 11)).toEqual([
    '::error title=NOT_FOUND::NOT_FOUND: "V9"',
    'error: "V10" [NOT_FOUND]',
  ]);
});

test('ten warnings are annotations, and the others lines that no runner takes for a command', () => {
  const messages = Array.from({ length: 12 }, (_, n) => (n === 11 ? '##[error]x\n::error::y' : `w${n}`));
  const lines = annotations('warning', messages).trimEnd().split('\n');
  expect(lines.filter((line) => line.startsWith('::warning'))).toHaveLength(10);
  expect(lines.slice(10)).toEqual(['warning: w10', 'warning: ##\\x5berror]x\\x0a::error::y']);
});

test('no name in JSON is a command to the runner or a terminal', async () => {
  const name = '##[stop-commands]x\u009b2J\u202e\u2028';
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, name), `version: 1\nenv: { ${JSON.stringify(name)}: "ssm:/a" }\n`);
  const world = fakeWorld({ cwd });
  expect(await main(['check', '--json', '-m', name], world, '0')).toBe(2);
  expect(world.stderr()).not.toMatch(/##\[|(?![\n])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  // No name of a variable looks like it, so it may be a value; the name of the file cannot be one.
  expect(JSON.parse(world.stderr())).toMatchObject({
    file: name,
    message: '"…" is not a valid variable name',
  });
});

test('the path of a mapping without a mistake is one line too', async () => {
  const cwd = temporaryFolder();
  const file = '\n::add-mask::\u001b[2J.yml';
  writeFileSync(join(cwd, file), 'version: 1\nenv: { A: "ssm:/a" }\n');
  const world = fakeWorld({ cwd });
  expect(await main(['check', '-m', file, '--region', 'eu-west-1'], world, '0')).toBe(0);
  expect(world.stderr()).toBe(
    'pipeline-secrets: no problems in \\x0a::add-mask::\\x1b[2J.yml (1 variable)\n',
  );
});

test('JSON escapes every character that does not show', () => {
  const invisible = '\x7f\u00ad\u061c\u200b\u2028\u202e\u2060\u206a\ufeff\ufff9\u{e0041}\ud800';
  const line = formatDiagnostics([{ severity: 'error', message: `a${invisible}b` }], 'json');
  expect(line).toMatch(/^[ -~]*\n$/);
  expect(JSON.parse(line)).toEqual({ severity: 'error', message: `a${invisible}b` });
});
