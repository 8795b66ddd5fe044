import { spawnSync } from 'node:child_process';

export interface Shell {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
}

const wanted: readonly (Shell & { readonly always: boolean })[] = [
  { name: 'dash', command: ['dash'], always: true },
  { name: 'bash', command: ['bash', '--norc'], always: true },
  { name: 'bash --posix', command: ['bash', '--norc', '--posix'], always: true },
  { name: 'busybox sh', command: ['busybox', 'sh'], always: false },
  { name: 'zsh', command: ['zsh', '-f'], always: false },
];

/**
 * The shells to test with. On a laptop busybox and zsh may be missing, which is printed; in CI, where they are
 * installed, a missing one stays in the list and fails.
 */
export const shells: readonly Shell[] = wanted.filter(({ name, command: [program, ...rest], always }) => {
  const found = spawnSync(program, [...rest, '-c', ':']).status === 0;
  if (found || always || process.env['CI'] === 'true') return true;
  process.stderr.write(`skipped: ${name} is not installed (apt-get install -y busybox zsh)\n`);
  return false;
});
