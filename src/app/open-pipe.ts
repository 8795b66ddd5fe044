import { spawnSync } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real pipe without a name: what is written to one descriptor can be read from the other. */
export interface Pipe {
  readonly reading: number;
  readonly writing: number;
}

/**
 * Makes pipes for the output of a command. Node's own are sockets, which cannot be opened again: scripts that write to
 * `/dev/stderr` would fail with ENXIO.
 *
 * @returns undefined where there is no `mkfifo`.
 */
export function openPipes(count: number): readonly Pipe[] | undefined {
  if (process.platform === 'win32') return undefined;
  let folder: string | undefined;
  const pipes: Pipe[] = [];
  try {
    folder = mkdtempSync(join(tmpdir(), 'pipeline-secrets-'));
    const paths = Array.from({ length: count }, (_, index) => join(folder ?? '', String(index)));
    if (spawnSync('mkfifo', ['-m', '600', ...paths], { stdio: 'ignore' }).status !== 0) return undefined;
    for (const path of paths) {
      const reading = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
      pipes.push({ reading, writing: openSync(path, constants.O_WRONLY) });
    }
    return pipes;
  } catch {
    for (const { reading, writing } of pipes)
      for (const descriptor of [reading, writing]) closeSync(descriptor);
    return undefined;
  } finally {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  }
}
