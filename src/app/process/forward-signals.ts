import { isatty } from 'node:tty';
import type { CommandProcesses } from './command-processes.ts';
import { readProcess } from './read-process.ts';

/** Signals sent to us that are meant for the command. */
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

/** Signals that a terminal sends to every process in its foreground, so that the command already has them. */
const typed: readonly NodeJS.Signals[] = ['SIGINT', 'SIGQUIT', 'SIGTSTP', 'SIGWINCH'];

/** How often we check whether the launcher is still there, in milliseconds. */
const launcherInterval = 500;

/** How long what a command has started may take to end after the command, if it was told to end; in milliseconds. */
const grace = 5000;

/** How often we check whether it has ended, in milliseconds. */
const graceInterval = 20;

export interface ForwardedSignals {
  /** Sets the command to pass them on to. Signals that arrive earlier wait for it. */
  readonly to: (command: CommandProcesses) => void;
  /**
   * Call it when the command has ended. If the command was told to end, waits for what is left of its process group, and
   * kills that in the end; otherwise daemons may stay.
   */
  readonly commandEnded: () => Promise<void>;
  readonly stop: () => void;
}

export interface SignalOptions {
  /** The command shares our terminal, and so our process group. */
  readonly onTerminal: boolean;
  /** Whether the launcher that started us has ended; undefined where there is none. */
  readonly launcherIsGone: (() => boolean) | undefined;
}

/**
 * Passes signals on to a command until it is told to stop; none of them ends us any more. The second request to end is
 * sent as SIGTERM, and every later one as SIGKILL; what is typed does not count, since the command gets that from its
 * terminal. The command is also asked to end when our launcher is gone, which does not tell us that it ends.
 */
export function forwardSignals({ onTerminal, launcherIsGone }: SignalOptions): ForwardedSignals {
  let command: CommandProcesses | undefined;
  const waiting: NodeJS.Signals[] = [];
  let requests = 0;
  const end = (signal: NodeJS.Signals) => {
    requests += 1;
    command?.send(requests === 1 ? signal : requests === 2 ? 'SIGTERM' : 'SIGKILL');
  };
  const pass = (signal: NodeJS.Signals) => {
    if (signal === 'SIGINT' || signal === 'SIGTERM') end(signal);
    // Nobody is there to wake a group without a terminal, and so the kernel does not let SIGTSTP stop it.
    else command?.send(signal === 'SIGTSTP' && !onTerminal ? 'SIGSTOP' : signal);
  };
  const receive = (signal: NodeJS.Signals) => {
    if (!command) waiting.push(signal);
    else if (!(typed.includes(signal) && onTerminal && isInForeground())) pass(signal);
    // We stop as well, so that the shell takes its terminal back; SIGCONT wakes both.
    if (signal === 'SIGTSTP') process.kill(process.pid, 'SIGSTOP');
  };
  for (const signal of forwarded) process.on(signal, receive);
  const watch =
    launcherIsGone &&
    setInterval(() => {
      if (!launcherIsGone()) return;
      clearInterval(watch);
      receive('SIGTERM');
    }, launcherInterval);
  return {
    to(given) {
      command = given;
      for (const signal of waiting.splice(0)) pass(signal);
    },
    async commandEnded() {
      const remains = () => requests > 0 && command?.remain() === true;
      const deadline = performance.now() + grace;
      while (remains() && performance.now() < deadline)
        await new Promise((resolve) => setTimeout(resolve, graceInterval));
      if (remains()) command?.send('SIGKILL');
      command = nobody;
    },
    stop() {
      clearInterval(watch);
      for (const signal of forwarded) process.off(signal, receive);
    },
  };
}

const nobody: CommandProcesses = { send: () => undefined, remain: () => false };

/** Whether what is typed at our terminal is meant for us. */
function isInForeground(): boolean {
  const self = readProcess('self');
  return self ? self.group === self.foreground : isatty(0);
}
