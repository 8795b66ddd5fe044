import { constants, readFileSync } from 'node:fs';
import { orElse } from '../../result.ts';
import { openFilesOf, readProcess } from './read-process.ts';

/** A descriptor that was open when we started: make's jobserver, `exec 7<file`, `<(…)`. */
export interface InheritedDescriptor {
  readonly descriptor: number;
  /** Node withholds it from the programs that it starts, unless it is told to pass it on. */
  readonly withheld: boolean;
  readonly isSocket: boolean;
}

/** `O_CLOEXEC` of Linux, which is missing in Node's constants. */
const closeOnExec = 0o2000000;

/**
 * Finds the descriptors from 3 up that our parent left open for the command. It must be called before anything is opened,
 * and works only on Linux.
 *
 * Before any script runs, Node marks the first sixteen, and those that follow without a gap, as close-on-exec, so that flag
 * means nothing. Node itself opens only objects without a name, such as `anon_inode:[eventpoll]`, and pipes of which it
 * holds both ends. A process that inherits the pipe of a jobserver holds both ends too, but then so does a process above us.
 */
export function inheritedDescriptors(): readonly InheritedDescriptor[] {
  const open = openFilesOf('self');
  const flags = new Map([...open.keys()].map((descriptor) => [descriptor, flagsOf(descriptor)]));
  const ends = new Set([...open].map(([descriptor, target]) => target + isWritable(flags.get(descriptor))));
  const mayBeOurs = (target: string) =>
    isPipe(target) && ends.has(`${target}true`) && ends.has(`${target}false`);
  const above = filesAbove();
  return [...open]
    .filter(([descriptor, target]) => descriptor > 2 && !target.startsWith('anon_inode:'))
    .filter(([, target]) => !mayBeOurs(target) || above.has(target))
    .map(([descriptor, target]) => ({
      descriptor,
      withheld: ((flags.get(descriptor) ?? 0) & closeOnExec) !== 0,
      isSocket: target.startsWith('socket:'),
    }));
}

/** The pipes that the processes above us hold, as far as we may see them. */
function filesAbove(): ReadonlySet<string> {
  const files = new Set<string>();
  for (let id = process.ppid; id > 0; id = readProcess(id)?.parent ?? 0)
    for (const target of openFilesOf(id).values()) if (isPipe(target)) files.add(target);
  return files;
}

const isPipe = (target: string): boolean => target.startsWith('pipe:');

const isWritable = (flags = 0): boolean => (flags & constants.O_WRONLY) !== 0;

/** The flags of a descriptor; 0 if it is closed by now, like the one with which the list was read. */
function flagsOf(descriptor: number): number {
  const text = orElse(() => readFileSync(`/proc/self/fdinfo/${descriptor}`, 'utf8'), '');
  return Number.parseInt(/^flags:\s*(\d+)/m.exec(text)?.[1] ?? '0', 8);
}
