import { parsePointer, printPointer } from '../../json/json-pointer.ts';
import {
  childrenOf,
  decodeString,
  isJsonInAString,
  type JsonNode,
  type JsonSource,
  jsonInAStringHint,
  parseJsonSource,
  sourceOf,
} from '../../json/json-source.ts';
import type { Conversion } from '../../mapping/model/mapping.ts';
import { literalKey } from '../../mapping/reference/parse-secret.ts';
import { type Refusal, type Result, refuse } from '../../result.ts';
import { isWellFormed } from '../../text/well-formed.ts';
import { nearName } from './near-name.ts';

export type Picked =
  | { readonly status: 'found'; readonly text: string }
  /** The value is `null`, even with `type: json`, or the key does not exist; `near` is a key of similar spelling. */
  | { readonly status: 'missing'; readonly isNull: boolean; readonly near?: string };

const missing = { ok: true, status: 'missing', isNull: false } as const;

/**
 * Picks one field of a JSON text. `key` is a literal top-level key or, if it starts with `/`, an RFC 6901 pointer. Strings
 * are decoded; numbers and booleans keep their exact source. With `type: json` everything keeps its exact source, and only
 * then may it be an object or array. A key below `null` is refused, since `null` is not a container. If an array has no such
 * index (including `-`, `01`, and `name`), the value is missing.
 *
 * @param parse a parser with a cache, for a text from which several keys are picked.
 */
export function pickKey(
  text: string,
  key: string,
  type?: Conversion['type'],
  parse = parseJsonSource,
): Result<Picked> {
  const source = parse(text);
  if (source === undefined) return notJson(text);
  const isPointer = key.startsWith('/');
  const tokens = isPointer ? parsePointer(key) : [key];
  if (tokens === undefined) {
    return refuse(
      'INVALID_REFERENCE',
      'has a key that starts with "/" but is not a JSON pointer',
      'Write `~0` for "~" and `~1` for "/" in a pointer.',
    );
  }
  let index = 0;
  for (const [depth, token] of tokens.entries()) {
    const child = findChild(source, index, token, isPointer);
    if (child === undefined) {
      const name = nearName(source, index, token);
      const printNear = (last: string) =>
        isPointer ? printPointer([...tokens.slice(0, depth), last]) : literalKey(last);
      const near = name === undefined ? pointerForPath(source, key) : printNear(name);
      return { ...missing, ...(near !== undefined && { near }) };
    }
    if (typeof child !== 'number') return child;
    index = child;
  }
  const node = source.nodes[index];
  return node === undefined ? missing : take(source, node, type);
}

/** The pointer that was probably meant by a literal key that looks like a path: `db.user`, `db/user`. */
function pointerForPath(source: JsonSource, key: string): string | undefined {
  const names = key.split(/[./]/);
  if (names.length === 1 || names.includes('')) return undefined;
  let index: number | undefined = 0;
  for (const name of names) {
    const isContainer: boolean = ['object', 'array'].includes(source.nodes[index]?.kind ?? '');
    const child: number | undefined | Refusal = isContainer
      ? findChild(source, index, name, true)
      : undefined;
    if (typeof child !== 'number') return undefined;
    index = child;
  }
  return printPointer(names);
}

/** The index of a child; undefined if there is none, or a refusal if the node cannot have this child. */
function findChild(
  source: JsonSource,
  index: number,
  token: string,
  pointer: boolean,
): number | undefined | Refusal {
  const node = source.nodes[index];
  const kind = node?.kind;
  if (kind === 'array') {
    if (!pointer || !/^(?:0|[1-9][0-9]*)$/.test(token)) return undefined;
    let left = Number(token);
    for (const [child] of childrenOf(source, index)) {
      if (left === 0) return child;
      left -= 1;
    }
    return undefined;
  }
  if (isJsonInAString(source, node)) {
    const message = 'asks for a key of a JSON string that itself contains JSON';
    return refuse('NOT_A_CONTAINER', message, jsonInAStringHint);
  }
  if (kind !== 'object') {
    return refuse(
      'NOT_A_CONTAINER',
      'asks for a key of a JSON value that is neither an object nor an array',
      'Correct the key, or remove it to take the whole value.',
    );
  }
  let found: number | undefined;
  for (const [child, node] of childrenOf(source, index)) {
    if (node.name !== token) continue;
    if (found !== undefined) return duplicateKeyRefusal;
    found = child;
  }
  return found;
}

const duplicateKeyRefusal = refuse(
  'DUPLICATE_KEY',
  'asks for a key that the JSON contains more than once',
  'Store the key once.',
);

function take(source: JsonSource, node: JsonNode, type: Conversion['type']): Result<Picked> {
  if (node.kind === 'null') return { ...missing, isNull: true };
  if (type === 'json' || node.kind === 'number' || node.kind === 'boolean') {
    return { ok: true, status: 'found', text: sourceOf(source, node) };
  }
  if (node.kind !== 'string') {
    return refuse(
      'NOT_A_SCALAR',
      'asks for a key that contains a JSON object or array',
      'Add `type: json` to take it as JSON, or point to one field in it, as in `#/outer/inner`.',
    );
  }
  const text = decodeString(source, node);
  if (isWellFormed(text)) return { ok: true, status: 'found', text };
  return refuse(
    'NOT_TEXT',
    'asks for a key whose string contains half a surrogate pair',
    'Store text that is valid Unicode.',
  );
}

function notJson(text: string): Refusal {
  return refuse(
    'NOT_JSON',
    'asks for a key, but the value is not JSON',
    text.startsWith('\ufeff')
      ? 'Store it again without the byte order mark at its start.'
      : 'Remove the key to take the whole value, or store JSON.',
  );
}
