export interface EnvFile {
  /** The pairs before the first malformed one; all of them if there is no error. */
  readonly pairs: readonly (readonly [name: string, value: string])[];
  readonly error?: string;
}

/**
 * Parses a GITHUB_ENV, GITHUB_OUTPUT or GITHUB_STATE file as the runner does on Linux: only LF ends a line, so a CR is
 * content; a byte-order mark at the very start is dropped; a line is `NAME=VALUE` if its first `=` comes before its
 * first `<<`.
 */
export function parseEnvFile(content: string): EnvFile {
  const text = content.startsWith('\ufeff') ? content.slice(1) : content;
  const lines = text.split('\n');
  const pairs: [string, string][] = [];
  let index = 0;
  while (index < lines.length) {
    const line = lines[index++] ?? '';
    if (line === '') {
      continue;
    }
    const pair = readPair(line, lines, index);
    if ('error' in pair) {
      return { pairs, error: pair.error };
    }
    pairs.push([pair.name, pair.value]);
    index = pair.next;
  }
  return { pairs };
}

type Pair =
  | { readonly name: string; readonly value: string; readonly next: number }
  | { readonly error: string };

function readPair(line: string, lines: readonly string[], next: number): Pair {
  const equals = line.indexOf('=');
  const heredoc = line.indexOf('<<');
  if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
    const name = line.slice(0, equals);
    return name === ''
      ? { error: `Invalid format '${line}'. Name must not be empty` }
      : { name, value: line.slice(equals + 1), next };
  }
  if (heredoc < 0) {
    return { error: `Invalid format '${line}'` };
  }
  const name = line.slice(0, heredoc);
  const delimiter = line.slice(heredoc + 2);
  if (name === '' || delimiter === '') {
    return { error: `Invalid format '${line}'. Name must not be empty and delimiter must not be empty` };
  }
  const end = lines.indexOf(delimiter, next);
  return end < 0
    ? { error: `Invalid value. Matching delimiter not found '${delimiter}'` }
    : { name, value: lines.slice(next, end).join('\n'), next: end + 1 };
}
