import { expect, test } from '@jest/globals';
import { showProgress } from '../../../src/app/cli/commands/show-progress.ts';
import { noFacts } from '../../../src/store/run-facts.ts';
import { fakeWorld } from '../fake-world.ts';

/** A world whose clock goes on when it is told to. */
function worldWithClock() {
  const waits: { milliseconds: number; wake: () => void }[] = [];
  const world = fakeWorld({
    sleep: (milliseconds, signal) =>
      new Promise((resolve) => {
        const wake = () => resolve(undefined);
        signal.addEventListener('abort', wake);
        waits.push({ milliseconds, wake });
      }),
  });
  return {
    ...world,
    async pass() {
      const wait = waits.shift();
      wait?.wake();
      await new Promise(setImmediate);
      return wait?.milliseconds;
    },
    waiting: () => waits.length,
  };
}

test('the line appears after a second, changes with the requests, and is erased', async () => {
  const world = worldWithClock();
  const { progress } = noFacts();
  const line = showProgress(progress, world);
  progress.planned = 12;
  expect(world.stderr()).toBe('');
  expect(await world.pass()).toBe(1000);
  progress.done = 3;
  progress.isThrottled = true;
  await world.pass();
  await world.pass();
  line.stop();
  await world.pass();
  expect([world.waiting(), world.stderr().split('\r')]).toEqual([
    0,
    [
      '',
      'pipeline-secrets: 0 of 12 requests done\x1b[K',
      'pipeline-secrets: 3 of 12 requests done; throttled, waiting\x1b[K',
      '\x1b[K',
    ],
  ]);
});

test('nothing is shown before the first request, or if the run is short', async () => {
  const world = worldWithClock();
  const { progress } = noFacts();
  const line = showProgress(progress, world);
  await world.pass();
  await world.pass();
  line.erase();
  line.stop();
  await world.pass();
  expect([world.waiting(), world.stderr()]).toEqual([0, '']);
});

test('another message gets a line of its own', async () => {
  const world = worldWithClock();
  const { progress } = noFacts();
  progress.planned = 1;
  const line = showProgress(progress, world);
  await world.pass();
  line.erase();
  world.writeErr('notice: x\n');
  await world.pass();
  line.stop();
  const shown = '\rpipeline-secrets: 0 of 1 requests done\x1b[K';
  expect(world.stderr()).toBe(`${shown}\r\x1b[Knotice: x\n${shown}\r\x1b[K`);
});
