import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { explanations } from '../../../src/app/cli/commands/explanations.ts';
import * as help from '../../../src/app/cli/help.ts';
import { main } from '../../../src/app/cli/main.ts';
import { exitStatusOf } from '../../../src/failure.ts';
import { fakeWorld } from '../fake-world.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The text of all files below a folder of the repository, without those that only repeat the explanations. */
function textBelow(folder: string): string {
  const repeating = /explanations\.ts$|explain/;
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !repeating.test(join(entry.parentPath, entry.name)))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n')
    .replaceAll("\\'", "'");
}

const source = textBelow('src');
const tests = textBelow('test');
const table = Object.entries(explanations);

async function explain(...words: readonly string[]) {
  const world = fakeWorld();
  const status = await main(['explain', ...words], world, '0');
  return { status, stdout: world.stdout(), stderr: world.stderr() };
}

/** What stays the same in all messages of this kind: not the names, references, numbers, and paths in it. */
function fixedParts(message: string): readonly string[] {
  return message
    .split(/"[^"]*"|`[^`]*`|\S*[/:\d]\S*|\([A-Z]\w+\)|\bstderr\b/)
    .map((part) => part.trim())
    .filter((part) => part.length > 3);
}

describe('the explanation of', () => {
  test.each(table)('%s has an example that is still worded so', (_, { example }) => {
    const parts = fixedParts(example);
    expect(parts).not.toEqual([]);
    expect(parts.filter((part) => !source.includes(part) && !tests.includes(part))).toEqual([]);
  });

  test.each(table)('%s is about a code that a test has seen', (code) => {
    expect(tests).toMatch(new RegExp(`\\b${code}\\b`));
  });

  test.each(table)('%s is made of sentences', (_, { title, cause, fix }) => {
    expect(title).toMatch(/^[A-Z`p].*[^.]$/);
    for (const text of [cause, fix]) expect(text).toMatch(/^[A-Z`].*\.$/s);
  });

  test.each(table)('%s fits on a terminal', async (code, { example }) => {
    const { status, stdout } = await explain(code);
    const lines = stdout.split('\n').filter((line) => !line.includes(example));
    expect([status, lines.filter((line) => line.length > 80)]).toEqual([0, []]);
    expect(stdout).toContain(`Exit status: ${exitStatusOf[code as keyof typeof exitStatusOf]}\n`);
  });
});

test('without a code, every code is listed', async () => {
  const { status, stdout } = await explain();
  expect([status, stdout.match(/^[A-Z_]+(?= )/gm)]).toEqual([0, Object.keys(exitStatusOf)]);
});

test('what cannot be a code is not shown', async () => {
  const { status, stderr } = await explain('hunter2x');
  expect([status, stderr]).toEqual([2, expect.not.stringContaining('hunter2x')]);
});

test('docs/errors.md is up to date', async () => {
  // After a change: npx tsc && node scripts/errors-page.mjs
  const { errorsPage } = (await import('../../../scripts/errors-page.mjs' as string)) as {
    errorsPage: (...tables: readonly unknown[]) => string;
  };
  expect(readFileSync(join(root, 'docs/errors.md'), 'utf8')).toBe(
    errorsPage(explanations, exitStatusOf, help),
  );
});
