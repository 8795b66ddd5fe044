import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { Program } from './programs.ts';

export interface Usage {
  readonly cpuMs: number;
  readonly peakMb: number;
}

export interface RunOptions {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Preloaded into Node to report what the process used: not to be timed. */
  readonly hook?: string;
}

/**
 * Runs a program to its end, its output read through pipes as a pipeline would.
 *
 * @returns milliseconds from before the start until the process is gone and its output read, and what it used.
 */
export async function runProgram(
  { name, command, args, env, status = 0, prepare }: Program,
  options: RunOptions,
): Promise<{ readonly ms: number; readonly usage: Usage | undefined }> {
  prepare?.();
  const all = options.hook === undefined ? args : ['--require', options.hook, ...args];
  const start = performance.now();
  const child = spawn(command, all, {
    cwd: options.cwd,
    env: { ...options.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', ...(options.hook === undefined ? [] : ['pipe' as const])],
  });
  const outputs = child.stdio.slice(1) as (NodeJS.ReadableStream | undefined)[];
  const texts = Promise.all(outputs.map((stream) => (stream ? text(stream) : '')));
  const [code] = (await once(child, 'close')) as [number | null];
  const ms = performance.now() - start;
  const [out, err, used] = await texts;
  if (code !== status) throw new Error(`${name} ended with ${code}, not ${status}: ${err || out}`);
  return { ms, usage: used ? (JSON.parse(used) as Usage) : undefined };
}
