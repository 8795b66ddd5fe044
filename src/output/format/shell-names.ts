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
