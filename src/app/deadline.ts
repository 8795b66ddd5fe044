/** The moment at which a run gives up, whatever it is waiting for. A clock that is set while we run does not move it. */
export interface Deadline {
  /** Aborts at the deadline. It keeps no process alive. */
  readonly signal: AbortSignal;
  /** The milliseconds that are left, at least 1: a limit of 0 often means none. */
  readonly remaining: () => number;
}

export function startDeadline(seconds: number): Deadline {
  const end = performance.now() + seconds * 1000;
  return {
    signal: AbortSignal.timeout(seconds * 1000),
    remaining: () => Math.max(1, Math.ceil(end - performance.now())),
  };
}
