import { requirePlainNames, type Variable } from './variable.ts';

/**
 * A script for PowerShell 5.1 and 7 to run with `. FILE`: one assignment for each variable.
 *
 * The script is ASCII and has one line for each variable. So a value survives the encoding that Windows PowerShell assumes
 * for a file without a byte order mark, and the new line ends of a pipe into `Invoke-Expression`. Before 7.5, PowerShell
 * removes a variable that is set to an empty string.
 */
export function formatPowershell(variables: readonly Variable[]): string {
  requirePlainNames(variables);
  return variables.map(({ name, value }) => `\${env:${name}} = ${expression(value)}\n`).join('');
}

/** The script to print on failure, so that `pipeline-secrets export --format powershell | Invoke-Expression` fails. */
export function failedPowershell(status: number): string {
  return `throw 'pipeline-secrets export failed with exit status ${status}'\n`;
}

/** A quoted string, or a list of quoted strings and characters for `-join`. */
function expression(value: string): string {
  if (/^[ -~]*$/.test(value)) return quoteForPowershell(value);
  const parts = value.match(/[ -~]+|[^ -~]/g) ?? [];
  return `-join (${parts.map((part) => (/^[ -~]/.test(part) ? quoteForPowershell(part) : character(part))).join(',')})`;
}

/** Between single quotes, only the quote is special; it is doubled. */
function quoteForPowershell(printable: string): string {
  return `'${printable.replaceAll("'", "''")}'`;
}

/**
 * A UTF-16 code unit by its number, also U+2018 to U+201B, which PowerShell reads as single quotes. A character beyond
 * U+FFFF takes two, a surrogate pair, as in a .NET string.
 */
function character(unit: string): string {
  return `[char]0x${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
