import { Buffer, isUtf8 } from 'node:buffer';
import type { Conversion } from '../../mapping/model/mapping.ts';
import type { TestPattern } from '../../mapping/model/match-pattern.ts';
import { type Refusal, type Result, refuse } from '../../result.ts';
import { isWellFormed } from '../../text/well-formed.ts';
import { checkText } from './check-text.ts';
import type { PartKind } from './loaded-value.ts';
import { type ValueWarning, valueWarnings } from './value-warnings.ts';

export interface Conversions extends Conversion {
  /** A file can hold any bytes, a variable only text without NUL. Default: a variable. */
  readonly target?: 'variable' | 'file' | undefined;
}

export interface ConvertedPart {
  readonly kind: Extract<PartKind, 'text' | 'item'>;
  readonly content: string | Uint8Array;
}

export interface Converted {
  /** Text; for a file, possibly bytes that are not text. */
  readonly content: string | Uint8Array;
  /** Further contents that are as secret as this one. */
  readonly parts: readonly ConvertedPart[];
  readonly warnings: readonly ValueWarning[];
}

/**
 * Converts a value as the mapping asks, always in this order: decode, trim, split and join, type, match, encode. Without a
 * conversion, no byte changes.
 */
export function convert(
  input: string | Uint8Array,
  conversions: Conversions,
  testPattern: TestPattern,
): Result<Converted> {
  const decoded = decode(input, conversions.decode);
  if ('code' in decoded) return decoded;
  const { content: raw } = decoded;
  if (typeof raw !== 'string') return convertBytes(raw, conversions);

  const trimmed = conversions.trim === undefined ? raw : trimSpace(raw, conversions.trim);
  const items = conversions.split ? trimmed.split(conversions.split) : [];
  const text = conversions.join === undefined || items.length === 0 ? trimmed : items.join(conversions.join);
  const parts = items.map((item): ConvertedPart => ({ kind: 'item', content: item }));
  if (text === '' && !conversions['allow-empty']) return empty;
  const refusal = checkText(text, conversions, testPattern);
  if (refusal !== undefined) return refusal;

  const { encode, target, type } = conversions;
  const isOpaque = encode !== undefined || target === 'file';
  const warnings = valueWarnings(text, { multiline: isOpaque || type === 'pem' }).filter(
    ({ kind }) => !isOpaque || kind !== 'control-characters',
  );
  if (encode !== undefined) {
    const content = encodeBytes(Buffer.from(text), encode);
    return { ok: true, content, parts: [{ kind: 'text', content: text }, ...parts], warnings };
  }
  if (!isOpaque && text.includes('\0')) {
    return refuse(
      'NOT_TEXT',
      'contains a NUL character',
      'Add `encode: base64`: a variable cannot hold NUL.',
    );
  }
  return { ok: true, content: text, parts, warnings };
}

const empty = refuse('EMPTY', 'is empty', 'Store a value, or add `allow-empty: true`.');
const notUnicode = refuse('NOT_TEXT', 'is not valid Unicode', 'Store text that is valid Unicode.');

/** Bytes that are valid UTF-8 become text, wherever they come from. */
function decode(
  input: string | Uint8Array,
  encoding: Encoding | undefined,
): { readonly content: string | Uint8Array } | Refusal {
  const content = textOrBytes(input);
  if (typeof content === 'string' && !isWellFormed(content)) return notUnicode;
  if (encoding === undefined) return { content };
  const bytes = typeof content === 'string' ? decodeBytes(content, encoding) : undefined;
  if (bytes !== undefined) return { content: textOrBytes(bytes) };
  return refuse(
    'WRONG_TYPE',
    `is not valid ${encoding}`,
    'Correct or remove `decode`, or store the value again.',
  );
}

function textOrBytes(input: string | Uint8Array): string | Uint8Array {
  if (typeof input === 'string' || !isUtf8(input)) return input;
  return Buffer.from(input.buffer, input.byteOffset, input.byteLength).toString('utf8');
}

function convertBytes(bytes: Uint8Array, asked: Conversions): Result<Converted> {
  const textual = [asked.trim, asked.split, asked.match, asked.type === 'string' ? undefined : asked.type];
  if (textual.some((conversion) => conversion !== undefined)) {
    return refuse(
      'NOT_TEXT',
      'is binary, not text',
      'Remove `trim`, `split`, `type`, and `match`, which work only on text.',
    );
  }
  if (asked.encode !== undefined) {
    return {
      ok: true,
      content: encodeBytes(bytes, asked.encode),
      parts: [{ kind: 'text', content: bytes }],
      warnings: [],
    };
  }
  if (asked.target === 'file') return { ok: true, content: bytes, parts: [], warnings: [] };
  return refuse('NOT_TEXT', 'is binary, not text', 'Add `encode: base64`.');
}

/** Not `/\s+$/`, which takes quadratic time on long runs of white space. */
function trimSpace(text: string, ends: 'end' | 'both'): string {
  const isSpace = (at: number): boolean => at < text.length && '\t\n\v\f\r '.includes(text[at] ?? '?');
  let end = text.length;
  while (end > 0 && isSpace(end - 1)) end -= 1;
  let start = 0;
  while (ends === 'both' && start < end && isSpace(start)) start += 1;
  return text.slice(start, end);
}

export type Encoding = 'base64' | 'base64url' | 'hex';

/** Encodes bytes: `base64` with padding and in one line, `base64url` without padding, `hex` in lower case. */
export function encodeBytes(bytes: Uint8Array, encoding: Encoding): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(encoding);
}

/**
 * Decodes a text. Unlike Node's decoder, it refuses foreign characters, a wrong length, missing padding (`base64` only), and
 * stray bits at the end, because these are signs of a damaged text. It skips ASCII white space, because `base64` and `xxd` wrap lines
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
