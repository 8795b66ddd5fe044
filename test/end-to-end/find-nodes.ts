import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './root.ts';

/**
 * Node programs by their major version: the one that runs the tests, and those of `NODE_BINARIES` (separated like
 * `PATH`), else those that `.ci/run` left in `.cache/nodes`.
 */
export function findNodes(): ReadonlyMap<number, string> {
  const named = process.env.NODE_BINARIES?.split(delimiter).filter(Boolean);
  const nodes = new Map<number, string>();
  for (const program of [process.execPath, ...(named ?? cachedNodes())]) {
    const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
    const major = Number(/^v(\d+)\./.exec(stdout ?? '')?.[1]);
    if (major > 0 && !nodes.has(major)) nodes.set(major, program);
  }
  return nodes;
}

function cachedNodes(): string[] {
  const cache = join(root, '.cache/nodes');
  if (!existsSync(cache)) return [];
  return readdirSync(cache)
    .map((major) => join(cache, major, `node_modules/node-linux-${process.arch}/bin/node`))
    .filter((program) => existsSync(program));
}
