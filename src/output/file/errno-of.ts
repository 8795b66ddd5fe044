/**
 * The code of a failed system call (`ENOSPC`). That alone goes into messages: texts of the system name paths of ours
 * and, where a call failed on its arguments, quote them.
 *
 * Anything that is no failed system call is a bug, and thrown on.
 */
export function errnoOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (/^E[A-Z0-9]+$/.test(code)) return code;
  throw error;
}
