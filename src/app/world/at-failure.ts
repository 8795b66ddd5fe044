import { constants } from 'node:os';

const signals = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const;

/** Calls back if this process fails, with the exit status that a shell will see: 128+n for signal n. */
export function atFailure(callback: (status: number) => void): void {
  process.once('exit', (status) => {
    if (status !== 0) callback(status);
  });
  for (const signal of signals) {
    process.once(signal, () => {
      callback(128 + constants.signals[signal]);
      // The listener is removed by now, so this ends us.
      process.kill(process.pid, signal);
    });
  }
}
