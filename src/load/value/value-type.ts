/** Whether a text is an absolute URL with `://`, unlike `localhost:5432`. The parser would ignore white space. */
export function isUrl(text: string): boolean {
  return /^[A-Za-z][A-Za-z0-9+.-]*:\/\/[^\s\0-\x20\x7f]+$/.test(text) && URL.canParse(text);
}

/**
 * Whether a text consists of PEM blocks and white space.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7468
 */
export function isPem(text: string): boolean {
  const blocks = text.split(/^(?=-----BEGIN )/m);
  if (blocks[0]?.trim() === '') blocks.shift();
  return blocks.length > 0 && blocks.every(isPemBlock);
}

function isPemBlock(block: string): boolean {
  const [, label, body = ''] =
    /^-----BEGIN ([A-Z0-9 ]+)-----\r?\n([\s\S]*?\n)-----END \1-----\s*$/.exec(block) ?? [];
  // An old encrypted key starts with headers: `Proc-Type: 4,ENCRYPTED`.
  const base64 = body.replace(/^(?:[A-Za-z-]+: .*\r?\n)+\r?\n/, '').replace(/[\r\n\t ]/g, '');
  return label !== undefined && /^[A-Za-z0-9+/]+={0,2}$/.test(base64) && base64.length % 4 === 0;
}
