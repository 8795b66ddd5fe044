/** A node of a YAML text. Offsets count UTF-16 code units of the text, from 0. */
export type Node = Text | Bare | MapNode | List;

export interface Text {
  readonly kind: 'text';
  readonly value: string;
  readonly style: 'plain' | 'single' | 'double' | 'block';
  readonly start: number;
  readonly end: number;
}

/** An unquoted scalar that is not a string; its source is empty if there is no value at all. */
export interface Bare {
  readonly kind: 'bare';
  readonly value: number | boolean | null;
  readonly source: string;
  readonly start: number;
  readonly end: number;
}

export interface MapNode {
  readonly kind: 'map';
  /** In the order of the text. A key that is given twice is here twice, and has been reported. */
  readonly pairs: readonly Pair[];
  readonly start: number;
}

export interface Pair {
  readonly key: string;
  /** Where the key starts. */
  readonly start: number;
  /** undefined if a flow map contains the key alone. */
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
  // Keys are data, including `__proto__`.
  if (node.kind === 'map') {
    return Object.fromEntries(node.pairs.map(({ key, value }) => [key, toData(value) ?? null]));
  }
  return node.value;
}
