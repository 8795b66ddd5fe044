import { type IsSecretKey, type JsonLeaf, type LeafPath, leavesOf } from '../json/json-leaves.ts';
import { printPointer } from '../json/json-pointer.ts';
import { decodeString, type JsonSource, sourceOf } from '../json/json-source.ts';
import { hasLetterOrDigit, isTelling, linesOf, readJson } from './secret-texts.ts';
import { shortSecretReason } from './short-secret.ts';

/** Where a value holds what cannot be masked, or not without hiding ordinary text too. */
export interface WeakParts {
  /** Print the keys, as `key` reads them; an empty one is the JSON value itself. Thousands of long ones are not printed. */
  readonly keys: readonly (() => string)[];
  /** Numbers of lines, from 1. */
  readonly lines: readonly number[];
}

/**
 * The leaves of a JSON value that are {@link isWeak}, or else the lines of a value of several lines that are left
 * unmasked. Lines that are masked but short are not counted: text and PEM keys are full of them. Not counted is what tells
 * nothing: `true`, `false` and `null`, a JSON number of fewer than four characters, a port under a name that says so, and
 * lines of mere punctuation, unless the value has no other.
 */
export function weakParts(value: string, isSecretKey?: IsSecretKey): WeakParts {
  const json = readJson(value);
  if (json) return { keys: weakKeys(json, () => [], isSecretKey), lines: [] };
  const lines = value.split(/\r\n|[\r\n]/).map((line) => linesOf(line)[0] ?? '');
  if (lines.filter((line) => line !== '').length < 2) return { keys: [], lines: [] };
  const areAllUnmasked = !lines.some(isTelling);
  const isReported = (line: string) =>
    line !== '' && !isTelling(line) && (areAllUnmasked || hasLetterOrDigit(line));
  return { keys: [], lines: lines.flatMap((line, index) => (isReported(line) ? [index + 1] : [])) };
}

/** Whether a text in one line is masked badly: it is short or a common word, or mere punctuation. */
export function isWeak(text: string): boolean {
  const [line] = linesOf(text);
  return line !== undefined && (shortSecretReason(line) !== undefined || !isTelling(line));
}

function weakKeys(
  json: JsonSource,
  above: () => readonly string[],
  isSecretKey?: IsSecretKey,
): readonly (() => string)[] {
  return leavesOf(json, isSecretKey).flatMap((leaf) => {
    const tokens = () => [...above(), ...tokensOf(leaf.path)];
    const text = leaf.node.kind === 'string' ? decodeString(json, leaf.node) : undefined;
    const inner = text === undefined ? undefined : readJson(text);
    if (inner && ['object', 'array', 'string'].includes(inner.nodes[0]?.kind ?? '')) {
      return weakKeys(inner, tokens);
    }
    const isReported = text === undefined ? isWeakNumber(json, leaf) : isWeakString(text, leaf.path?.token);
    return isReported ? [() => printKey(tokens())] : [];
  });
}

function isWeakString(text: string, name = ''): boolean {
  if (/^(?:true|false|null)$/i.test(text) || isPort(text, name)) return false;
  const lines = linesOf(text);
  return lines.length === 1 ? isWeak(text) : lines.some((line) => !isTelling(line) && hasLetterOrDigit(line));
}

/** Longer numbers are masked. */
function isWeakNumber(json: JsonSource, { node, path }: JsonLeaf): boolean {
  const text = sourceOf(json, node);
  return node.kind === 'number' && text.length >= 4 && text.length < 8 && !isPort(text, path?.token ?? '');
}

function isPort(text: string, name: string): boolean {
  return /port$/i.test(name) && /^[1-9][0-9]{0,4}$/.test(text) && Number(text) <= 65_535;
}

function tokensOf(path: LeafPath | undefined): readonly string[] {
  const tokens: string[] = [];
  for (let step = path; step; step = step.above) tokens.push(step.token);
  return tokens.reverse();
}

/** A place as `key` takes it: the name of a top-level member, or an RFC 6901 pointer, which an index needs too. */
function printKey(tokens: readonly string[]): string {
  const [name = ''] = tokens;
  return tokens.length === 1 && !/^\/|^[0-9]+$/.test(name) ? name : printPointer(tokens);
}
