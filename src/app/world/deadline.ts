/** The moment at which a run gives up, whatever it is waiting for. Setting the clock does not move it. */
export interface Deadline {
  /** Aborts at the deadline. It does not keep the process alive. */
  readonly signal: AbortSignal;
  /** The milliseconds that are left, at least 1, because a limit of 0 often means none. */
  readonly remaining: () => number;
  /** The milliseconds since the start. */
  readonly elapsed: () => number;
}

export function startDeadline(seconds: number): Deadline {
  // Node refuses fractions of a millisecond, and 16.1 times 1000 has one.
  const milliseconds = Math.ceil(seconds * 1000);
  const start = performance.now();
  const end = start + milliseconds;
  return {
    signal: AbortSignal.timeout(milliseconds),
    remaining: () => Math.max(1, Math.ceil(end - performance.now())),
    elapsed: () => performance.now() - start,
  };
}
