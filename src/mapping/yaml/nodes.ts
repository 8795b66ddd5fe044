/** What a YAML text says. Offsets count UTF-16 code units of the text, from 0. */
export type Node = Text | Bare | MapNode | List;

export interface Text {
  readonly kind: 'text';
  readonly value: string;
  readonly style: 'plain' | 'single' | 'double' | 'block';
  readonly start: number;
  readonly end: number;
}

/** What is not in quotes and is not taken for text, or nothing at all: its source is empty then. */
export interface Bare {
  readonly kind: 'bare';
  readonly value: number | boolean | null;
  readonly source: string;
  readonly start: number;
  readonly end: number;
}

export interface MapNode {
  readonly kind: 'map';
  /** In the order of the text; a key that is given twice, which is a problem of it, is there twice. */
  readonly pairs: readonly Pair[];
  readonly start: number;
}

export interface Pair {
  readonly key: string;
  /** Where the key is written. */
  readonly start: number;
  /** Absent where a flow map has a key alone. */
  readonly value: Node | undefined;
}

export interface List {
  readonly kind: 'list';
  readonly items: readonly Node[];
  readonly start: number;
}

/** The plain data. */
export function toData(node: Node | undefined): unknown {
  if (node === undefined) return undefined;
  if (node.kind === 'list') return node.items.map(toData);
  // Keys are data, also `__proto__`.
  if (node.kind === 'map') {
    return Object.fromEntries(node.pairs.map(({ key, value }) => [key, toData(value) ?? null]));
  }
  return node.value;
}
