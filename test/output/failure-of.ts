import { Failure } from '../../src/failure.ts';

/** The failure that `act` throws; fails the test when it throws something else or nothing. */
export function failureOf(act: () => unknown): Failure {
  try {
    act();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('expected a Failure, but nothing was thrown');
}
