import { closeSync, constants, openSync } from 'node:fs';

/**
 * Whether this process has a terminal to be asked and interrupted at, wherever its streams go: `psql` and `ssh` ask for
 * passwords on `/dev/tty`. A job of a CI system has none.
 */
export function hasTerminal(): boolean {
  try {
    closeSync(openSync('/dev/tty', constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY));
    return true;
  } catch {
    return false;
  }
}
