import { setTimeout } from 'node:timers/promises';
import { errnoOf } from '../../output/file/errno-of.ts';

/** Milliseconds. */
const pause = 5;

/** Tries again while a descriptor is not ready, because another process that shares it has made it non-blocking. */
export async function untilReady<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (errnoOf(error) !== 'EAGAIN') throw error;
      await setTimeout(pause);
    }
  }
}
