import { type IsSecretKey, leavesOf } from '../json/json-leaves.ts';
import { decodeString, type JsonSource, readJsonSource, sourceOf } from '../json/json-source.ts';
import type { PartKind } from '../load/value/loaded-value.ts';
import { isWellFormed } from '../text/well-formed.ts';
import { isCommonWord } from './short-secret.ts';

/** `whole` is what a variable holds; a part of it may be too common to mask. */
export type TextKind = 'whole' | PartKind;

export interface SecretTexts {
  /** Longest first; never blank, never with a line break. */
  readonly texts: readonly string[];
  /** Those that are only lines of longer texts. */
  readonly lines: ReadonlySet<string>;
}

/**
 * The texts that are secret in a value, as they stand.
 *
 * A value in one line is hidden as it is, however short. Of several lines each is hidden by itself, because the runner
 * registers them so, and trimmed, because it does that too, but only if it {@link isTelling}: else a pretty-printed JSON
 * secret would hide every `{` in the log. The strings of a JSON value are hidden decoded and as they are written, also of
 * JSON in a string; and numbers of eight digits or more, where shorter ones are ports and counts.
 *
 * @param isSecretKey says which keys of a JSON object are secret; absent: all. Lines that such an object is printed in
 *   are not hidden, because they may hold public members.
 */
export function secretTexts(value: string, kind: TextKind = 'whole', isSecretKey?: IsSecretKey): SecretTexts {
  const lines = linesOf(value);
  const texts = new Set<string>();
  const parts = new Set<string>();
  const single = lines.length === 1 ? lines[0] : undefined;
  if (single !== undefined && kind === 'whole') {
    texts.add(/[\r\n]/.test(value) ? single : value);
  }
  const json = readJson(value);
  const isPrinted = (line: string) =>
    single !== undefined || json === undefined || (isSecretKey === undefined && holdsString(line));
  for (const line of lines) {
    if (isTelling(line) && isPrinted(line)) (single === undefined ? parts : texts).add(line);
  }
  for (const leaf of json === undefined ? [] : leafTexts(json, isSecretKey)) {
    const leafLines = linesOf(leaf);
    for (const line of leafLines) if (isTelling(line)) (leafLines.length > 1 ? parts : texts).add(line);
  }
  return {
    texts: [...new Set([...texts, ...parts])].sort((a, b) => b.length - a.length),
    lines: new Set([...parts].filter((part) => !texts.has(part))),
  };
}

/** The lines that are not blank, without the white space around them. A byte order mark alone the runner would not trim. */
export function linesOf(text: string): readonly string[] {
  const lines = text.includes('\n') || text.includes('\r') ? text.split(/[\r\n]/) : [text];
  return lines.map(trimAsRunner).filter((line) => line.trim() !== '');
}

// Asked of every form: a pattern that stands in a function is made anew in each call.
const plainSign = /[A-Za-z0-9]/;
const sign = /[\p{L}\p{N}]/u;

/**
 * Whether a text says enough to be hidden everywhere: four characters or more, no common word, and not mere punctuation.
 * Without a letter or a digit it must show four different signs other than brackets, quotes and separators (`!@#$%` may
 * be a password, `-----` and `}],` are none).
 */
export function isTelling(line: string): boolean {
  if ((line.length < 8 && [...line].length < 4) || isCommonWord(line)) return false;
  return hasLetterOrDigit(line) || new Set(line.replace(/[\s{}[\]()"'`,:;]/g, '')).size >= 4;
}

export function hasLetterOrDigit(text: string): boolean {
  return plainSign.test(text) || sign.test(text);
}

/** A line of pretty-printed JSON like `true,` or `"db": {` is in many logs, and hides nothing. */
function holdsString(line: string): boolean {
  return line.includes('"') && !line.endsWith('{') && !line.endsWith('[');
}

/** The JSON of a value. A byte order mark in front must not leave the strings in clear. */
export function readJson(value: string): JsonSource | undefined {
  return readJsonSource(value.startsWith('\ufeff') ? value.slice(1) : value);
}

function leafTexts(json: JsonSource, isSecretKey?: IsSecretKey): readonly string[] {
  const leaves = leavesOf(json, isSecretKey);
  const strings = leaves.flatMap(({ node }) => {
    if (node.kind !== 'string') return [];
    const text = decodeString(json, node);
    const inner = readJson(text);
    return [text, sourceOf(json, node).slice(1, -1), ...(inner ? leafTexts(inner) : [])];
  });
  const numbers = leaves.flatMap(({ node }) => (node.kind === 'number' ? [sourceOf(json, node)] : []));
  return [...strings.filter(isWellFormed), ...numbers.filter((number) => number.length >= 8)];
}

/** What a program may take as a whole and encode: the value, and every secret string in it if it is JSON. */
export function wholeTexts(value: string, isSecretKey?: IsSecretKey): readonly string[] {
  const json = readJson(value);
  return json ? [value, ...stringsIn(json, isSecretKey).filter(isWellFormed)] : [value];
}

/** Decoded, also of JSON in a string. */
function stringsIn(json: JsonSource, isSecretKey?: IsSecretKey): readonly string[] {
  return leavesOf(json, isSecretKey).flatMap(({ node }) => {
    if (node.kind !== 'string') return [];
    const text = decodeString(json, node);
    const inner = readJson(text);
    return [text, ...(inner ? stringsIn(inner) : [])];
  });
}

/** .NET's `Trim`: other than JavaScript's it takes U+0085 and leaves U+FEFF. */
function trimAsRunner(line: string): string {
  let end = line.length;
  while (end > 0 && isRunnerSpace(line.charCodeAt(end - 1))) end -= 1;
  let start = 0;
  while (start < end && isRunnerSpace(line.charCodeAt(start))) start += 1;
  return line.slice(start, end);
}

function isRunnerSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    (code >= 0x2000 && code <= 0x200a) ||
    [0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000].includes(code)
  );
}
