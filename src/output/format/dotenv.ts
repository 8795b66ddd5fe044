import { Failure, type Problem } from '../../failure.ts';
import { requirePlainNames, type Variable } from './variable.ts';

/**
 * A dotenv file in the syntax that all dialects share: Node, npm `dotenv` with and without `dotenv-expand`, python-dotenv,
 * godotenv and Docker Compose read the same values from it, and so does a shell that sources it, which runs nothing. Values
 * that the dialects would read differently are refused (docs/adr/0016).
 *
 * @throws {Failure} `NOT_REPRESENTABLE` with every variable that such a file cannot hold.
 */
export function formatDotenv(variables: readonly Variable[]): string {
  requirePlainNames(variables);
  const problems: Problem[] = [];
  const lines = variables.map((variable) => {
    const written = isInherited(variable.name) ? undefined : quoteForDotenv(variable.value);
    if (written === undefined) problems.push(notRepresentable(variable));
    return `${variable.name}=${written}\n`;
  });
  if (problems.length > 0) throw new Failure(problems);
  return lines.join('');
}

/** Names that every JavaScript object has: npm's `dotenv` loses `__proto__`, and `dotenv-expand` fails on `toString`. */
const isInherited = (name: string): boolean => name in {};

/** The value as the file contains it; undefined if the dialects agree on no way to quote it. */
function quoteForDotenv(value: string): string | undefined {
  // `=` is not plain: zsh would replace `=ls` by the path of a command.
  if (/^[\w./:@%+,-]+$/.test(value)) return value;
  // `dotenv-expand` and python-dotenv expand `$` even in single quotes. Node removes all carriage returns.
  if (/[$\r]/.test(value)) return undefined;
  if (!value.includes("'")) {
    // python-dotenv reads two backslashes as one; for most others, a backslash at the end escapes the quote.
    return /\\\\|\\$/.test(value) ? undefined : `'${value}'`;
  }
  return /["`\\]/.test(value) ? undefined : `"${value}"`;
}

function notRepresentable({ name, place }: Variable): Problem {
  // The characters that the dialects disagree on are part of the value, so they are not shown.
  const message = isInherited(name)
    ? `a dotenv file cannot hold "${name}": npm's dotenv-expand does not read this name`
    : `a dotenv file cannot hold the value of "${name}": programs that read such files interpret it differently`;
  return {
    code: 'NOT_REPRESENTABLE',
    message,
    hint: 'Use the format sh or json, or list the value under `files:` in the mapping.',
    place,
  };
}
