import { spawn, spawnSync } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { trustedProgram } from '../../output/file/trusted-program.ts';
import { openFilesOf, readProcesses } from './read-process.ts';

/** Both ends of a real pipe without a name. */
export interface Pipe {
  readonly reading: number;
  readonly writing: number;
}

/**
 * Makes pipes for the output of a command. The pipes of Node are sockets, which cannot be opened again: on Linux, scripts
 * that write to `/dev/stderr` would fail with ENXIO.
 *
 * @returns undefined if there is neither `mkfifo` and a folder for temporary files, nor `/proc` and a shell.
 */
export function openPipes(count: number): readonly Pipe[] | undefined {
  if (process.platform === 'win32') return undefined;
  const pipes: Pipe[] = [];
  try {
    openNamedPipes(count, pipes);
    return pipes;
  } catch {
    closeAll(pipes.splice(0));
  }
  try {
    while (pipes.length < count) pipes.push(borrowPipe());
    return pipes;
  } catch {
    closeAll(pipes);
    return undefined;
  }
}

function openNamedPipes(count: number, pipes: Pipe[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'pipeline-secrets-'));
  try {
    const paths = Array.from({ length: count }, (_, index) => join(folder, String(index)));
    const { file, env } = machineProgram('mkfifo');
    const { status } = spawnSync(file, ['-m', '600', ...paths], { env, stdio: 'ignore' });
    if (status !== 0) throw new Error('no mkfifo');
    for (const path of paths) pipes.push(openBothEnds(path));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A program from outside all work trees, with an environment without our variables. @throws {Error} if there is none. */
function machineProgram(name: string) {
  const program = trustedProgram(name);
  if (!program) throw new Error(`no ${name}`);
  return { file: program.file, env: { PATH: program.path } };
}

/** Milliseconds that a shell may take to start two commands. */
const patience = 2000;

/**
 * Opens the pipe between two commands of a shell, through `/proc`, and ends the shell. The commands only sleep, because one
 * that reads could take bytes away.
 */
function borrowPipe(): Pipe {
  const { file, env } = machineProgram('sh');
  const shell = spawn(file, ['-c', 'sleep 9 | sleep 9'], { env, stdio: 'ignore', detached: true });
  shell.once('error', () => undefined);
  const { pid } = shell;
  if (pid === undefined) throw new Error('no shell');
  try {
    for (const end = performance.now() + patience; performance.now() < end; pause()) {
      // The second command may be the shell itself.
      const stdin = readProcesses()
        .filter(({ id, parent }) => id === pid || parent === pid)
        .find(({ id }) => openFilesOf(id).get(0)?.startsWith('pipe:'));
      if (stdin) return openBothEnds(`/proc/${stdin.id}/fd/0`);
    }
    throw new Error('no pipe');
  } finally {
    process.kill(-pid, 'SIGKILL');
  }
}

/** Blocks for a millisecond. */
function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
}

function openBothEnds(path: string): Pipe {
  const reading = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    return { reading, writing: openSync(path, constants.O_WRONLY) };
  } catch (error) {
    closeSync(reading);
    throw error;
  }
}

function closeAll(pipes: readonly Pipe[]): void {
  for (const { reading, writing } of pipes)
    for (const descriptor of [reading, writing]) closeSync(descriptor);
}
