/** Limits the number of requests in flight. */
export type Limiter = ReturnType<typeof limiter>;

/**
 * More than sixteen requests in flight do not help for 400 parameters at 80 ms. Throttling halves the limit; it grows by
 * one after as many successes as it allows, so that a short burst elsewhere does not slow down the whole run.
 */
export function limiter(most = 16) {
  let bound = most;
  let running = 0;
  let successes = 0;
  const waiting: (() => void)[] = [];
  const release = () => {
    running -= 1;
    while (running < bound) {
      const next = waiting.shift();
      if (!next) return;
      running += 1;
      next();
    }
  };
  return {
    /** Runs the task as soon as there is room. */
    async run<T>(task: () => Promise<T>): Promise<T> {
      if (running < bound) running += 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      try {
        const result = await task();
        successes += 1;
        if (successes >= bound && bound < most) {
          bound += 1;
          successes = 0;
        }
        return result;
      } finally {
        release();
      }
    },
    /** Halves the limit, down to one, because AWS throttles. */
    slowDown() {
      bound = Math.max(1, Math.floor(bound / 2));
      successes = 0;
    },
  };
}
