/** The error codes of unreadable files and failed connections. */
const knownCodes =
  /\b(?:ENOENT|EACCES|EPERM|EISDIR|ENOTDIR|ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)\b/;

/**
 * The code of the failed system call in parentheses, wherever the SDK has put it; empty if there is none. Nothing else of
 * the error is safe to print, because it may quote what was received.
 */
export function systemCode(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const code = knownCodes.exec('code' in error ? `${error.code}` : error.message)?.[0];
  return code === undefined ? '' : ` (${code})`;
}
