import { Buffer } from 'node:buffer';

/**
 * The lines of fixed width in which tools print a value: `base64` (76 columns), `openssl base64` and PEM (64), `xxd -p`
 * (60), each from the first byte on. For a value of several lines also its base64, which differs from that of its lines.
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

/** The lines of a value that is itself encoded, which appear if somebody decodes it and encodes it again. */
function foldedAgain(value: string): readonly string[] {
  if (value.length <= 60) return [];
  if (/^(?:[0-9a-f]+|[0-9A-F]+)$/.test(value)) return inColumns(value, 60);
  return /^[\w+/-]+={0,2}$/.test(value) ? [...inColumns(value, 76), ...inColumns(value, 64)] : [];
}

function folded(bytes: Buffer): readonly string[] {
  const base64 = startOf64(bytes, 0);
  // A last line of two bytes is four digits, which many texts contain.
  const hex = inColumns(bytes.toString('hex'), 60).filter((line) => line.length > 4);
  return [
    ...inColumns(base64, 76),
    ...inColumns(base64, 64),
    ...hex.flatMap((line) => [line, line.toUpperCase()]),
  ];
}

/** Splits a text into lines; none if it fits into one. */
function inColumns(text: string, width: number): readonly string[] {
  if (text.length <= width) return [];
  return Array.from({ length: Math.ceil(text.length / width) }, (_, index) =>
    text.slice(index * width, (index + 1) * width),
  );
}

/** The encodings in which programs print bytes that are not text; complete ones first. */
export function formsOfBytes(given: Uint8Array): {
  readonly whole: readonly string[];
  readonly others: readonly string[];
  /** Lines of fixed width, which are many for long values. */
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
 * The base64 characters that depend only on these bytes, with zero, one or two bytes before them. They also occur in
 * `echo $SECRET | base64`, where a line feed follows, and for the password in `user:password`.
 */
export function cut64(given: string | Buffer): readonly string[] {
  const padded =
    typeof given === 'string' ? Buffer.from(`\0\0${given}`) : Buffer.concat([Buffer.alloc(2), given]);
  return [startOf64(padded, 2), startOf64(padded, 1).slice(2), startOf64(padded, 0).slice(3)];
}

/** A form in the alphabets of base64 and, if it differs, of base64url. */
export function inBothAlphabets(form: string): readonly string[] {
  if (!form.includes('+') && !form.includes('/')) return [form];
  return [form, form.replaceAll('+', '-').replaceAll('/', '_')];
}

/** The base64 of the bytes from an offset on, without the characters that further bytes would change. */
function startOf64(bytes: Buffer, from: number): string {
  return bytes.toString('base64', from).slice(0, Math.floor(((bytes.length - from) * 8) / 6));
}
