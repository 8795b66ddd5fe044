import { errnoOf } from '../../output/file/errno-of.ts';

/** Milliseconds. */
const pause = 5;

/** Tries again as long as somebody who shares the descriptor has made it non-blocking, and it is not ready. */
export async function untilReady<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (errnoOf(error) !== 'EAGAIN') throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
