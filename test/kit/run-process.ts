import { type ChildProcess, spawn } from 'node:child_process';

export interface ProcessOptions {
  /** The working directory of the child; by default, that of this process. */
  readonly cwd?: string;
  /** The whole environment of the child; it inherits nothing without `inheritEnv`. */
  readonly env?: Readonly<Record<string, string>>;
  /** Adds `env` to the environment of this process instead of an empty one. */
  readonly inheritEnv?: boolean;
  /** The stdin of the child; the null device by default. */
  readonly stdin?: string | Uint8Array;
  /**
   * After this time, the child and everything that it started are killed, and the promise rejects; 20 seconds by
   * default.
   */
  readonly timeoutMs?: number;
  /** Called once with the child, to send it signals or read its process ID. */
  readonly onStart?: (child: ChildProcess) => void;
}

export interface ProcessResult {
  /** Null if a signal ended the child. */
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly stdoutBytes: Buffer;
  readonly stderrBytes: Buffer;
  /** Both streams in the order in which they arrived. */
  readonly output: string;
  readonly chunks: readonly Chunk[];
}

export interface Chunk {
  readonly stream: 'stdout' | 'stderr';
  readonly bytes: Buffer;
}

/**
 * Runs one program without a shell, and waits until it has ended and closed its streams.
 *
 * @throws {Error} if it cannot be started (the code of the system is in `code`: ENOENT, EACCES, E2BIG), or does not end
 * in time
 */
export function runProcess(
  command: string,
  args: readonly string[],
  options: ProcessOptions = {},
): Promise<ProcessResult> {
  const { cwd, stdin, timeoutMs = 20_000 } = options;
  const env: NodeJS.ProcessEnv = options.inheritEnv
    ? { ...process.env, FORCE_COLOR: undefined, ...options.env }
    : { ...options.env };
  return new Promise((resolve, reject) => {
    // A process group of its own, so that a timeout also reaches the grandchildren, which may hold the pipes open.
    const child = spawn(command, [...args], {
      env,
      ...(cwd === undefined ? {} : { cwd }),
      stdio: [stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      detached: true,
    });
    const chunks: Chunk[] = [];
    child.stdout?.on('data', (bytes: Buffer) => chunks.push({ stream: 'stdout', bytes }));
    child.stderr?.on('data', (bytes: Buffer) => chunks.push({ stream: 'stderr', bytes }));
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      killGroup(child);
    }, timeoutMs);

    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('close', (exitCode, signal) => {
      clearTimeout(timer);
      const result = describeEnd(exitCode, signal, chunks);
      if (timedOut) {
        reject(new Error(`"${command}" did not end within ${timeoutMs} ms; it wrote:\n${result.output}`));
      } else {
        resolve(result);
      }
    });
    child.stdin?.on('error', () => {}); // a child may end without reading its input
    child.stdin?.end(stdin);
    if (child.pid !== undefined) {
      options.onStart?.(child);
    }
  });
}

function describeEnd(
  exitCode: number | null,
  signal: NodeJS.Signals | null,
  chunks: readonly Chunk[],
): ProcessResult {
  const join = (stream?: Chunk['stream']) =>
    Buffer.concat(
      chunks.filter((chunk) => stream === undefined || chunk.stream === stream).map(({ bytes }) => bytes),
    );
  const [stdoutBytes, stderrBytes] = [join('stdout'), join('stderr')];
  return {
    exitCode,
    signal,
    stdout: stdoutBytes.toString('utf8'),
    stderr: stderrBytes.toString('utf8'),
    stdoutBytes,
    stderrBytes,
    output: join().toString('utf8'),
    chunks,
  };
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) {
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL'); // the group has ended already, or never existed
  }
}
