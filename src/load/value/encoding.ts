import { Buffer } from 'node:buffer';

export type Encoding = 'base64' | 'base64url' | 'hex';

/** Encodes bytes: `base64` with padding and in one line, `base64url` without padding, `hex` in lower case. */
export function encodeBytes(bytes: Uint8Array, encoding: Encoding): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(encoding);
}

/**
 * Decodes a text. Unlike Node's decoder, it refuses foreign characters, a wrong length, missing padding (`base64` only) and
 * stray bits at the end, because the text is then damaged. It skips ASCII white space, because `base64` and `xxd` wrap lines
 * and end with a line feed.
 *
 * @returns undefined if the text is not valid.
 */
export function decodeBytes(text: string, encoding: Encoding): Uint8Array | undefined {
  const compact = text.replace(/[\t\n\v\f\r ]/g, '');
  const bytes = Buffer.from(compact, encoding);
  const again = bytes.toString(encoding);
  if (encoding === 'hex') return again === compact.toLowerCase() ? bytes : undefined;
  if (encoding === 'base64') return again === compact ? bytes : undefined;
  const padded = again + '='.repeat((4 - (again.length % 4)) % 4);
  return compact === again || compact === padded ? bytes : undefined;
}
