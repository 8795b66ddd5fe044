import {
  decodeString,
  type JsonSource,
  readJsonSource,
  sourceOf,
  stringLeaves,
} from '../load/json-source.ts';
import { isUnicode } from '../load/unicode.ts';
import { isCommonWord } from './short-secret.ts';

/**
 * `whole` is what a variable holds; `part` one of several pieces of it (an item of a list, an encoded part), which may be
 * too common to mask.
 */
export type TextKind = 'whole' | 'part';

/**
 * The texts that are secret in a value, as they stand, longest first; never blank, never with a line break.
 *
 * A value in one line is hidden as it is, however short. Of several lines each is hidden by itself, because the runner
 * registers them so, and trimmed, because it does that too, but only if it {@link isTelling}: else a pretty-printed JSON
 * secret would hide every `{` in the log. The strings of a JSON value are hidden decoded and as they are written, also of
 * JSON in a string; and numbers of eight digits or more, where shorter ones are ports and counts.
 */
export function secretTexts(value: string, kind: TextKind = 'whole'): readonly string[] {
  const lines = linesOf(value);
  const texts = new Set<string>();
  const single = lines.length === 1 ? lines[0] : undefined;
  if (single !== undefined && kind === 'whole') {
    texts.add(/[\r\n]/.test(value) ? single : value);
  }
  const json = readJson(value);
  for (const line of lines) {
    if (isTelling(line) && (single !== undefined || json === undefined || holdsString(line))) texts.add(line);
  }
  for (const leaf of json === undefined ? [] : leafTexts(json)) {
    for (const line of linesOf(leaf)) if (isTelling(line)) texts.add(line);
  }
  return [...texts].sort((a, b) => b.length - a.length);
}

/** The lines that are not blank, without the white space around them. A byte order mark alone the runner would not trim. */
function linesOf(text: string): readonly string[] {
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
  return plainSign.test(line) || sign.test(line) || new Set(line.replace(/[\s{}[\]()"'`,:;]/g, '')).size >= 4;
}

/** A line of pretty-printed JSON like `true,` or `"db": {` is in many logs, and hides nothing. */
function holdsString(line: string): boolean {
  return line.includes('"') && !line.endsWith('{') && !line.endsWith('[');
}

/** A byte order mark in front must not leave the strings in clear. */
function readJson(value: string): JsonSource | undefined {
  return readJsonSource(value.startsWith('\ufeff') ? value.slice(1) : value);
}

function leafTexts(json: JsonSource): readonly string[] {
  const strings = stringLeaves(json).flatMap((leaf) => {
    const text = decodeString(json, leaf);
    const inner = readJson(text);
    return [text, sourceOf(json, leaf).slice(1, -1), ...(inner ? leafTexts(inner) : [])];
  });
  const numbers = json.nodes.filter(({ kind }) => kind === 'number').map((node) => sourceOf(json, node));
  return [...strings.filter(isUnicode), ...numbers.filter((number) => number.length >= 8)];
}

/** What a program may take as a whole and encode: the value, and every string in it where it is JSON. */
export function wholeTexts(value: string): readonly string[] {
  const json = readJson(value);
  return json ? [value, ...stringsIn(json).filter(isUnicode)] : [value];
}

/** Decoded, also of JSON in a string. */
function stringsIn(json: JsonSource): readonly string[] {
  return stringLeaves(json).flatMap((leaf) => {
    const text = decodeString(json, leaf);
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
