import { Failure, type Problem } from '../../failure.ts';
import { requirePlainNames } from './require-plain-names.ts';
import { shellNames } from './shell-names.ts';
import type { Variable } from './variable.ts';

/**
 * A file that any POSIX shell sources with `. FILE`: one `export` for each variable, in single quotes.
 *
 * The file switches `set -x` and `set -v` off around the values and back on afterwards, so that a caller which traces
 * its commands does not print them. What the shells still print is the first line (`set -v`: it is echoed as it is
 * read) and zsh's trace of it; neither holds a value. Measured in dash, bash, `bash --posix`, busybox sh and zsh, under
 * `set -eu`, `IFS=:` and `set -o noglob` as well.
 *
 * `eval "$(pipeline-secrets export)"` under `set -x` is beyond help: the shell prints the argument of `eval` itself.
 *
 * @throws {Failure} `NOT_REPRESENTABLE`, naming every variable that a shell keeps for itself.
 */
export function formatSh(variables: readonly Variable[]): string {
  requirePlainNames(variables);
  const problems = variables.filter(({ name }) => shellNames.has(name)).map(notSettable);
  if (problems.length > 0) throw new Failure(problems);
  const saved = unusedName(variables);
  return [
    // The redirection hides the trace of switching the trace off.
    `{ ${saved}=$-; set +xv; } 2>/dev/null\n`,
    ...variables.map(({ name, value }) => `export ${name}=${quote(value)}\n`),
    // `set -x` comes last: what follows it would be printed if the redirection of the group did not hold.
    `{ case $${saved} in *v*) set -v;; esac; `,
    `case $${saved} in *x*) unset ${saved}; set -x;; *) unset ${saved};; esac; } 2>/dev/null\n`,
  ].join('');
}

function notSettable({ name, place }: Variable): Problem {
  return {
    code: 'NOT_REPRESENTABLE',
    message: `a shell cannot set "${name}": it keeps this variable for itself`,
    hint: 'Use the format json, or another name.',
    place,
  };
}

/** What `eval "$(pipeline-secrets export)"` has to run for a failure to count: the eval of nothing succeeds. */
export function failedSh(status: number): string {
  return `(exit ${status})\n`;
}

/** Between single quotes every byte is itself; a quote ends them, is escaped, and opens them again. */
function quote(value: string): string {
  return `'${value.replaceAll("'", String.raw`'\''`)}'`;
}

/** The shell variable that keeps the caller's options: never one that the file exports. */
function unusedName(variables: readonly Variable[]): string {
  const taken = new Set(variables.map((variable) => variable.name));
  let name = '__s';
  while (taken.has(name)) name += '_';
  return name;
}
