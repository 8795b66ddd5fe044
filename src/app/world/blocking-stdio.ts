import { EventEmitter } from 'node:events';
import { writeFully } from '../../output/file/write-fully.ts';

/**
 * Puts plain writers in the place of `process.stdout` and `process.stderr`. Node's own streams make a pipe non-blocking
 * for everybody who shares it, and Node opens them by itself wherever a stream is piped or a socket ends. We write to the
 * descriptors; what else prints is Node when it is debugged, libraries that warn, and `@actions/core`, which masks a token
 * that we mask ourselves.
 */
export function keepStdioBlocking(): void {
  for (const [name, fd] of [['stdout', 1] as const, ['stderr', 2] as const])
    Object.defineProperty(process, name, { configurable: true, value: writer(fd) });
}

/** Node prints every command's environment then, values and all. */
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
