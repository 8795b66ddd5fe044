import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface FakeProcess {
  readonly url: string;
  /** The number of requests since it started. */
  count(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts the fake AWS as a process of its own, so that its work does not count as ours. */
export async function startFake(main: string, stateFile: string): Promise<FakeProcess> {
  const child = spawn(process.execPath, [main, stateFile], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [url] = (await Promise.race([
    once(createInterface(child.stdout), 'line'),
    once(child, 'exit').then(() => Promise.reject(new Error('the fake AWS did not start'))),
  ])) as [string];
  return {
    url,
    count: async () => {
      const counts = (await (await fetch(`${url}/_requests`)).json()) as Record<string, number>;
      return Object.values(counts).reduce((sum, n) => sum + n, 0);
    },
    stop: async () => {
      if (child.exitCode !== null) return;
      child.kill();
      await once(child, 'exit');
    },
  };
}
