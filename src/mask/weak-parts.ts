import { type IsSecretKey, type JsonLeaf, type LeafPath, leavesOf } from '../json/json-leaves.ts';
import { printPointer } from '../json/json-pointer.ts';
import { decodeString, type JsonSource, sourceOf } from '../json/json-source.ts';
import { hasLetterOrDigit, isDistinctive, linesOf, parseJson } from './secret-texts.ts';
import { shortSecretReason } from './short-secret.ts';

/** The parts of a value that cannot be masked, or only by hiding ordinary text too. */
export interface WeakParts {
  /** Functions that print the keys in the syntax of `key`; an empty one is the JSON value itself. Most are never called. */
  readonly keys: readonly (() => string)[];
  /** Line numbers, from 1. */
  readonly lines: readonly number[];
}

/**
 * The leaves of a JSON value that are {@link isWeak}, or the unmasked lines of any other value of several lines. Short lines
 * that are masked do not count, because text and PEM keys are full of them. Things that reveal nothing do not count either:
 * `true`, `false` and `null`, a JSON number of fewer than four characters, a port whose name says so, and lines of mere
 * punctuation, unless there are no other lines.
 */
export function weakParts(value: string, isSecretKey?: IsSecretKey): WeakParts {
  const json = parseJson(value);
  if (json) return { keys: weakKeys(json, () => [], isSecretKey), lines: [] };
  const lines = value.split(/\r\n|[\r\n]/).map((line) => linesOf(line)[0] ?? '');
  if (lines.filter((line) => line !== '').length < 2) return { keys: [], lines: [] };
  const areAllUnmasked = !lines.some(isDistinctive);
  const isReported = (line: string) =>
    line !== '' && !isDistinctive(line) && (areAllUnmasked || hasLetterOrDigit(line));
  return { keys: [], lines: lines.flatMap((line, index) => (isReported(line) ? [index + 1] : [])) };
}

/** Whether a text of one line does not mask well: it is short, a common word, or mere punctuation. */
export function isWeak(text: string): boolean {
  const [line] = linesOf(text);
  return line !== undefined && (shortSecretReason(line) !== undefined || !isDistinctive(line));
}

function weakKeys(
  json: JsonSource,
  above: () => readonly string[],
  isSecretKey?: IsSecretKey,
): readonly (() => string)[] {
  return leavesOf(json, isSecretKey).flatMap((leaf) => {
    const tokens = () => [...above(), ...pathTokens(leaf.path)];
    const text = leaf.node.kind === 'string' ? decodeString(json, leaf.node) : undefined;
    const inner = text === undefined ? undefined : parseJson(text);
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
  return lines.length === 1
    ? isWeak(text)
    : lines.some((line) => !isDistinctive(line) && hasLetterOrDigit(line));
}

/** Longer numbers are masked. */
function isWeakNumber(json: JsonSource, { node, path }: JsonLeaf): boolean {
  const text = sourceOf(json, node);
  return node.kind === 'number' && text.length >= 4 && text.length < 8 && !isPort(text, path?.token ?? '');
}

function isPort(text: string, name: string): boolean {
  return /port$/i.test(name) && /^[1-9][0-9]{0,4}$/.test(text) && Number(text) <= 65_535;
}

function pathTokens(path: LeafPath | undefined): readonly string[] {
  const tokens: string[] = [];
  for (let step = path; step; step = step.above) tokens.push(step.token);
  return tokens.reverse();
}

/** The syntax of `key`: the name of a top-level member, or an RFC 6901 pointer, also for an index. */
function printKey(tokens: readonly string[]): string {
  const [name = ''] = tokens;
  return tokens.length === 1 && !/^\/|^[0-9]+$/.test(name) ? name : printPointer(tokens);
}
