import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** What Linux says about a process that runs. Nothing here fails: a process may end at any moment, or be someone else's. */
export interface RunningProcess {
  readonly id: number;
  readonly parent: number;
  /** The process group that it belongs to. */
  readonly group: number;
  /** The process group in the foreground of its terminal; -1 without a terminal. */
  readonly foreground: number;
}

/** @returns undefined when it has ended, even if nobody has asked for its exit status yet, and where there is no `/proc`. */
export function readProcess(id: number | 'self'): RunningProcess | undefined {
  // The program's name comes first and may hold anything; state, parent, group, session, terminal and foreground follow.
  const [own, state, ...fields] =
    /^(\d+) \(.*\) (\S) ([-\d ]+)/s.exec(text(`/proc/${id}/stat`))?.slice(1) ?? [];
  if (own === undefined || state === 'Z' || state === 'X') return undefined;
  const [parent = 0, group = 0, , , foreground = -1] = fields.join().split(' ').map(Number);
  return { id: Number(own), parent, group, foreground };
}

/** Every process that runs; none where there is no `/proc`. */
export function readProcesses(): readonly RunningProcess[] {
  return names('/proc').flatMap((name) => (/^\d+$/.test(name) ? (readProcess(Number(name)) ?? []) : []));
}

/** The words of a process's command line. */
export function commandLineOf(id: number): readonly string[] {
  return text(`/proc/${id}/cmdline`).split('\0').slice(0, -1);
}

/** The environment that a process was started with; undefined when it cannot be read. */
export function environmentOf(id: number): ReadonlyMap<string, string> | undefined {
  const pairs = text(`/proc/${id}/environ`).split('\0');
  if (pairs.length < 2) return undefined;
  return new Map(pairs.map((pair) => [pair.replace(/=.*/s, ''), pair.replace(/^[^=]*=?/, '')]));
}

/** What each open descriptor of a process leads to: a path, or a text such as `pipe:[4711]`. */
export function openFilesOf(id: number | 'self'): ReadonlyMap<number, string> {
  const files = names(`/proc/${id}/fd`).map(
    (name) => [Number(name), linkOf(`/proc/${id}/fd/${name}`)] as const,
  );
  return new Map(files.filter(([, target]) => target !== ''));
}

function text(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function names(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}
