import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { commands, main } from '../../../src/app/cli/main.ts';
import { exitStatusOf } from '../../../src/failure.ts';
import { findProgram } from '../../end-to-end/find-program.ts';
import { withTool } from '../../kit/needed.ts';
import { runProcess } from '../../kit/run-process.ts';
import { temporaryFolder } from '../../kit/temporary-folder.ts';
import { fakeWorld } from '../fake-world.ts';

const terminal = fileURLToPath(new URL('../../kit/terminal.py', import.meta.url));

/** What is typed after `pipeline-secrets`, and what the Tab key makes of it. */
const cases = [
  ['expo', 'export'],
  ['run --cl', 'run --clean'],
  ['exec --pris', 'exec --pristine'],
  ['export --format pow', 'export --format powershell'],
  ['export --format=pow', 'export --format=powershell'],
  ['run --short-secrets w', 'run --short-secrets warn'],
  ['check my', 'check my-mapping.yml'],
  ['run -m my', 'run -m my-mapping.yml'],
  ['run --local my', 'run --local my-mapping.yml'],
  ['run --role my', 'run --role my'],
  ['explain KMS', 'explain KMS_ACCESS_DENIED'],
  ['completion f', 'completion fish'],
  ['schema --ins', 'schema --install'],
  ['run -- only-h', 'run -- only-here'],
  ['run --clean -- cat my', 'run --clean -- cat my-mapping.yml'],
] as const;

async function script(shell: string): Promise<string> {
  const world = fakeWorld();
  expect(await main(['completion', shell], world, '0')).toBe(0);
  return world.stdout();
}

/** A folder with a file to complete, and with a program that is nowhere else. */
function workFolder() {
  const cwd = temporaryFolder('completion');
  mkdirSync(join(cwd, 'bin'));
  writeFileSync(join(cwd, 'my-mapping.yml'), '');
  writeFileSync(join(cwd, 'bin/only-here'), '#!/bin/sh\n', { mode: 0o755 });
  return {
    cwd,
    env: { PATH: `${join(cwd, 'bin')}:${process.env.PATH}`, HOME: cwd, ZDOTDIR: cwd, TERM: 'dumb' },
  };
}

/** Runs an interactive shell in a terminal, in which `pipeline-secrets` prints its arguments. */
async function completed(shell: readonly string[], startFile: string, start: string): Promise<string[]> {
  const { cwd, env } = workFolder();
  const echo = 'n=0; pipeline-secrets() { n=$((n+1)); echo "<$n:$*>"; }';
  writeFileSync(join(cwd, startFile), `${start}\n${echo}\nPS1=ready; PS2=\n`);
  const steps = cases.flatMap(([typed], index) => [
    index === 0 ? 'ready' : `<${index}:`,
    `pipeline-secrets ${typed}\t\n`,
  ]);
  const last = [`<${cases.length}:`, 'exit\n'];
  const { stdout } = await runProcess('python3', [terminal, ...steps, ...last, '--', ...shell], { cwd, env });
  const { shown } = JSON.parse(stdout) as { shown: string };
  return cases.map((_, index) => new RegExp(`<${index + 1}:(.*?) ?>`).exec(shown)?.[1] ?? '');
}

const results = cases.map(([, result]) => result);

describe('in a real shell, the Tab key completes commands, options, words, files, and codes', () => {
  test('bash', async () => {
    const text = await script('bash');
    expect(await completed(['bash', '--rcfile', 'start', '-i'], 'start', text)).toEqual(results);
  });

  withTool(findProgram('zsh', process.env.ZSH), 'zsh', '.ci/run installs it', (zsh) => {
    test('zsh', async () => {
      const start = `autoload -U compinit; compinit -u -D; setopt no_beep\n${await script('zsh')}`;
      expect(await completed([zsh, '-d', '-i'], '.zshrc', start)).toEqual(results);
    });
  });

  withTool(findProgram('fish', process.env.FISH), 'fish', '.ci/run installs it', (fish) => {
    test('fish', async () => {
      const { cwd, env } = workFolder();
      writeFileSync(join(cwd, 'start'), await script('fish'));
      const lines = cases.map(([typed]) => `echo "<"(complete -C 'pipeline-secrets ${typed}')`);
      const { stdout, stderr } = await runProcess(fish, ['-c', `source start\n${lines.join('\n')}`], {
        cwd,
        env,
      });
      expect(stderr).toBe('');
      const found = stdout.split('\n').flatMap((line) => /^<([^\t]*)/.exec(line)?.[1] ?? []);
      const words = results.flatMap((result) =>
        result === 'run --role my' ? [] : [result.split(' ').at(-1)],
      );
      expect(found).toEqual(words);
    });
  });
});

// PowerShell comes neither with Debian nor from a registry that CI uses, so nothing here can run its script.
test('the script for PowerShell has every command, option, word, and code', async () => {
  const text = await script('powershell');
  for (const { name, options } of commands) {
    const row = new RegExp(`^ {4}'${name}' = @\\((.*)\\)$`, 'm').exec(text)?.[1]?.split(', ');
    expect(row).toEqual(options.map((option) => `'--${option.name}'`));
  }
  expect(text).toContain("'export --short-secrets' = @('warn', 'error')");
  for (const code of Object.keys(exitStatusOf)) expect(text).toContain(`'${code}'`);
  expect([text.split('{').length, text.split('(').length]).toEqual([
    text.split('}').length,
    text.split(')').length,
  ]);
});

test.each([[], ['bahs']])('a shell that is missing or misspelled is reported', async (...words) => {
  const world = fakeWorld();
  expect(await main(['completion', ...words], world, '0')).toBe(2);
  expect(world.stderr()).toMatch(/hint: (Use bash, zsh, fish, or powershell\.|Did you mean "bash"\?)/);
});
