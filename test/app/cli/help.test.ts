import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { optionGroups } from '../../../src/app/cli/arguments/options.ts';
import * as help from '../../../src/app/cli/help.ts';
import { commands, main } from '../../../src/app/cli/main.ts';
import { version } from '../../../src/version.ts';
import { findProgram } from '../../end-to-end/find-program.ts';
import { withTool } from '../../kit/needed.ts';
import { runProcess } from '../../kit/run-process.ts';
import { temporaryFolder } from '../../kit/temporary-folder.ts';
import { fakeWorld } from '../fake-world.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

async function printed(...words: readonly string[]) {
  const world = fakeWorld();
  await main(words, world, '0');
  return world.stdout() + world.stderr();
}

test.each(['', ...commands.map(({ name }) => name)])('the help of "%s" fits on one screen', async (name) => {
  const lines = (await printed('help', ...(name ? [name] : []))).split('\n');
  expect(lines.length).toBeLessThanOrEqual(51);
  expect(lines.filter((line) => line.length > 100)).toEqual([]);
});

test.each(commands)(
  'the help of $name shows every option once, under a heading',
  async ({ name, options }) => {
    const help = await printed(name, '--help');
    const shown = [...help.matchAll(/^ {2}(?:-\w, | {4})--([a-z-]+)/gm)].map(([, option]) => option);
    expect(shown.sort()).toEqual(options.map((option) => option.name).sort());
  },
);

test('the first steps work, word for word', async () => {
  const cwd = temporaryFolder('first-steps');
  const blocks = (await printed()).matchAll(/(?:^ {5}.*\n)+/gm);
  const [mapping = '', check = '', standIn = '', run = ''] = [...blocks].map(([text]) =>
    text.replaceAll(/^ {5}/gm, ''),
  );
  writeFileSync(join(cwd, 'pipeline-secrets.yml'), mapping);
  writeFileSync(join(cwd, 'local.yml'), standIn);
  const command = `"${process.execPath}" "${root}dist/cli/index.js"`;
  const shell = (script: string) => {
    const words = script.replace('pipeline-secrets', command);
    return runProcess('sh', ['-c', words], { cwd, inheritEnv: true, env: { CI: '' } });
  };
  expect((await shell(check)).exitCode).toBe(0);
  expect(await shell(run.replace('run', 'run --no-redact'))).toMatchObject({
    exitCode: 0,
    stdout: 'only-for-development\n',
  });
});

describe('the manual page', () => {
  withTool(findProgram('mandoc', process.env.MANDOC), 'mandoc', '.ci/run installs it', (mandoc) => {
    test('has no mistake', async () => {
      const args = ['-T', 'lint', '-W', 'warning', `${root}man/pipeline-secrets.1`];
      const { stdout } = await runProcess(mandoc, args, { inheritEnv: true });
      // A date would have to be changed with every change of an option.
      expect(stdout.split('\n').filter((line) => line !== '' && !line.includes('missing date'))).toEqual([]);
    });

    test('shows every command and option', async () => {
      const args = ['-T', 'utf8', '-O', 'width=300', `${root}man/pipeline-secrets.1`];
      const { stdout } = await runProcess(mandoc, args, { inheritEnv: true });
      // Bold letters are printed twice, with a backspace between.
      const text = stdout.replaceAll(/.[\b]/g, '');
      for (const { usage, options } of commands) {
        expect(text).toContain(`pipeline-secrets ${usage}\n`);
        for (const { name } of options) expect(text).toMatch(new RegExp(`^ +(-\\w, )?--${name}( |$)`, 'm'));
      }
    });
  });

  test('is up to date', async () => {
    // After a change: npx tsc && node scripts/man-page.mjs
    const { manPage } = (await import('../../../scripts/man-page.mjs' as string)) as {
      manPage: (tables: unknown) => string;
    };
    expect(readFileSync(`${root}man/pipeline-secrets.1`, 'utf8')).toBe(
      manPage({ commands, optionGroups, version, help }),
    );
  });
});

test('the options in docs/command-line.md are up to date', async () => {
  // After a change: npx tsc && node scripts/command-line-page.mjs
  const { withOptions } = (await import('../../../scripts/command-line-page.mjs' as string)) as {
    withOptions: (page: string, ...tables: readonly unknown[]) => string;
  };
  const page = readFileSync(`${root}docs/command-line.md`, 'utf8');
  expect(page).toContain('`--short-secrets warn\\|error`');
  expect(page).toBe(withOptions(page, commands, help));
});
