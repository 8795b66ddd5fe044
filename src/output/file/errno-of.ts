/**
 * The code of a failed system call (`ENOSPC`). Messages contain only that: the texts of the system may quote paths and
 * arguments.
 *
 * @throws the error itself if it is not from a system call, because that is a bug.
 */
export function errnoOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (/^E[A-Z0-9]+$/.test(code)) return code;
  throw error;
}
