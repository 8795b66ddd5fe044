import { setTimeout as wait } from 'node:timers/promises';

/** The fake's clock: milliseconds since 1970, and waiting. Pass your own to test without sleeping. */
export interface Clock {
  now(): number;
  sleep(milliseconds: number): Promise<void>;
}

export function realClock(): Clock {
  return {
    now: () => Date.now(),
    // A delayed response does not keep the process alive.
    sleep: (milliseconds) => wait(milliseconds, undefined, { ref: false }),
  };
}
