import { Failure, type Problem } from '../../failure.ts';
import { quoteForShell } from '../../text/quote-for-shell.ts';
import { requirePlainNames, type Variable } from './variable.ts';

/**
 * A file that any POSIX shell can source with `. FILE`: one `export` for each variable, in single quotes.
 *
 * The file switches `set -x` and `set -v` off before the values and on again after them, so that a caller that traces its
 * commands does not print them. The shells still print the first line (`set -v` echoes it as it is read), and zsh its
 * trace; neither contains a value. Measured in dash, bash, `bash --posix`, busybox sh and zsh, also under `set -eu`,
 * `IFS=:` and `set -o noglob`.
 *
 * Nothing can be done about `eval "$(pipeline-secrets export)"` under `set -x`: the shell prints the argument of `eval`.
 *
 * @throws {Failure} `NOT_REPRESENTABLE` with every variable that a shell reserves.
 */
export function formatSh(variables: readonly Variable[]): string {
  requirePlainNames(variables);
  const problems = variables.filter(({ name }) => shellNames.has(name)).map(notSettable);
  if (problems.length > 0) throw new Failure(problems);
  const saved = unusedName(variables);
  return [
    // The redirection hides the trace of switching the trace off.
    `{ ${saved}=$-; set +xv; } 2>/dev/null\n`,
    ...variables.map(({ name, value }) => `export ${name}=${quoteForShell(value)}\n`),
    // `set -x` comes last: what follows it would be printed if the redirection of the group did not hold.
    `{ case $${saved} in *v*) set -v;; esac; `,
    `case $${saved} in *x*) unset ${saved}; set -x;; *) unset ${saved};; esac; } 2>/dev/null\n`,
  ].join('');
}

function notSettable({ name, place }: Variable): Problem {
  return {
    code: 'NOT_REPRESENTABLE',
    message: `a shell cannot set "${name}": it reserves this variable`,
    hint: 'Use the format json, or another name.',
    place,
  };
}

/** The script to print on failure: `eval "$(pipeline-secrets export)"` would succeed if nothing were printed. */
export function failedSh(status: number): string {
  return `(exit ${status})\n`;
}

/** The shell variable that holds the caller's options. It is not one of the exported variables. */
function unusedName(variables: readonly Variable[]): string {
  const taken = new Set(variables.map((variable) => variable.name));
  let name = '__s';
  while (taken.has(name)) name += '_';
  return name;
}

/**
 * Variables that a shell reserves: an assignment fails, is ignored, or sets something else. Measured in dash, bash,
 * `bash --posix` and busybox sh. Names that only zsh reserves, such as `path` and `status`, are not here: zsh never reads
 * most of these files, and reports an error for nearly all of its names.
 *
 * @see https://www.gnu.org/software/bash/manual/html_node/Bash-Variables.html
 */
export const shellNames: ReadonlySet<string> = new Set([
  ...['_', 'UID', 'EUID', 'PPID', 'GROUPS', 'SHLVL', 'OPTIND', 'LINENO', 'SECONDS', 'RANDOM', 'SRANDOM'],
  ...['EPOCHSECONDS', 'EPOCHREALTIME', 'HISTCMD', 'DIRSTACK', 'FUNCNAME', 'SHELLOPTS', 'BASHOPTS', 'BASHPID'],
  ...['BASH_ALIASES', 'BASH_ARGC', 'BASH_ARGV', 'BASH_CMDS', 'BASH_COMMAND', 'BASH_LINENO', 'BASH_SOURCE'],
  ...['BASH_SUBSHELL', 'BASH_VERSINFO'],
]);
