import { commandLineOf, environmentOf, readProcess } from './read-process.ts';

/**
 * What npm, npx, pnpm, yarn, and bun set for a program that they start: all but yarn 4 set the first, all but pnpm's and
 * yarn's `exec` the second, and all the third. Measured with npm 11, pnpm 12, yarn 4, and bun 1.4.
 */
const marks = ['npm_command', 'npm_lifecycle_event', 'npm_execpath'] as const;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Finds the package manager that started us. It does not tell us when it ends, so we have to watch it.
 *
 * Its variables are inherited, so they prove little: a script of `npm run` may start us in the background on purpose. On
 * Linux it also has to be our parent, or the parent of the shell that it runs its scripts with: the one process that was
 * not given these variables.
 *
 * @returns undefined if no package manager started us; else a function that says whether it has ended since.
 */
export function findLauncher(env: Environment): (() => boolean) | undefined {
  if (marks.every((name) => env[name] === undefined)) return undefined;
  const { ppid: parent } = process;
  const parentIsGone = () => process.ppid !== parent;
  // Not Linux: the variables are all there is.
  if (!readProcess('self')) return parentIsGone;
  if (!hasSameMarks(parent, env)) return parentIsGone;
  const launcher = readProcess(parent)?.parent;
  if (launcher === undefined || commandLineOf(parent)[1] !== '-c' || hasSameMarks(launcher, env))
    return undefined;
  return () => parentIsGone() || readProcess(parent)?.parent !== launcher;
}

function hasSameMarks(id: number, env: Environment): boolean {
  const environment = environmentOf(id);
  return environment !== undefined && marks.every((name) => environment.get(name) === env[name]);
}
