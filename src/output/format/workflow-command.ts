import { fail } from '../../failure.ts';

/**
 * A command for the runner, `::name key=value,…::data`, with its escapes and without a newline.
 *
 * @throws {Failure} `BUG` if the name of the command or of a property is malformed.
 */
export function workflowCommand(
  name: string,
  properties: Readonly<Record<string, string | number | undefined>>,
  data: string,
): string {
  const given = Object.entries(properties).filter(([, value]) => value !== undefined && value !== '');
  if (![name, ...given.map(([key]) => key)].every((word) => /^[A-Za-z][A-Za-z-]*$/.test(word))) {
    throw fail('BUG', 'a workflow command has a malformed name');
  }
  const list = given.map(([key, value]) => `${key}=${escapeProperty(String(value))}`).join(',');
  return commandLine(name, list, data);
}

function commandLine(name: string, list: string, data: string): string {
  return `::${name}${list && ` ${list}`}::${escapeData(data)}`;
}

/**
 * The command that hides one line of a value in the log; without the newline.
 *
 * @throws {Failure} `BUG` if the text has several lines or is blank. The runner would split it and hide each piece, however
 *   short: a line `{` would hide every `{` in the log.
 */
export function addMask(line: string): string {
  // U+0085 is white space to .NET, whose trimming the runner uses, but not to JavaScript.
  if (/[\r\n]/.test(line) || /^[\s\u0085]*$/.test(line)) {
    throw fail('BUG', 'a mask must be one line that is not blank');
  }
  return commandLine('add-mask', '', line);
}

/** The percent sign comes first, so that the other escapes are not escaped again. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
