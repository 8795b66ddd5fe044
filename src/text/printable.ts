/**
 * Control characters, line separators, invisible format characters (bidi overrides, zero width, tags), and lone surrogates,
 * which can move the cursor, start a line, or make a text look like another.
 */
export const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/**
 * Makes text from outside (a path, a name, a message from AWS) safe to print as one line of a log. Unprintable characters
 * become `\xNN` or `\u{…}`. The starts of commands to the runner, `##[` anywhere and `::` at the start of a line, are
 * escaped.
 *
 * @param limit maximum length in UTF-16 code units; a longer text ends with an ellipsis.
 */
export function printable(text: string, limit = 1000): string {
  // The text may be huge.
  const part = text.slice(0, limit + 1);
  // Most texts need no Unicode tables, which take time to load.
  const visible = /^[ -~]*$/.test(part) ? part : part.replace(unprintable, escapeCharacter);
  const shown = visible.replaceAll('##[', '##\\x5b').replace(/^(\s*):(?=:)/u, '$1\\x3a');
  if (shown.length <= limit) return shown;
  return `${shown.slice(0, limit - 1).replace(/\p{Cs}$/u, '')}…`;
}

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
}
