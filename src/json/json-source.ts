import {
  closingOf,
  decodeEscapes,
  endOfScalar,
  type JsonKind,
  kindAt,
  readName,
  skipSpace,
} from './scan-json.ts';

/** One value of a JSON text, with the place of its source and the end of its subtree. */
export interface JsonNode {
  readonly kind: JsonKind;
  /** The decoded name of a member of an object. */
  readonly name: string | undefined;
  /** Offsets into the text, in UTF-16 code units; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** The index in {@link JsonSource.nodes} after this value and everything in it. */
  readonly next: number;
}

/** A JSON text and all its values in document order, the root first. The list is flat, so that no depth can exhaust the stack. */
export interface JsonSource {
  readonly text: string;
  readonly nodes: readonly JsonNode[];
}

type Building = { -readonly [Field in keyof JsonNode]: JsonNode[Field] };

/**
 * Parses strict RFC 8259 JSON and keeps the place of every value, because numbers and nested values are handed over as they
 * are written. `JSON.parse` would lose the source, keep only the last duplicate, and quote the text in its messages. The
 * time is linear, at any depth. Like `JSON.parse`, it rejects a byte order mark.
 *
 * @returns undefined if the text is not JSON.
 */
export function parseJsonSource(text: string): JsonSource | undefined {
  const nodes: Building[] = [];
  const open: Building[] = [];
  let at = skipSpace(text, 0);
  let name: string | undefined;

  for (;;) {
    const kind = kindAt(text, at);
    if (kind === undefined) return undefined;
    const node: Building = { kind, name, start: at, end: at, next: nodes.length + 1 };
    nodes.push(node);
    name = undefined;

    if (kind === 'object' || kind === 'array') {
      at = skipSpace(text, at + 1);
      if (text[at] !== closingOf(kind)) {
        open.push(node);
        if (kind === 'object') {
          const member = readName(text, at);
          if (member === undefined) return undefined;
          ({ name, at } = member);
        }
        continue;
      }
      at += 1;
    } else {
      at = endOfScalar(text, at, kind);
      if (at < 0) return undefined;
    }
    node.end = at;

    // A value is complete: close the containers that end here, or go to the next value.
    for (;;) {
      at = skipSpace(text, at);
      const parent = open.at(-1);
      if (parent === undefined) return at === text.length ? { text, nodes } : undefined;
      const character = text[at];
      if (character === ',') {
        at = skipSpace(text, at + 1);
        if (parent.kind === 'object') {
          const member = readName(text, at);
          if (member === undefined) return undefined;
          ({ name, at } = member);
        }
        break;
      }
      if (character !== closingOf(parent.kind)) return undefined;
      at += 1;
      parent.end = at;
      parent.next = nodes.length;
      open.pop();
    }
  }
}

/** The direct children of `nodes[index]` with their indexes; those of an object have names. */
export function* childrenOf(source: JsonSource, index: number): Generator<readonly [number, JsonNode]> {
  const end = source.nodes[index]?.next ?? 0;
  for (let child = index + 1; child < end; ) {
    const node = source.nodes[child];
    if (node === undefined) return;
    yield [child, node];
    child = node.next;
  }
}

/** The exact text of one value, as it was written. */
export function sourceOf(source: JsonSource, node: JsonNode): string {
  return source.text.slice(node.start, node.end);
}

/** The decoded text of a string. It may contain lone surrogates, which JSON can escape but UTF-8 cannot hold. */
export function decodeString(source: JsonSource, node: JsonNode): string {
  return decodeEscapes(source.text.slice(node.start + 1, node.end - 1));
}

/** Whether a JSON value is a string that contains a JSON object or array, because it was stringified twice. */
export function isJsonInAString(source: JsonSource, node: JsonNode | undefined): boolean {
  if (node?.kind !== 'string') return false;
  const kind = parseJsonSource(decodeString(source, node))?.nodes[0]?.kind;
  return kind === 'object' || kind === 'array';
}

export const jsonInAStringHint = 'Store the JSON itself, not a string that contains it.';
