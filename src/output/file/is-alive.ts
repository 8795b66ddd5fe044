import { errnoOf } from './errno-of.ts';

/** Whether a process with this ID exists, of any user. */
export function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // EPERM: it belongs to another user.
    return errnoOf(error) !== 'ESRCH';
  }
}
