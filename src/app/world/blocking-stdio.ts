import { EventEmitter } from 'node:events';
import { writeFully } from '../../output/file/write-fully.ts';

/**
 * Replaces `process.stdout` and `process.stderr` with plain writers. Node's own streams make a pipe non-blocking for all who
 * share it, and Node opens them by itself wherever a stream is piped or a socket ends. We write to the descriptors. The rest
 * of the output comes from Node in debug mode, from libraries that warn, and from `@actions/core`, which masks a token that
 * we mask ourselves.
 */
export function keepStdioBlocking(): void {
  for (const [name, fd] of [['stdout', 1] as const, ['stderr', 2] as const])
    Object.defineProperty(process, name, { configurable: true, value: writer(fd) });
}

/** With these, Node prints the environment of every command, with values. */
const showsEnvironments = /(?:^|,)\s*(?:child_process|\*)/i;

function writer(fd: 1 | 2) {
  const isSilent = showsEnvironments.test(process.env.NODE_DEBUG ?? '');
  return Object.assign(new EventEmitter(), {
    fd,
    writable: true,
    write(chunk: string | Uint8Array, ...callbacks: readonly unknown[]): boolean {
      try {
        if (!isSilent) writeFully(fd, typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
      } catch {
        // Nobody reads it.
      }
      for (const done of callbacks) if (typeof done === 'function') done();
      return true;
    },
  });
}
