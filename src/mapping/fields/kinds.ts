/** One field of a map, as the table of fields describes it. */
export interface Field {
  readonly takes: Kind;
  readonly description: string;
  readonly examples?: readonly unknown[];
  /** What to do if the field is missing. A field without it is optional. */
  readonly required?: string;
  /** Entries with `from` take every field; those with `value` or `template` take the fields that name them here. */
  readonly alsoWith?: readonly ('value' | 'template')[];
}

/** A kind of map in a mapping: the whole file, an entry of `env`, an item of `include`, its `name`, and so on. */
export type MapName = 'top' | 'defaults' | 'entry' | 'file' | 'include' | 'rename' | 'var' | 'role';

/** What a field takes. */
export type Kind =
  | Single
  | ReturnType<typeof list>
  | ReturnType<typeof oneOf>
  | ReturnType<typeof record>
  | ReturnType<typeof map>
  | ReturnType<typeof declarations>
  | ReturnType<typeof items>
  | typeof formatVersion
  | typeof positiveInteger;

type Single = ReturnType<typeof string> | ReturnType<typeof word> | typeof boolean;

/** What the JSON Schema says of a string besides. The parser checks it later, after the vars were replaced. */
interface StringLimits {
  readonly pattern?: string;
  readonly minLength?: number;
  readonly description?: string;
}

export const boolean = { kind: 'boolean' } as const;
/** The number 1. */
export const formatVersion = { kind: 'formatVersion' } as const;
export const positiveInteger = { kind: 'positiveInteger' } as const;

export function string(limits: StringLimits = {}) {
  return { kind: 'string', ...limits } as const;
}

/** One of these words. */
export function word<const Words extends readonly string[]>(...words: Words) {
  return { kind: 'word', words } as const;
}

/** A list of at least one item. */
export function list<Item extends Single>(item: Item) {
  return { kind: 'list', item } as const;
}

/** @param hint how to write it, if no alternative fits. @param words the words that may be suggested for a misspelt one. */
export function oneOf<
  const Kinds extends readonly (Single | { readonly kind: 'list'; readonly item: Single })[],
>(
  kinds: Kinds,
  hint: string,
  words: readonly string[] = kinds.flatMap((each) => (each.kind === 'word' ? each.words : [])),
) {
  return { kind: 'oneOf', kinds, hint, words } as const;
}

/** Strings by other strings. */
export function record(keys: ReturnType<typeof string>, values: ReturnType<typeof string>) {
  return { kind: 'record', keys, values } as const;
}

export function map<const Name extends MapName>(name: Name) {
  return { kind: 'map', map: name } as const;
}

interface Items {
  readonly map: MapName;
  /** The string that can stand for the map. */
  readonly short?: ReturnType<typeof string>;
}

/** Maps by their names, which are data. Each is read by itself. */
export function declarations(of: Items & { readonly names: RegExp; readonly most?: number }) {
  return { kind: 'declarations', ...of } as const;
}

/** A list of maps. Each is read by itself. */
export function items(of: Items) {
  return { kind: 'items', ...of } as const;
}
