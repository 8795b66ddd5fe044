import type { ChildProcess } from 'node:child_process';
import { errnoOf } from '../../output/file/errno-of.ts';
import { readProcesses } from './read-process.ts';

/** A command and the processes that it has started. */
export interface CommandProcesses {
  readonly send: (signal: NodeJS.Signals) => void;
  /** Whether any process of its process group is still running. */
  readonly remain: () => boolean;
}

/** Signals that a nested `run` cannot pass on, and SIGCONT, which undoes SIGSTOP: we send them to all descendants. */
const forDescendants: readonly NodeJS.Signals[] = ['SIGKILL', 'SIGSTOP', 'SIGCONT'];

/** The processes of a command that leads its own process group. */
export function groupOf(child: ChildProcess): CommandProcesses {
  const group = child.pid ?? 0;
  return {
    send(signal) {
      const others = forDescendants.includes(signal) ? descendantsOf(group) : [];
      for (const id of [-group, ...others]) send(id, signal);
    },
    remain() {
      const processes = readProcesses();
      // Without `/proc`, a process that has ended counts until its parent asks for its exit status.
      return processes.length > 0 ? processes.some((one) => one.group === group) : send(-group, 0);
    },
  };
}

/**
 * The processes of a command that shares our process group and terminal. Its descendants are known only on Linux; elsewhere
 * signals go to the command alone.
 */
export function treeOf(child: ChildProcess): CommandProcesses {
  const root = child.pid ?? 0;
  return {
    send(signal) {
      // Find all of them first: a process that loses its parent cannot be found any more.
      const others = descendantsOf(root);
      child.kill(signal);
      for (const id of others) send(id, signal);
    },
    remain: () => false,
  };
}

function descendantsOf(root: number): readonly number[] {
  const processes = readProcesses();
  const below = (parent: number): readonly number[] =>
    processes.filter((one) => one.parent === parent).flatMap(({ id }) => [id, ...below(id)]);
  return root > 0 ? below(root) : [];
}

/** @returns whether there was a process to send it to. */
function send(id: number, signal: NodeJS.Signals | 0): boolean {
  // 0 would be our own group.
  if (id === 0) return false;
  try {
    return process.kill(id, signal);
  } catch (error) {
    // EPERM: it runs as another user, by sudo for example.
    return errnoOf(error) === 'EPERM';
  }
}
