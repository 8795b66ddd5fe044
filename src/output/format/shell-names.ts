/**
 * Variables that a shell keeps for itself: an assignment fails, is ignored, or sets something else. Measured in dash,
 * bash, `bash --posix` and busybox sh. Those that zsh alone keeps, such as `path` and `status`, are not here: most files
 * are never read by zsh, and nearly all of its own names end with an error there.
 *
 * @see https://www.gnu.org/software/bash/manual/html_node/Bash-Variables.html
 */
export const shellNames: ReadonlySet<string> = new Set([
  ...['_', 'UID', 'EUID', 'PPID', 'GROUPS', 'SHLVL', 'OPTIND', 'LINENO', 'SECONDS', 'RANDOM', 'SRANDOM'],
  ...['EPOCHSECONDS', 'EPOCHREALTIME', 'HISTCMD', 'DIRSTACK', 'FUNCNAME', 'SHELLOPTS', 'BASHOPTS', 'BASHPID'],
  ...['BASH_ALIASES', 'BASH_ARGC', 'BASH_ARGV', 'BASH_CMDS', 'BASH_COMMAND', 'BASH_LINENO', 'BASH_SOURCE'],
  ...['BASH_SUBSHELL', 'BASH_VERSINFO'],
]);
