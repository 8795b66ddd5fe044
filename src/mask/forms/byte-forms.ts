import { Buffer } from 'node:buffer';

/**
 * What tools print of a value in lines of a fixed width: `base64` (76 columns), `openssl base64` and PEM (64), `xxd -p`
 * (60), each from the value's first byte on; and the base64 of a value of several lines, which is not that of its lines.
 */
export function foldedForms(value: string): readonly string[] {
  const hasLines = value.includes('\n') || value.includes('\r');
  if (!hasLines && Buffer.byteLength(value) <= 30) return [];
  const bytes = Buffer.from(value);
  return [
    ...(hasLines ? [bytes.toString('base64'), ...cut64(value)] : []),
    ...foldedAgain(value),
    ...folded(bytes),
  ];
}

/** A value that is encoded already comes out in such lines where somebody has decoded it and encodes it again. */
function foldedAgain(value: string): readonly string[] {
  if (value.length <= 60) return [];
  if (/^(?:[0-9a-f]+|[0-9A-F]+)$/.test(value)) return inColumns(value, 60);
  return /^[\w+/-]+={0,2}$/.test(value) ? [...inColumns(value, 76), ...inColumns(value, 64)] : [];
}

function folded(bytes: Buffer): readonly string[] {
  const base64 = startOf64(bytes, 0);
  // A last line of two bytes tells little, and is four digits that stand in many a text.
  const hex = inColumns(bytes.toString('hex'), 60).filter((line) => line.length > 4);
  return [
    ...inColumns(base64, 76),
    ...inColumns(base64, 64),
    ...hex.flatMap((line) => [line, line.toUpperCase()]),
  ];
}

/** Nothing, if all fits into one line. */
function inColumns(text: string, width: number): readonly string[] {
  if (text.length <= width) return [];
  return Array.from({ length: Math.ceil(text.length / width) }, (_, index) =>
    text.slice(index * width, (index + 1) * width),
  );
}

/** How bytes that are no text come out of a program, which cannot print them as they are; what is whole first. */
export function formsOfBytes(given: Uint8Array): {
  readonly whole: readonly string[];
  readonly others: readonly string[];
  /** In lines of a fixed width: many, of what is long. */
  readonly lines: readonly string[];
} {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  const hex = bytes.toString('hex');
  return {
    whole: [bytes.toString('base64'), bytes.toString('base64url'), hex],
    others: [...cut64(bytes).flatMap(inBothAlphabets), hex.toUpperCase()],
    lines: folded(bytes),
  };
}

/**
 * The characters that depend on these bytes alone, after none, one or two others: so also `echo $SECRET | base64`, with
 * its line feed behind, and the password in `user:password`.
 */
export function cut64(given: string | Buffer): readonly string[] {
  const padded =
    typeof given === 'string' ? Buffer.from(`\0\0${given}`) : Buffer.concat([Buffer.alloc(2), given]);
  return [startOf64(padded, 2), startOf64(padded, 1).slice(2), startOf64(padded, 0).slice(3)];
}

/** In that of base64, and of base64url where it differs. */
export function inBothAlphabets(form: string): readonly string[] {
  if (!form.includes('+') && !form.includes('/')) return [form];
  return [form, form.replaceAll('+', '-').replaceAll('/', '_')];
}

/** Base64 of the bytes from there on, without what further bytes would change. */
function startOf64(bytes: Buffer, from: number): string {
  return bytes.toString('base64', from).slice(0, Math.floor(((bytes.length - from) * 8) / 6));
}
