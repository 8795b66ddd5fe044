import { closeSync, constants, openSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { isatty } from 'node:tty';
import type { CommandProcesses } from './command-processes.ts';
import { readProcess } from './read-process.ts';

/** Signals that we get and that are meant for the command. */
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

/** Signals that a terminal sends to all processes in its foreground, so the command already has them. */
const typed: readonly NodeJS.Signals[] = ['SIGINT', 'SIGQUIT', 'SIGTSTP', 'SIGWINCH'];

/** Milliseconds between checks whether the launcher is still running. */
const launcherInterval = 500;

/** Milliseconds that other processes of a command may run on after it, if it was told to end. */
const grace = 5000;

/** Milliseconds between checks whether they have ended. */
const graceInterval = 20;

export interface ForwardedSignals {
  /** Sets the command that gets the signals. Signals that arrive earlier wait for it. */
  readonly to: (command: CommandProcesses) => void;
  /**
   * To be called when the command has ended. If the command was told to end, this waits for the rest of its process group,
   * and kills it in the end; otherwise daemons may stay.
   */
  readonly commandEnded: () => Promise<void>;
  readonly stop: () => void;
}

export interface SignalOptions {
  /** The command shares our terminal, and therefore our process group. */
  readonly onTerminal: boolean;
  /** Whether the launcher that started us has ended; undefined if there is no launcher. */
  readonly launcherIsGone: (() => boolean) | undefined;
}

/**
 * Forwards signals to a command until `stop` is called; none of them ends us any more. A second request to end becomes
 * SIGTERM, every later one SIGKILL. Keys typed at the terminal do not count, because the command gets their signals itself.
 * The command is also asked to end when our launcher has ended.
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
    // Without a terminal nobody could wake the group, so the kernel does not let SIGTSTP stop it.
    else command?.send(signal === 'SIGTSTP' && !onTerminal ? 'SIGSTOP' : signal);
  };
  const receive = (signal: NodeJS.Signals) => {
    if (!command) waiting.push(signal);
    else if (!(typed.includes(signal) && onTerminal && isInForeground())) pass(signal);
    // We stop too, so that the shell takes its terminal back. SIGCONT wakes both.
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
      while (remains() && performance.now() < deadline) await setTimeout(graceInterval);
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

/** Whether we are in the foreground of our terminal, so that its keys are meant for us. */
function isInForeground(): boolean {
  const self = readProcess('self');
  return self ? self.group === self.foreground : isatty(0);
}

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
