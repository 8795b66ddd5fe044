import type { ChildProcess } from 'node:child_process';
import { closeSync, fstatSync } from 'node:fs';
import type { Matcher } from '../../mask/matcher/matcher.ts';
import { readPipe } from '../world/read-pipe.ts';
import type { InheritedDescriptor } from './inherited-descriptors.ts';
import { openPipes } from './open-pipe.ts';
import { type Redaction, redactStream } from './redact-stream.ts';

/** How the output of a command is redacted. */
export interface OutputRedaction {
  /** The streams to redact, at least one. The rest go to our own streams. */
  readonly streams: readonly (1 | 2)[];
  /** Called after the command has been started, because both take a while. */
  readonly buildMatcher: () => Matcher;
}

export interface StartedChild {
  readonly child: ChildProcess;
  readonly redactions: readonly Redaction[];
}

/** What a child gets as each of its descriptors, from 0 up. */
type Stdio = ('inherit' | 'ignore' | 'pipe' | number)[];

type StartWithOutput = (stdout: Stdio[number], stderr: Stdio[number]) => ChildProcess;

/**
 * Starts a child on our stdin, with the descriptors that we inherited, and redacts its output.
 *
 * @param redaction undefined: its output goes to our own streams.
 * @throws the error of `spawn`.
 */
export function startChild(
  spawnWith: (stdio: Stdio) => ChildProcess,
  redaction: OutputRedaction | undefined,
  inherited: readonly InheritedDescriptor[],
): StartedChild {
  const start: StartWithOutput = (stdout, stderr) => {
    const child = spawnWith(withInherited(['inherit', stdout, stderr], inherited));
    // The reader at the other end of one sees the end only when all processes have closed it.
    for (const { descriptor, isSocket } of inherited) if (!isSocket) closeSync(descriptor);
    return child;
  };
  if (!redaction) return { child: start('inherit', 'inherit'), redactions: [] };
  const { streams } = redaction;
  // If both go to the same place, one pipe keeps their order.
  const groups = streams.length === 2 && isSameFile(1, 2) ? [streams] : streams.map((stream) => [stream]);
  const pipes = openPipes(groups.length);
  if (!pipes) return startWithSockets(start, redaction);
  const writing = (stream: 1 | 2) =>
    pipes[groups.findIndex((group) => group.includes(stream))]?.writing ?? 'inherit';
  let child: ChildProcess;
  try {
    child = start(writing(1), writing(2));
  } finally {
    for (const pipe of pipes) closeSync(pipe.writing);
  }
  const matcher = redaction.buildMatcher();
  const redact = (stream: number, reading: number) => redactStream(readPipe(reading), stream, matcher);
  return { child, redactions: pipes.map(({ reading }, index) => redact(groups[index]?.[0] ?? 1, reading)) };
}

/** Uses the sockets of Node instead of pipes: they lose the order of stdout and stderr, and cannot be opened again. */
function startWithSockets(start: StartWithOutput, { streams, buildMatcher }: OutputRedaction): StartedChild {
  const kind = (stream: 1 | 2) => (streams.includes(stream) ? 'pipe' : 'inherit');
  const child = start(kind(1), kind(2));
  const matcher = buildMatcher();
  const redact = (stream: 1 | 2) => {
    const source = stream === 1 ? child.stdout : child.stderr;
    return source ? redactStream(source, stream, matcher) : [];
  };
  return { child, redactions: streams.flatMap(redact) };
}

function withInherited(standard: Stdio, inherited: readonly InheritedDescriptor[]): Stdio {
  const stdio = [...standard];
  for (const { descriptor, withheld } of inherited) {
    if (!withheld) continue;
    // From 3 up, `ignore` leaves a descriptor as it is.
    while (stdio.length <= descriptor) stdio.push('ignore');
    stdio[descriptor] = descriptor;
  }
  return stdio;
}

function isSameFile(a: number, b: number): boolean {
  const [one, other] = [fstatSync(a), fstatSync(b)];
  return one.dev === other.dev && one.ino === other.ino;
}
