import { expect, test } from '@jest/globals';
import { realWorld } from '../../../src/app/world/world.ts';

test('a nonce is 128 bits in letters and digits, and no two are the same', () => {
  const { nonce } = realWorld();
  const nonces = Array.from({ length: 200 }, nonce);
  expect(new Set([...nonces, realWorld().nonce()]).size).toBe(201);
  for (const one of nonces) expect(one).toMatch(/^[0-9a-f]{32}$/);
});
