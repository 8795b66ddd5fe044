import { errnoOf } from './errno-of.ts';

/** Whether there is a process of this id, whoever's it is. */
export function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and is someone else's.
    return errnoOf(error) !== 'ESRCH';
  }
}
