import { type ChildProcess, execFileSync, spawn } from 'node:child_process';

export interface Moto {
  readonly url: string;
  close(): void;
}

/** The `moto_server` from `MOTO_SERVER` or the `PATH`; undefined if there is none. */
export function findMoto(): string | undefined {
  const named = process.env.MOTO_SERVER;
  if (named) return named;
  try {
    return execFileSync('sh', ['-c', 'command -v moto_server'], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

/** Starts moto on a free port of 127.0.0.1. */
export function startMoto(program: string): Promise<Moto> {
  const child: ChildProcess = spawn(program, ['-H', '127.0.0.1', '-p', '0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let printed = '';
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`moto ended with ${code}: ${printed.slice(-500)}`)));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      const url = /Running on (http:\/\/127\.0\.0\.1:\d+)/.exec(printed)?.[1];
      if (url) resolve({ url, close: () => void child.kill() });
    });
  });
}
