import { type IsSecretKey, leavesOf } from '../json/json-leaves.ts';
import { decodeString, type JsonSource, parseJsonSource, sourceOf } from '../json/json-source.ts';
import type { PartKind } from '../load/value/loaded-value.ts';
import { isWellFormed } from '../text/well-formed.ts';
import { isCommonWord } from './short-secret.ts';

/** `whole`: the value of a variable, which is always masked; parts of it may be too common. */
export type TextKind = 'whole' | PartKind;

export interface SecretTexts {
  /** Longest first, never blank, without line breaks. */
  readonly texts: readonly string[];
  /** The texts that are only lines of longer ones. */
  readonly lines: ReadonlySet<string>;
}

/**
 * The secret texts in a value, without encoded forms.
 *
 * A value of one line is always hidden, however short. Of several lines, each is hidden by itself and trimmed, as the runner
 * registers them, but only if it {@link isDistinctive}: otherwise a pretty-printed JSON secret would hide every `{` in the
 * log. The strings of a JSON value are hidden decoded and as written, also in JSON in a string. Numbers are hidden from eight
 * digits on, because shorter ones are ports and counts.
 *
 * @param isSecretKey tells the secret keys of a JSON object; absent: all keys. The printed lines of such an object are not
 *   hidden, because they may contain public members.
 */
export function secretTexts(value: string, kind: TextKind = 'whole', isSecretKey?: IsSecretKey): SecretTexts {
  const lines = linesOf(value);
  const texts = new Set<string>();
  const parts = new Set<string>();
  const single = lines.length === 1 ? lines[0] : undefined;
  if (single !== undefined && kind === 'whole') {
    texts.add(/[\r\n]/.test(value) ? single : value);
  }
  const json = parseJson(value);
  const isPrinted = (line: string) =>
    single !== undefined || json === undefined || (isSecretKey === undefined && holdsString(line));
  for (const line of lines) {
    if (isDistinctive(line) && isPrinted(line)) (single === undefined ? parts : texts).add(line);
  }
  for (const leaf of json === undefined ? [] : leafTexts(json, isSecretKey)) {
    const leafLines = linesOf(leaf);
    for (const line of leafLines) if (isDistinctive(line)) (leafLines.length > 1 ? parts : texts).add(line);
  }
  return {
    texts: [...new Set([...texts, ...parts])].sort((a, b) => b.length - a.length),
    lines: new Set([...parts].filter((part) => !texts.has(part))),
  };
}

/** The lines that are not blank, trimmed as the runner does. A line of only a byte order mark counts as blank. */
export function linesOf(text: string): readonly string[] {
  const lines = text.includes('\n') || text.includes('\r') ? text.split(/[\r\n]/) : [text];
  return lines.map(trimAsRunner).filter((line) => line.trim() !== '');
}

// Outside of the function, which would make the patterns anew for every form.
const plainSign = /[A-Za-z0-9]/;
const sign = /[\p{L}\p{N}]/u;

/**
 * Whether a text is distinctive enough to be hidden everywhere: at least four characters, not a common word, and not mere
 * punctuation. Without letters and digits, it needs four different characters other than brackets, quotes and separators:
 * `!@#$%` may be a password, `-----` and `}],` are not.
 */
export function isDistinctive(line: string): boolean {
  if ((line.length < 8 && [...line].length < 4) || isCommonWord(line)) return false;
  return hasLetterOrDigit(line) || new Set(line.replace(/[\s{}[\]()"'`,:;]/g, '')).size >= 4;
}

export function hasLetterOrDigit(text: string): boolean {
  return plainSign.test(text) || sign.test(text);
}

/** Whether a line of JSON contains a string value. Lines like `true,` and `"db": {` are in many logs. */
function holdsString(line: string): boolean {
  return line.includes('"') && !line.endsWith('{') && !line.endsWith('[');
}

/** Parses the JSON of a value. A byte order mark in front must not leave its strings unmasked. */
export function parseJson(value: string): JsonSource | undefined {
  return parseJsonSource(value.startsWith('\ufeff') ? value.slice(1) : value);
}

function leafTexts(json: JsonSource, isSecretKey?: IsSecretKey): readonly string[] {
  const leaves = leavesOf(json, isSecretKey);
  const strings = leaves.flatMap(({ node }) => {
    if (node.kind !== 'string') return [];
    const text = decodeString(json, node);
    const inner = parseJson(text);
    return [text, sourceOf(json, node).slice(1, -1), ...(inner ? leafTexts(inner) : [])];
  });
  const numbers = leaves.flatMap(({ node }) => (node.kind === 'number' ? [sourceOf(json, node)] : []));
  return [...strings.filter(isWellFormed), ...numbers.filter((number) => number.length >= 8)];
}

/** The texts that a program may encode as a whole: the value, and the secret strings in its JSON. */
export function wholeTexts(value: string, isSecretKey?: IsSecretKey): readonly string[] {
  const json = parseJson(value);
  return json ? [value, ...stringsIn(json, isSecretKey).filter(isWellFormed)] : [value];
}

/** All decoded strings, including those in JSON in a string. */
function stringsIn(json: JsonSource, isSecretKey?: IsSecretKey): readonly string[] {
  return leavesOf(json, isSecretKey).flatMap(({ node }) => {
    if (node.kind !== 'string') return [];
    const text = decodeString(json, node);
    const inner = parseJson(text);
    return [text, ...(inner ? stringsIn(inner) : [])];
  });
}

/** .NET's `Trim`, which unlike JavaScript's removes U+0085 and keeps U+FEFF. */
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
