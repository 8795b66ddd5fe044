/**
 * A printed text with `CODE: message` instead of `error: message [CODE]`, so that one string can be compared with a
 * code and the start of its message.
 */
export function codesFirst(text: string): string {
  return text.replaceAll(/\berror: (.*) \[([A-Z_]+)\](?=\r?$)/gm, '$2: $1');
}
