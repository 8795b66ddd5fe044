import type { ChildProcess } from 'node:child_process';
import { isatty } from 'node:tty';

/** Signals that somebody sends to us and means for the command. */
const forwarded = [
  'SIGINT',
  'SIGTERM',
  'SIGHUP',
  'SIGQUIT',
  'SIGUSR1',
  'SIGUSR2',
  'SIGWINCH',
  'SIGCONT',
  'SIGTSTP',
] as const;

/** How often we look whether whoever started us is still there, in milliseconds. */
const parentInterval = 500;

export interface ForwardedSignals {
  /**
   * Whom to pass them on to. Nobody is asked before: what comes until this turn of the event loop ends, waits for it.
   */
  readonly to: (child: ChildProcess) => void;
  readonly stop: () => void;
}

/**
 * Passes signals on to a child until it is told to stop; none ends us any more. Whoever interrupts a second time gets
 * SIGTERM sent, and from the third time on SIGKILL. The child is asked to end when our parent is gone: npx does not
 * pass its own end on.
 */
export function forwardSignals(parentIsGone: () => boolean): ForwardedSignals {
  let child: ChildProcess | undefined;
  // At a terminal the whole foreground group gets what is typed, the command included: twice would be once too often.
  const typed: readonly string[] = isatty(0) ? ['SIGINT', 'SIGQUIT', 'SIGTSTP'] : [];
  let interrupts = 0;
  const forward = (signal: NodeJS.Signals) => {
    if (signal === 'SIGINT' || signal === 'SIGTERM') interrupts += 1;
    if (interrupts > 1 && (signal === 'SIGINT' || signal === 'SIGTERM')) {
      child?.kill(interrupts === 2 ? 'SIGTERM' : 'SIGKILL');
    } else if (!typed.includes(signal)) child?.kill(signal);
    // We stop as well, so that the shell takes its terminal back; SIGCONT wakes both.
    if (signal === 'SIGTSTP') process.kill(process.pid, 'SIGSTOP');
  };
  for (const signal of forwarded) process.on(signal, forward);
  const watch = setInterval(() => {
    if (!parentIsGone()) return;
    clearInterval(watch);
    child?.kill('SIGTERM');
  }, parentInterval);
  return {
    to(given) {
      child = given;
    },
    stop() {
      clearInterval(watch);
      for (const signal of forwarded) process.off(signal, forward);
    },
  };
}
