import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { orElse } from '../../result.ts';

/** A running process, according to Linux. Nothing here fails: a process may end at any moment, or belong to someone else. */
export interface RunningProcess {
  readonly id: number;
  readonly parent: number;
  /** Its process group. */
  readonly group: number;
  /** The process group in the foreground of its terminal; -1 without a terminal. */
  readonly foreground: number;
}

/** @returns undefined if it has ended, even if nobody has asked for its exit status yet, or if there is no `/proc`. */
export function readProcess(id: number | 'self'): RunningProcess | undefined {
  // The name of the program may contain anything. State, parent, group, session, terminal, and foreground follow.
  const [own, state, ...fields] =
    /^(\d+) \(.*\) (\S) ([-\d ]+)/s.exec(text(`/proc/${id}/stat`))?.slice(1) ?? [];
  if (own === undefined || state === 'Z' || state === 'X') return undefined;
  const [parent = 0, group = 0, , , foreground = -1] = fields.join().split(' ').map(Number);
  return { id: Number(own), parent, group, foreground };
}

/** All running processes; none if there is no `/proc`. */
export function readProcesses(): readonly RunningProcess[] {
  return names('/proc').flatMap((name) => (/^\d+$/.test(name) ? (readProcess(Number(name)) ?? []) : []));
}

/** The words of a process's command line. */
export function commandLineOf(id: number): readonly string[] {
  return text(`/proc/${id}/cmdline`).split('\0').slice(0, -1);
}

/** The environment that a process was started with; undefined if it cannot be read. */
export function environmentOf(id: number): ReadonlyMap<string, string> | undefined {
  const pairs = text(`/proc/${id}/environ`).split('\0');
  if (pairs.length < 2) return undefined;
  return new Map(pairs.map((pair) => [pair.replace(/=.*/s, ''), pair.replace(/^[^=]*=?/, '')]));
}

/** What each open descriptor of a process refers to: a path, or a text such as `pipe:[4711]`. */
export function openFilesOf(id: number | 'self'): ReadonlyMap<number, string> {
  const files = names(`/proc/${id}/fd`).map(
    (name) => [Number(name), orElse(() => readlinkSync(`/proc/${id}/fd/${name}`), '')] as const,
  );
  return new Map(files.filter(([, target]) => target !== ''));
}

function text(file: string): string {
  return orElse(() => readFileSync(file, 'utf8'), '');
}

function names(folder: string): readonly string[] {
  return orElse(() => readdirSync(folder), []);
}
