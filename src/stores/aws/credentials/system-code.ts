/** The system calls that fail when a file cannot be read or nothing answers. */
const known =
  /\b(?:ENOENT|EACCES|EPERM|EISDIR|ENOTDIR|ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)\b/;

/**
 * The code of the system call that failed, in brackets, wherever the SDK has put it; empty if there is none. Nothing else
 * of the text is safe to print: it may quote what was received.
 */
export function systemCode(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const code = known.exec('code' in error ? `${error.code}` : error.message)?.[0];
  return code === undefined ? '' : ` (${code})`;
}
