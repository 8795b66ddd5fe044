import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import type { Program } from './programs.ts';

export interface Usage {
  readonly cpuMs: number;
  readonly peakMb: number;
}

export interface RunOptions {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Preloaded into Node to report the resources that the process used; such a run is not timed. */
  readonly hook?: string;
}

/** A pipeline whose exit status is that of its first command. */
const discarding = `status=$( { { "$@" 4>&-; echo $? >&4; } | cat >/dev/null; } 4>&1 ); exit "$status"`;

/**
 * Runs a program to its end, and reads its output through pipes, as a pipeline would.
 *
 * @returns the milliseconds from before the start until the process has ended and its output is read, its output, and
 * the resources that it used.
 */
export async function runProgram(
  { name, command, args, env, input, discards, status = 0, prepare }: Program,
  options: RunOptions,
): Promise<{ readonly ms: number; readonly output: string; readonly usage: Usage | undefined }> {
  prepare?.();
  const own = [command, ...(options.hook === undefined ? [] : ['--require', options.hook]), ...args];
  const [first = '', ...rest] = discards ? ['sh', '-c', discarding, 'sh', ...own] : own;
  const stdin = input === undefined ? 'ignore' : openSync(input, 'r');
  const start = performance.now();
  const child = spawn(first, rest, {
    cwd: options.cwd,
    env: { ...options.env, ...env },
    stdio: [stdin, 'pipe', 'pipe', ...(options.hook === undefined ? [] : ['pipe' as const])],
  });
  if (stdin !== 'ignore') closeSync(stdin);
  const outputs = child.stdio.slice(1) as (NodeJS.ReadableStream | undefined)[];
  const texts = Promise.all(outputs.map((stream) => (stream ? text(stream) : '')));
  const [code] = (await once(child, 'close')) as [number | null];
  const ms = performance.now() - start;
  const [out, err, used] = await texts;
  if (code !== status) throw new Error(`${name} ended with ${code}, not ${status}: ${err || out}`);
  return { ms, output: out ?? '', usage: used ? (JSON.parse(used) as Usage) : undefined };
}
