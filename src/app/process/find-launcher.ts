import type { World } from '../world/world.ts';
import { commandLineOf, environmentOf, readProcess } from './read-process.ts';

/**
 * Variables that npm, npx, pnpm, yarn, and bun set for a program that they start: all but yarn 4 set the first, all but
 * `pnpm exec` and `yarn exec` the second, and all the third. Measured with npm 11, pnpm 12, yarn 4, and bun 1.4.
 */
const marks = ['npm_command', 'npm_lifecycle_event', 'npm_execpath'] as const;

/**
 * Finds the package manager that started us. It sends no signal when it ends, so we have to watch it.
 *
 * Its variables are inherited, so they prove little: a script of `npm run` may start us in the background on purpose. On
 * Linux it must also be our parent, or the parent of the shell that runs its scripts. Unlike us, it does not have these
 * variables in its own environment.
 *
 * @returns undefined if no package manager started us; otherwise a function that returns whether it has ended.
 */
export function findLauncher(env: World['env']): (() => boolean) | undefined {
  if (marks.every((name) => env[name] === undefined)) return undefined;
  const { ppid: parent } = process;
  const parentIsGone = () => process.ppid !== parent;
  // Outside Linux there are only the variables.
  if (!readProcess('self')) return parentIsGone;
  if (!hasSameMarks(parent, env)) return parentIsGone;
  const launcher = readProcess(parent)?.parent;
  if (launcher === undefined || commandLineOf(parent)[1] !== '-c' || hasSameMarks(launcher, env))
    return undefined;
  return () => parentIsGone() || readProcess(parent)?.parent !== launcher;
}

function hasSameMarks(id: number, env: World['env']): boolean {
  const environment = environmentOf(id);
  return environment !== undefined && marks.every((name) => environment.get(name) === env[name]);
}
