import { Buffer, isUtf8 } from 'node:buffer';
import { readJsonSource } from '../../json/json-source.ts';
import type { Conversion } from '../../mapping/model/mapping.ts';
import { matchProblem, type TestPattern } from '../../mapping/model/match-pattern.ts';
import { type Refusal, type Result, refuse } from '../../result.ts';
import { isWellFormed } from '../../text/well-formed.ts';
import { decodeText, type Encoding, encodeBytes } from './encoding.ts';
import type { PartKind } from './loaded-value.ts';
import { isPem, isUrl } from './value-type.ts';
import { type ValueWarning, valueWarnings } from './value-warnings.ts';

/** What a value must be. A `default` must be so too. */
export type Checks = Pick<Conversion, 'type' | 'match'>;

export interface Conversions extends Conversion {
  /** A file takes any bytes; a variable only text without NUL. Default: a variable. */
  readonly target?: 'variable' | 'file' | undefined;
}

export interface ConvertedPart {
  readonly kind: Extract<PartKind, 'text' | 'item'>;
  readonly content: string | Uint8Array;
}

export interface Converted {
  /** Text, but for a file whose bytes are none. */
  readonly content: string | Uint8Array;
  /** What is as secret as the content. */
  readonly parts: readonly ConvertedPart[];
  readonly warnings: readonly ValueWarning[];
}

/**
 * Makes of a value what the mapping asks for. Always in one order: decode, trim, split and join, type, match, encode.
 * What is not asked for does not happen: no byte changes.
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

  const isFile = conversions.target === 'file';
  if (conversions.encode !== undefined) {
    const content = encodeBytes(Buffer.from(text), conversions.encode);
    const warnings = valueWarnings(text, { multiline: true }).filter(
      ({ kind }) => kind !== 'control-characters',
    );
    return { ok: true, content, parts: [{ kind: 'text', content: text }, ...parts], warnings };
  }
  if (!isFile && text.includes('\0')) {
    return refuse('NOT_TEXT', 'contains a NUL character', 'Add `encode: base64`: no variable can hold NUL.');
  }
  const warnings = valueWarnings(text, { multiline: isFile || conversions.type === 'pem' });
  const told = isFile ? warnings.filter(({ kind }) => kind !== 'control-characters') : warnings;
  return { ok: true, content: text, parts, warnings: told };
}

/** Holds a default to `type` and `match`; no conversion is applied to it, and it may be empty. */
export function checkDefault(text: string, checks: Checks, testPattern: TestPattern): Result<object> {
  const refusal = checkText(text, checks, testPattern);
  return refusal
    ? { ...refusal, hint: refusal.hint.replace('store the value again', 'correct `default`') }
    : { ok: true };
}

const empty = refuse('EMPTY', 'is empty', 'Store a value, or add `allow-empty: true`.');
const notUnicode = refuse('NOT_TEXT', 'is not valid Unicode', 'Store text that is valid Unicode.');

/** Bytes that are valid UTF-8 are their text, wherever they come from. */
function decode(
  input: string | Uint8Array,
  encoding: Encoding | undefined,
): { readonly content: string | Uint8Array } | Refusal {
  const content = textOrBytes(input);
  if (typeof content === 'string' && !isWellFormed(content)) return notUnicode;
  if (encoding === undefined) return { content };
  const bytes = typeof content === 'string' ? decodeText(content, encoding) : undefined;
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
      'Remove `trim`, `split`, `type` and `match`, for they work on text alone.',
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

function checkText(text: string, { type, match }: Checks, testPattern: TestPattern): Refusal | undefined {
  if (type === 'integer' && !/^-?(?:0|[1-9][0-9]*)$/.test(text)) {
    return wrongType('is not an integer');
  }
  if (type === 'boolean' && text !== 'true' && text !== 'false') {
    return wrongType('is neither "true" nor "false"');
  }
  if (type === 'json' && readJsonSource(text) === undefined) {
    return wrongType('is not valid JSON');
  }
  if (type === 'url' && !isUrl(text)) return wrongType('is not an absolute URL');
  if (type === 'pem' && !isPem(text)) return wrongType('is not PEM');
  const problem = match === undefined ? undefined : matchProblem(match, text, testPattern);
  return (
    problem &&
    refuse('NO_MATCH', problem.message, problem.hint ?? 'Correct `match`, or store the value again.')
  );
}

function wrongType(message: string): Refusal {
  return refuse('WRONG_TYPE', message, 'Correct `type`, or store the value again.');
}

/** By index, because `/\s+$/` takes quadratic time on long runs of white space. */
function trimSpace(text: string, ends: 'end' | 'both'): string {
  const isSpace = (at: number): boolean => at < text.length && '\t\n\v\f\r '.includes(text[at] ?? '?');
  let end = text.length;
  while (end > 0 && isSpace(end - 1)) end -= 1;
  let start = 0;
  while (ends === 'both' && start < end && isSpace(start)) start += 1;
  return text.slice(start, end);
}
