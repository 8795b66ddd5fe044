import { Failure } from '../../../failure.ts';
import type { RequestProgress } from '../../../store/run-facts.ts';
import { type Classified, classifyError } from './classify-error.ts';
import type { Limiter } from './limiter.ts';
import type { Renewable } from './renewable.ts';

/** The clock and the randomness of retries. */
export interface Timing {
  /** Waits for this many milliseconds, or until the signal aborts. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** 0 ≤ x < 1. */
  readonly random: () => number;
}

export interface SendContext {
  readonly limiter: Limiter;
  readonly timing: Timing;
  /** Ends the whole run. */
  readonly deadline: AbortSignal;
  /** The time limit of one attempt with its body, in milliseconds. */
  readonly attemptTimeout: number;
  /** Credentials to renew when AWS says that they have expired. */
  readonly session?: Renewable | undefined;
  readonly progress?: RequestProgress;
}

export type Sent<Output> =
  | { readonly ok: true; readonly output: Output }
  | { readonly ok: false; readonly error: Classified; readonly attempts: number };

const maxTransient = 5;
const maxDelay = 5000;

/**
 * Sends a request until it succeeds or finally fails: throttled requests until the deadline, other transient faults five
 * times, with full jitter. An expired session of ours is renewed once. Each attempt has a signal of its own, because the
 * SDK's `requestTimeout` only warns.
 *
 * @see https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/
 */
export async function sendRequest<Output>(
  attempt: (signal: AbortSignal) => Promise<Output>,
  context: SendContext,
): Promise<Sent<Output>> {
  const { progress } = context;
  if (!progress) return sendUntilDone(attempt, context);
  progress.planned += 1;
  try {
    return await sendUntilDone(attempt, context);
  } finally {
    progress.done += 1;
    progress.isThrottled = false;
  }
}

async function sendUntilDone<Output>(
  attempt: (signal: AbortSignal) => Promise<Output>,
  context: SendContext,
): Promise<Sent<Output>> {
  const { limiter, timing, deadline, session } = context;
  let renewed = false;
  let error: Classified = timedOut;
  let attempts = 0;
  let transient = 0;
  while (!deadline.aborted) {
    attempts += 1;
    const used = session?.();
    const sent = await limiter.run(() => tryOnce(attempt, context));
    if (sent.ok) return sent;
    // After an attempt that the deadline cut off, the error of the one before is the better explanation.
    if (!deadline.aborted || attempts === 1) error = sent.error;
    if (deadline.aborted) break;
    if (session && used && !renewed && isExpired(error)) {
      renewed = true;
      await session.renew(used);
      continue;
    }
    if (error.retry === 'no') break;
    if (error.retry === 'throttle') {
      limiter.slowDown();
      if (context.progress) context.progress.isThrottled = true;
    } else transient += 1;
    if (transient >= (error.retry === 'skew' ? 2 : maxTransient)) break;
    const base = error.retry === 'throttle' ? 250 : 100;
    await timing.sleep(Math.min(maxDelay, base * 2 ** Math.min(attempts, 6)) * timing.random(), deadline);
  }
  return { ok: false, error: deadline.aborted && error.retry !== 'throttle' ? timedOut : error, attempts };
}

function isExpired({ kind }: Classified): boolean {
  return kind.status === 'failed' && kind.code === 'EXPIRED_CREDENTIALS';
}

const timedOut: Classified = {
  kind: { status: 'failed', code: 'TIMEOUT' },
  retry: 'no',
  name: 'the whole run took too long',
};

async function tryOnce<Output>(
  attempt: (signal: AbortSignal) => Promise<Output>,
  { deadline, attemptTimeout }: SendContext,
): Promise<Sent<Output>> {
  // The deadline may have passed while it waited for its turn.
  if (deadline.aborted) return { ok: false, error: timedOut, attempts: 0 };
  const controller = new AbortController();
  let late = false;
  const end = () => controller.abort();
  const timer = setTimeout(() => {
    late = true;
    end();
  }, attemptTimeout);
  deadline.addEventListener('abort', end);
  try {
    return { ok: true, output: await rejectOnAbort(controller.signal, attempt(controller.signal)) };
  } catch (error) {
    if (error instanceof Failure) throw error;
    const classified = classifyError(late ? { name: 'AttemptTimeout' } : error);
    return { ok: false, error: deadline.aborted ? timedOut : classified, attempts: 1 };
  } finally {
    clearTimeout(timer);
    deadline.removeEventListener('abort', end);
  }
}

/** Waits for a promise, but rejects as soon as the signal aborts, even if the promise ignores the signal. */
export function rejectOnAbort<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = () => reject(new Error('aborted'));
    if (signal.aborted) end();
    signal.addEventListener('abort', end);
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', end));
  });
}
