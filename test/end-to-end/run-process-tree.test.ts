import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import { makeCanary } from '../kit/canary.ts';
import { temporaryFolder } from '../kit/temporary-folder.ts';
import { cli, standIn } from './stand-in.ts';

const password = makeCanary('password');
const env = { PATH: process.env.PATH ?? '' };
const run = [process.execPath, cli, 'run', ...standIn({ PASSWORD: password }), '--'];

const started: ChildProcess[] = [];
const programs: number[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  for (const id of programs.splice(0)) if (isAlive(id)) process.kill(id, 'SIGKILL');
});

const isAlive = (id: number): boolean => existsSync(`/proc/${id}/exe`);

/** A program that says its process id when it is ready, and then does for each signal what it is told. */
function program(handlers: Readonly<Record<string, string>>): string {
  const file = join(temporaryFolder(), 'program.sh');
  const traps = Object.entries(handlers).map(([signal, script]) => `trap '${script}' ${signal}`);
  writeFileSync(file, [...traps, 'echo $$', 'while :; do sleep 0.01; done', ''].join('\n'));
  return file;
}

/** Starts `run -- sh -c SCRIPT`, of which `$0` is the program, and waits until that is ready. */
async function start(script: string, file: string, before: readonly string[] = []) {
  const [node = '', ...args] = [...run, ...before, 'sh', '-c', script, file];
  const child = spawn(node, args, { env, stdio: ['ignore', 'pipe', 'ignore'] });
  started.push(child);
  let shown = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    shown += text;
  });
  await until(() => shown.includes('\n'));
  const id = Number.parseInt(shown, 10);
  programs.push(id);
  return { child, id, shown: () => shown.replace(/^\d+\n/, ''), closed: once(child, 'close') };
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await setTimeout(10);
}

describe('a signal reaches what the command has started', () => {
  test.each(['TERM', 'INT', 'HUP', 'QUIT', 'USR2'])('SIG%s, with a shell in between', async (name) => {
    const file = program({ [name]: `echo told ${name}; exit` });
    const { child, shown, closed } = await start('sh "$0"; echo "goes on"', file);
    child.kill(`SIG${name}` as NodeJS.Signals);
    await closed;
    // The shell may wait for what it has started, or die at once.
    expect(shown().replace('goes on\n', '')).toBe(`told ${name}\n`);
  });

  test('and whose parent has ended', async () => {
    const { child, shown, closed } = await start(
      '(sh "$0" &); while :; do sleep 0.01; done',
      program({ TERM: 'echo told TERM; exit' }),
    );
    child.kill('SIGTERM');
    expect([(await closed)[0], shown()]).toEqual([143, 'told TERM\n']);
  });

  test('in a run inside a run, once', async () => {
    const file = program({ TERM: 'echo told TERM; sleep 0.1; exit 7' });
    const { child, shown, closed } = await start('exec sh "$0"', file, run);
    child.kill('SIGTERM');
    expect([(await closed)[0], shown()]).toEqual([7, 'told TERM\n']);
  });
});

describe('SIGHUP', () => {
  // Node undoes it before a script runs, so that we cannot know.
  test('ends the command, though nohup has started us', async () => {
    const child = spawn('nohup', [...run, 'sh', '-c', 'echo ready; exec sleep 60'], {
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    started.push(child);
    await once(child.stdout, 'data');
    child.kill('SIGHUP');
    expect((await once(child, 'close'))[0]).toBe(129);
  });

  test('does not end a command that nohup has started', async () => {
    const { child, shown, closed } = await start(
      'exec sh "$0"',
      program({ TERM: 'echo told TERM; exit 7' }),
      ['nohup'],
    );
    child.kill('SIGHUP');
    child.kill('SIGTERM');
    expect([(await closed)[0], shown()]).toEqual([7, 'told TERM\n']);
  });
});

describe('when the command has ended because it was told to', () => {
  test('what it has started may finish, and is still redacted', async () => {
    const file = program({ TERM: 'sleep 0.5; echo "finished with $PASSWORD"; exit' });
    const { child, shown, closed } = await start('sh "$0"; echo after', file);
    child.kill('SIGTERM');
    expect([(await closed)[0], shown()]).toEqual([143, 'finished with ***\n']);
  });

  test('what ignores that is killed by the third signal', async () => {
    const file = program({ TERM: 'echo ignored' });
    const { child, id, shown, closed } = await start('sh "$0"; echo after', file);
    child.kill('SIGTERM');
    await until(() => shown() === 'ignored\n');
    child.kill('SIGTERM');
    await until(() => shown() === 'ignored\nignored\n');
    child.kill('SIGTERM');
    expect((await closed)[0]).toBe(143);
    await until(() => !isAlive(id));
  });

  test('nothing is left of a run inside a run', async () => {
    const { child, id, shown, closed } = await start('exec sh "$0"', program({ TERM: 'echo ignored' }), run);
    child.kill('SIGTERM');
    await until(() => shown() === 'ignored\n');
    child.kill('SIGTERM');
    await until(() => shown() === 'ignored\nignored\n');
    child.kill('SIGTERM');
    expect((await closed)[0]).toBe(137);
    await until(() => !isAlive(id));
  });
});

test('a daemon stays when the command ends by itself', async () => {
  const { id, closed } = await start(
    'sh "$0" & while ! [ -s "$0.ready" ]; do sleep 0.01; done',
    readyProgram(),
  );
  expect((await closed)[0]).toBe(0);
  expect(isAlive(id)).toBe(true);
});

/** A program that also leaves a file when it is ready. */
function readyProgram(): string {
  const file = join(temporaryFolder(), 'program.sh');
  writeFileSync(file, 'echo $$; echo ready >"$0.ready"; exec sleep 60 >/dev/null 2>&1\n');
  return file;
}

test('SIGTSTP stops a command that does not handle it, SIGCONT wakes it', async () => {
  const { child, id, closed } = await start('sh "$0"; exit 3', program({ TERM: 'exit' }));
  // D: the shell waits for a program that was stopped just before it began (vfork).
  const isStopped = (process: number | undefined) =>
    /^State:\t[TD]/m.test(readFileSync(`/proc/${process}/status`, 'utf8'));
  child.kill('SIGTSTP');
  await until(() => isStopped(id) && isStopped(child.pid));
  child.kill('SIGCONT');
  await until(() => !isStopped(id));
  child.kill('SIGTERM');
  expect((await closed)[0]).toBe(143);
});
