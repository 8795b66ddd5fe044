/** A workflow command as the runner understands it. */
export interface Command {
  readonly name: string;
  /** By lower-case name, because the runner ignores case. */
  readonly properties: Readonly<Record<string, string>>;
  /** Unescaped. */
  readonly data: string;
  /** The line as it was printed. */
  readonly line: string;
}

const DATA: readonly Escape[] = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
];
const PROPERTY: readonly Escape[] = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%3A', ':'],
  ['%2C', ','],
  ['%25', '%'],
];
const OLD_FORM: readonly Escape[] = [
  ['%3B', ';'],
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%5D', ']'],
  ['%25', '%'],
];

type Escape = readonly [code: string, character: string];

/**
 * Parses one printed line as a command: `::name key=value,key=value::data` at its start, or the old `##[name
 * key=value;key=value]data` anywhere in it.
 *
 * @param isRegistered whether the runner knows a command of this (lower-case) name; any other text is just text
 */
export function parseCommand(line: string, isRegistered: (name: string) => boolean): Command | undefined {
  return parseNewForm(line, isRegistered) ?? parseOldForm(line, isRegistered);
}

function parseNewForm(line: string, isRegistered: (name: string) => boolean): Command | undefined {
  const text = line.trimStart();
  const end = text.startsWith('::') ? text.indexOf('::', 2) : -1;
  if (end < 0) {
    return undefined;
  }
  const [name, properties] = splitHead(text.slice(2, end));
  if (!isRegistered(name)) {
    return undefined;
  }
  return {
    name,
    properties: readProperties(properties.trim(), ',', PROPERTY),
    data: unescapeCodes(text.slice(end + 2), DATA),
    line,
  };
}

function parseOldForm(line: string, isRegistered: (name: string) => boolean): Command | undefined {
  const start = line.indexOf('##[');
  const end = start < 0 ? -1 : line.indexOf(']', start);
  if (end < 0) {
    return undefined;
  }
  const [name, properties] = splitHead(line.slice(start + 3, end));
  if (!isRegistered(name)) {
    return undefined;
  }
  return {
    name,
    properties: readProperties(properties, ';', OLD_FORM),
    data: unescapeCodes(line.slice(end + 1), OLD_FORM),
    line,
  };
}

function splitHead(head: string): [name: string, properties: string] {
  const space = head.indexOf(' ');
  return space < 0 ? [head.toLowerCase(), ''] : [head.slice(0, space).toLowerCase(), head.slice(space + 1)];
}

function readProperties(text: string, separator: string, escapes: readonly Escape[]): Record<string, string> {
  const properties = text.split(separator).flatMap((pair) => {
    const equals = pair.indexOf('=');
    const [key, value] = [pair.slice(0, equals), pair.slice(equals + 1)];
    return equals < 1 || value === '' ? [] : [[key.toLowerCase(), unescapeCodes(value, escapes)] as const];
  });
  return Object.fromEntries(properties);
}

/** In the order of the table, `%25` last: `%250A` is the text `%0A`. */
function unescapeCodes(text: string, escapes: readonly Escape[]): string {
  return escapes.reduce((unescaped, [code, character]) => unescaped.replaceAll(code, character), text);
}
