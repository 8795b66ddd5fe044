import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transformFileSync } from '@babel/core';
import { temporaryFolder } from '../kit/temporary-folder.ts';

const source = join(import.meta.dirname ?? process.cwd(), '../../src');

/**
 * Runs a module's text in a Node of its own, where the process may change its umask or kill itself. The text imports
 * from `./src/output/…js`, compiled here because a Node before 22.18 reads no TypeScript.
 *
 * @param options.within a command that starts the one behind it
 */
export function runInChild(
  code: string,
  { within = [], ...options }: { readonly cwd?: string; readonly within?: readonly string[] } = {},
): SpawnSyncReturns<string> {
  const folder = temporaryFolder('child');
  for (const name of ['failure.ts', 'result.ts', ...modulesIn('text'), ...modulesIn('output')]) {
    compile(join(source, name), join(folder, 'src', name.replace(/\.ts$/, '.js')));
  }
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(join(folder, 'main.js'), code);
  const [command = '', ...args] = [...within, process.execPath, join(folder, 'main.js')];
  return spawnSync(command, args, { encoding: 'utf8', ...options });
}

function modulesIn(folder: string): string[] {
  return readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

function compile(from: string, to: string): void {
  const result = transformFileSync(from, {
    configFile: false,
    babelrc: false,
    presets: [['@babel/preset-typescript', { onlyRemoveTypeImports: true, rewriteImportExtensions: true }]],
  });
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, result?.code ?? '');
}
