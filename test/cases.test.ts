import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { main } from '../src/app/cli/main.ts';
import { version } from '../src/version.ts';
import { fakeWorld } from './app/fake-world.ts';
import { runProcess } from './kit/run-process.ts';

const folder = fileURLToPath(new URL('cases/', import.meta.url));
const cli = fileURLToPath(new URL('../dist/cli/index.js', import.meta.url));
/** `UPDATE_GOLDEN=1` writes what is printed now; read every line of the difference before you commit it. */
const update = process.env.UPDATE_GOLDEN === '1';

describe.each(readdirSync(folder))('case %s', (name) => {
  const cwd = join(folder, name);
  const { args, exit } = JSON.parse(readFileSync(join(cwd, 'case.json'), 'utf8')) as {
    args: string[];
    exit: number;
  };
  const golden = (stream: string) =>
    existsSync(join(cwd, stream)) ? readFileSync(join(cwd, stream), 'utf8') : '';

  test('in-process', async () => {
    const world = fakeWorld({ cwd });
    const status = await main(args, world, version);
    if (update) {
      for (const [stream, text] of [
        ['stdout', world.stdout()],
        ['stderr', world.stderr()],
      ] as const) {
        if (text !== '' || existsSync(join(cwd, stream))) writeFileSync(join(cwd, stream), text);
      }
    }
    expect({ status, stdout: world.stdout(), stderr: world.stderr() }).toEqual({
      status: exit,
      stdout: golden('stdout'),
      stderr: golden('stderr'),
    });
  });

  test('through dist', async () => {
    const { exitCode, stdout, stderr } = await runProcess(process.execPath, [cli, ...args], { cwd, env: {} });
    expect({ exitCode, stdout, stderr }).toEqual({
      exitCode: exit,
      stdout: golden('stdout'),
      stderr: golden('stderr'),
    });
  });
});
