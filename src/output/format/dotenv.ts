import { Failure, type Problem } from '../../failure.ts';
import { requirePlainNames } from './require-plain-names.ts';
import type { Variable } from './variable.ts';

/**
 * A dotenv file in the part of the language that its dialects share: Node, npm `dotenv` with and without
 * `dotenv-expand`, python-dotenv, godotenv and Docker Compose read the same from it, and a shell that sources it sets the
 * same and runs nothing. What the dialects read differently is refused (docs/adr/0016).
 *
 * @throws {Failure} `NOT_REPRESENTABLE`, naming every variable that such a file cannot hold.
 */
export function formatDotenv(variables: readonly Variable[]): string {
  requirePlainNames(variables);
  const problems: Problem[] = [];
  const lines = variables.map((variable) => {
    const written = isInherited(variable.name) ? undefined : write(variable.value);
    if (written === undefined) problems.push(notRepresentable(variable));
    return `${variable.name}=${written}\n`;
  });
  if (problems.length > 0) throw new Failure(problems);
  return lines.join('');
}

/** What every JavaScript object has already: npm's `dotenv` loses `__proto__`, and `dotenv-expand` ends on `toString`. */
const isInherited = (name: string): boolean => name in {};

/** The value as it stands in the file; undefined if there is no way to quote it that all dialects read alike. */
function write(value: string): string | undefined {
  // No `=`: zsh would take the path of a command for `=ls`.
  if (/^[\w./:@%+,-]+$/.test(value)) return value;
  // `dotenv-expand` and python-dotenv expand `$` between single quotes, too. Node removes carriage returns everywhere.
  if (/[$\r]/.test(value)) return undefined;
  if (!value.includes("'")) {
    // python-dotenv halves two backslashes; to most others a backslash at the end protects the quote.
    return /\\\\|\\$/.test(value) ? undefined : `'${value}'`;
  }
  return /["`\\]/.test(value) ? undefined : `"${value}"`;
}

function notRepresentable({ name, place }: Variable): Problem {
  // What the value contains is not named: it is a part of it.
  const message = isInherited(name)
    ? `a dotenv file cannot hold "${name}": npm's dotenv-expand does not read this name`
    : `a dotenv file cannot hold the value of "${name}": programs that read such files do not agree on it`;
  return {
    code: 'NOT_REPRESENTABLE',
    message,
    hint: 'Use the format sh or json, or list the value under `files:` of the mapping.',
    place,
  };
}
