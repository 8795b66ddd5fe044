import { requirePlainNames } from './require-plain-names.ts';
import type { Variable } from './variable.ts';

/**
 * A script that PowerShell, 5.1 as well as 7, runs with `. FILE`: one assignment for each variable.
 *
 * The script is ASCII and has one line for each variable, so that neither the encoding that Windows PowerShell assumes
 * for a file without a byte order mark, nor a pipe into `Invoke-Expression`, which makes new line ends, changes a value.
 * Before 7.5, PowerShell takes setting a variable to nothing for removing it.
 */
export function formatPowershell(variables: readonly Variable[]): string {
  requirePlainNames(variables);
  return variables.map(({ name, value }) => `\${env:${name}} = ${expression(value)}\n`).join('');
}

/** What `pipeline-secrets export --format powershell | Invoke-Expression` has to run for a failure to count. */
export function failedPowershell(status: number): string {
  return `throw 'pipeline-secrets export failed with exit status ${status}'\n`;
}

/** A quoted string, or a flat list of such strings and of characters, which `-join` puts together. */
function expression(value: string): string {
  if (/^[ -~]*$/.test(value)) return quote(value);
  const parts = value.match(/[ -~]+|[^ -~]/g) ?? [];
  return `-join (${parts.map((part) => (/^[ -~]/.test(part) ? quote(part) : character(part))).join(',')})`;
}

/** Between single quotes only the quote is special, and doubled. */
function quote(printable: string): string {
  return `'${printable.replaceAll("'", "''")}'`;
}

/**
 * All else is written by number: also U+2018 to U+201B, which PowerShell takes for single quotes. Beyond U+FFFF there
 * are two numbers, a surrogate pair, as in the .NET string.
 */
function character(unit: string): string {
  return `[char]0x${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
