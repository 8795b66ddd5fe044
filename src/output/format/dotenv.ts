import { Failure, type Problem } from '../../failure.ts';
import { requirePlainNames } from './require-plain-names.ts';
import type { Variable } from './variable.ts';

/**
 * A file in Node's own dotenv dialect, as `node --env-file` and `util.parseEnv` read it in Node 20.12, 22 and 24.
 *
 * The dialect has no escape for a quote, so the quotes are chosen by what the value does not contain. It drops or
 * rewrites every carriage return, even between quotes (`node_dotenv.cc` removes them before it parses).
 *
 * @throws {Failure} `NOT_REPRESENTABLE`, naming every variable that the dialect cannot hold.
 */
export function formatDotenv(variables: readonly Variable[]): string {
  requirePlainNames(variables);
  const problems: Problem[] = [];
  const lines = variables.map((variable) => {
    const { name, value } = variable;
    const written = value.includes('\r') ? undefined : write(value);
    if (written === undefined) problems.push(notRepresentable(variable));
    return `${name}=${written}\n`;
  });
  if (problems.length > 0) throw new Failure(problems);
  return lines.join('');
}

/** The value as it stands in the file, or nothing where no way of quoting gives it back. */
function write(value: string): string | undefined {
  if (/^[\w./:@%+,=-]+$/.test(value)) return value;
  if (!value.includes("'")) return `'${value}'`;
  // Only between double quotes is a backslash and an n read as a newline, and no backslash protects it.
  if (!value.includes('"') && !value.includes('\\n')) return `"${value}"`;
  if (!value.includes('`')) return `\`${value}\``;
  // Bare, quotes inside are themselves, but white space is trimmed and a # starts a comment.
  if (!/[\n#]|^[\s'"`]|\s$/.test(value)) return value;
  return undefined;
}

function notRepresentable({ name, value, place }: Variable): Problem {
  const reason = value.includes('\r') ? 'holds a carriage return' : 'mixes all kinds of quotes';
  return {
    code: 'NOT_REPRESENTABLE',
    message: `the value of "${name}" ${reason}, which a dotenv file cannot hold`,
    hint: 'Use the format sh or json.',
    place,
  };
}
