import { setTimeout as wait } from 'node:timers/promises';

/** Time as the fake sees it: milliseconds since 1970, and waiting. Give your own to test without sleeping. */
export interface Clock {
  now(): number;
  sleep(milliseconds: number): Promise<void>;
}

export function realClock(): Clock {
  return {
    now: () => Date.now(),
    // A waiting answer does not keep the process alive.
    sleep: (milliseconds) => wait(milliseconds, undefined, { ref: false }),
  };
}
