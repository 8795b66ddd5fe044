/**
 * A printed text with `CODE: message` in place of `error: message [CODE]`, so that the start of one string can stand for a
 * code and the start of its message.
 */
export function codesFirst(text: string): string {
  return text.replaceAll(/\berror: (.*) \[([A-Z_]+)\](?=\r?$)/gm, '$2: $1');
}
