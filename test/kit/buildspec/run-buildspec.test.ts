import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { temporaryFolder } from '../temporary-folder.ts';
import { type BuildspecRun, runBuildspec } from './run-buildspec.ts';

type Phases = Readonly<Record<string, { commands?: unknown; finally?: unknown } | undefined>>;

function run(phases: Phases, env: object = {}, options: BuildspecRun = {}) {
  // JSON is YAML.
  return runBuildspec({ text: JSON.stringify({ version: 0.2, env, phases }), ...options });
}

const build = (...commands: string[]) => ({ build: { commands } });
const statuses = ({ phases }: { phases: readonly { status: string }[] }) =>
  phases.map(({ status }) => status);

describe.each(['dash', 'bash'] as const)('runBuildspec with %s as sh', (shell) => {
  test('runs all commands of all phases in one shell', async () => {
    const result = await run(
      {
        install: { commands: ['first=1', 'export SECOND=2', 'cd /'] },
        pre_build: { commands: ['third() { echo "three in $PWD"; }', 'pid=$$'] },
        build: { commands: ['echo "$first $SECOND"', 'third', '[ "$pid" = $$ ] && echo same'] },
        post_build: { commands: ['if true; then\n  echo "two lines"\nfi'] },
      },
      {},
      { shell },
    );
    const lines = result.stdout.split('\n').filter((line) => !line.startsWith('[Container]') && line !== '');
    expect(lines).toEqual(['1 2', 'three in /', 'same', '  echo "two lines"', 'fi', 'two lines']);
    expect(result).toMatchObject({ exitCode: 0 });
    expect(result.phases.map(({ name, status }) => `${name} ${status}`)).toEqual([
      'install SUCCEEDED',
      'pre_build SUCCEEDED',
      'build SUCCEEDED',
      'post_build SUCCEEDED',
    ]);
  });

  test.each<[string, string]>([
    ['a command that fails', '(exit 7)'],
    ['a command that ends the shell', 'exit 7'],
    ['a failure under set -e', 'set -e; (exit 7)'],
  ])('stops the build phase at %s, and runs its finally block and post_build', async (_, command) => {
    const result = await run(
      {
        pre_build: { commands: ['export KEPT=kept', 'cd /'] },
        build: { commands: ['echo before', command, 'echo never'], finally: ['echo "cleanup $KEPT"'] },
        post_build: { commands: ['echo "succeeding: $CODEBUILD_BUILD_SUCCEEDING in $PWD"'] },
      },
      { 'exported-variables': ['KEPT'] },
      { shell },
    );
    expect(result.stdout).toContain('\nbefore\n');
    expect(result.stdout).not.toContain('never');
    expect(result.stdout).toContain('\ncleanup kept\n');
    expect(result.stdout).toContain('\nsucceeding: 0 in /\n');
    expect(result.phases[2]).toEqual({ name: 'build', status: 'FAILED', exitCode: 7 });
    expect([result.exitCode, result.phases[3]?.status]).toEqual([7, 'SUCCEEDED']);
    expect(result.exported).toEqual({ KEPT: 'kept' });
  });

  test.each<[string, string, string]>([
    ['install', 'FAILED SKIPPED SKIPPED SKIPPED', 'of install'],
    ['pre_build', 'SUCCEEDED FAILED SKIPPED SKIPPED', 'of pre_build'],
  ])('runs nothing after a failed %s but its finally block', async (name, expected, cleanup) => {
    const phases = Object.fromEntries(
      ['install', 'pre_build', 'build', 'post_build'].map((phase) => [
        phase,
        { commands: [phase === name ? 'false' : 'true'], finally: [`echo "cleanup of" ${phase}`] },
      ]),
    );
    const result = await run(phases, {}, { shell });
    expect(statuses(result).join(' ')).toBe(expected);
    expect(result.stdout).toContain(`\ncleanup ${cleanup}\n`);
    expect(result.stdout).not.toContain('cleanup of build');
    expect(result.stdout).not.toContain('cleanup of post_build');
  });

  test('survives commands that end the shell one after another, and a syntax error', async () => {
    const result = await run(
      { build: { commands: ['exit 0', 'echo on', 'if'] }, post_build: { commands: ['echo last', 'exit 4'] } },
      {},
      { shell },
    );
    expect(result.stdout).toContain('\non\n');
    expect(result.stdout).toContain('\nlast\n');
    expect(statuses(result)).toEqual(['SUCCEEDED', 'SUCCEEDED', 'FAILED', 'FAILED']);
    expect(result.phases[3]?.exitCode).toBe(4);
  });

  test('is not disturbed by shell options and separators', async () => {
    const result = await run(
      build('set -euf', "IFS=': 0'", 'echo "a:b"', 'set -x; set -v', 'echo end'),
      {},
      { shell },
    );
    expect(result).toMatchObject({ exitCode: 0 });
    expect(result.stdout).toMatch(/\na:b\n(.*\n)*end\n$/);
  });
});

describe('runBuildspec', () => {
  test('shows both streams, hides access key ids alone, and keeps the streams apart', async () => {
    const result = await run(
      build('echo "AKIAIOSFODNN7EXAMPLE hunter2"', 'echo "ASIAIOSFODNN7EXAMPLE AKIAshort" >&2'),
    );
    expect(result.log).toContain('\n*** hunter2\n');
    expect(result.log).toContain('*** AKIAshort\n');
    expect(result.log.match(/IOSFODNN7/g)).toBeNull();
    expect(result.stderr).toBe('ASIAIOSFODNN7EXAMPLE AKIAshort\n');
    expect(result.stdout).not.toContain('AKIAshort\n');
  });

  test("lets the project's variables win over the buildspec's, over the machine's, and inherits nothing else", async () => {
    const result = await run(
      build('/usr/bin/env'),
      { variables: { A: 'buildspec', B: 2 } },
      { env: { A: 'project', AWS_REGION: 'us-east-1' } },
    );
    expect(result.stdout).toMatch(/^A=project$/m);
    expect(result.stdout).toMatch(/^B=2$/m);
    expect(result.stdout).toMatch(/^AWS_REGION=us-east-1$/m);
    expect(result.stdout).not.toMatch(/^(npm_|JEST|NODE)/m);
  });

  test('publishes what exported-variables names and was exported', async () => {
    const result = await run(build('export VERSION=1.2', 'LOCAL=x', 'export SECRET=hunter2'), {
      'exported-variables': ['VERSION', 'LOCAL', 'NEVER'],
    });
    expect(result.exported).toEqual({ VERSION: '1.2' });
  });

  test.each<[string, object, 'dash' | 'bash', string]>([
    ['dash by default', {}, 'dash', 'no posix'],
    ['bash in POSIX mode where sh is bash', {}, 'bash', 'posix on'],
    ['bash when the buildspec asks for it', { shell: 'bash' }, 'dash', 'posix off'],
    ['sh when the buildspec asks for it', { shell: '/bin/sh' }, 'dash', 'no posix'],
  ])('runs %s', async (_, env, shell, expected) => {
    const command =
      'case ${BASH_VERSION-} in "") echo "no posix" ;; *) case :$SHELLOPTS: in *:posix:*) echo "posix on" ;; *) echo "posix off" ;; esac ;; esac';
    const { stdout } = await run(build(command), env, { shell });
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(expected);
  });

  test('reads a file, starts in the source folder and finds programs in the folders asked for first', async () => {
    const sourceDir = temporaryFolder();
    const bin = join(sourceDir, 'bin');
    mkdirSync(bin);
    writeFileSync(join(bin, 'uname'), '#!/bin/sh\necho "shim in $PWD"\n', { mode: 0o755 });
    const file = join(sourceDir, 'buildspec.yml');
    writeFileSync(
      file,
      'version: 0.2\nphases:\n  install: { runtime-versions: { nodejs: 24 } }\n  build:\n    commands:\n      - uname\n',
    );
    const { stdout } = await runBuildspec({ file, sourceDir, path: [bin] });
    expect(stdout).toContain(`\nshim in ${sourceDir}\n`);
  });

  test.each<[string, object, RegExp]>([
    ['another version', { version: 0.1, phases: {} }, /"version" is "0.1"/],
    [
      'values that CodeBuild fetches',
      { env: { 'parameter-store': { A: '/a' } } },
      /"env.parameter-store" is not modelled/,
    ],
    [
      'secrets that CodeBuild fetches',
      { env: { 'secrets-manager': { A: 'a' } } },
      /"env.secrets-manager" is not modelled/,
    ],
    ['an unknown phase', { phases: { test: {} } }, /"phases.test" is no phase/],
    [
      'a command that is a map',
      { phases: { build: { commands: [{ 'echo a': 'b' }] } } },
      /"phases.build.commands\[0\]" is no text/,
    ],
    [
      'commands that are no list',
      { phases: { build: { commands: 'echo' } } },
      /"phases.build.commands" is no list/,
    ],
    ['another user', { phases: { build: { 'run-as': 'x' } } }, /"phases.build.run-as" is not modelled/],
    ['a shell of Windows', { env: { shell: 'pwsh' } }, /"env.shell" is "pwsh"/],
    ['no phases', { phases: null }, /"phases" is no map/],
  ])('refuses %s', async (_, spec, message) => {
    const text = JSON.stringify({ version: 0.2, phases: {}, ...spec });
    await expect(runBuildspec({ text })).rejects.toThrow(message);
  });
});
