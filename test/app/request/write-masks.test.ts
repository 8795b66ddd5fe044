import { expect, test } from '@jest/globals';
import { writeMasks } from '../../../src/app/request/write-masks.ts';
import { fakeWorld } from '../fake-world.ts';

test('a mask that holds another comes before it, for whoever replaces one after the other', () => {
  const world = fakeWorld();
  writeMasks(['hunter2', 'hunter2-hunter2', 'b'], world, 'stdout');
  expect(world.stdout()).toBe('::add-mask::hunter2-hunter2\n::add-mask::hunter2\n::add-mask::b\n');
});

test.each([
  ['stdout', 'is discarded', { stdoutIsDiscarded: true }],
  ['stderr', 'is discarded', { stderrIsDiscarded: true }],
  ['stdout', 'fails', { writeOut: fails }],
  ['stderr', 'fails', { writeErrInFull: fails }],
] as const)('masks that cannot be written are a failure: %s %s', (target, _, given) => {
  expect(() => writeMasks(['hunter2'], fakeWorld(given), target)).toThrow(
    `could not be written to ${target}`,
  );
});

function fails(): never {
  throw new Error('EPIPE');
}
