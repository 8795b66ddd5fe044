import { expect, test } from '@jest/globals';
import { writeMasks } from '../../src/app/write-masks.ts';
import { fakeWorld } from './fake-world.ts';

test('a mask that holds another comes before it, for whoever replaces one after the other', () => {
  const world = fakeWorld();
  writeMasks(['hunter2', 'hunter2-hunter2', 'b'], world);
  expect(world.stdout()).toBe('::add-mask::hunter2-hunter2\n::add-mask::hunter2\n::add-mask::b\n');
});
