import { closeSync, constants, openSync } from 'node:fs';

/**
 * Whether this process has a terminal at which a user can answer prompts and interrupt it, wherever its streams go. `psql`
 * and `ssh` ask for passwords on `/dev/tty`. Most CI jobs have no terminal.
 */
export function hasTerminal(): boolean {
  try {
    closeSync(openSync('/dev/tty', constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY));
    return true;
  } catch {
    return false;
  }
}
