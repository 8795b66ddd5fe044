import { expect, test } from '@jest/globals';
import { startDeadline } from '../../../src/app/world/deadline.ts';

test.each([60, 3600, 0.5, 0.0001, 16.1, 2.34567])('%d seconds are a time limit', (seconds) => {
  const { signal, remaining } = startDeadline(seconds);
  expect(signal.aborted).toBe(false);
  expect(remaining()).toBeGreaterThanOrEqual(1);
  expect(remaining()).toBeLessThanOrEqual(Math.ceil(seconds * 1000));
});
