/**
 * Controls, line separators, invisible format characters (bidi overrides, zero width, tags) and unpaired surrogates:
 * what can move the cursor, start a line, or make a text look like another.
 */
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/**
 * Text from outside (a path, a name, a message of AWS) made safe to print as one line of a log: unprintable
 * characters are shown as `\xNN` or `\u{…}`, and what the runner would take for a command is broken up: `##[`
 * anywhere in a line and `::` at its start.
 *
 * @param limit the longest result, in UTF-16 code units; what is cut off is marked by an ellipsis.
 */
export function printable(text: string, limit = 1000): string {
  // Only the part that can be shown is worked on: the text may be huge.
  const part = text.slice(0, limit + 1);
  // In most texts there is nothing to look for by the tables of Unicode, which take a while to load.
  const visible = /^[ -~]*$/.test(part) ? part : part.replace(unprintable, escapeCharacter);
  const shown = visible.replaceAll('##[', '##\\x5b').replace(/^(\s*):(?=:)/u, '$1\\x3a');
  if (shown.length <= limit) return shown;
  return `${shown.slice(0, limit - 1).replace(/\p{Cs}$/u, '')}…`;
}

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
}
