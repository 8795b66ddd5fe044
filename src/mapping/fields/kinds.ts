/** What a field of a mapping takes. The patterns and limits of a string are for editors, which read them in the JSON Schema. */
export type Kind =
  | StringKind
  | BooleanKind
  | WordKind
  | FormatVersionKind
  | PositiveIntegerKind
  | ListKind
  | RecordKind
  | MapKind
  | OneOfKind
  | DeclarationsKind
  | ItemsKind;

/** One field of a map, as the table of fields describes it. */
export interface Field {
  readonly takes: Kind;
  readonly description: string;
  readonly examples?: readonly unknown[];
  /** What to do where the field is missing. Fields without it are optional. */
  readonly required?: string;
  /** The entries that take it besides those with `from`. */
  readonly alsoWith?: readonly ('value' | 'template')[];
}

/** The name of a map of fields: an entry of `env`, an item of `include`, its `name`, and so on. */
export type MapName = 'top' | 'defaults' | 'entry' | 'file' | 'include' | 'rename' | 'var' | 'role';

export interface StringKind extends StringLimits {
  readonly kind: 'string';
}
interface StringLimits {
  readonly pattern?: string;
  readonly minLength?: number;
  readonly description?: string;
}
interface BooleanKind {
  readonly kind: 'boolean';
}
interface WordKind<Words extends readonly string[] = readonly string[]> {
  readonly kind: 'word';
  readonly words: Words;
}
/** The number 1. */
interface FormatVersionKind {
  readonly kind: 'formatVersion';
}
interface PositiveIntegerKind {
  readonly kind: 'positiveInteger';
}
/** At least one item. */
export interface ListKind<Item extends StringKind | WordKind = StringKind | WordKind> {
  readonly kind: 'list';
  readonly of: Item;
}
/** Strings by other strings. */
interface RecordKind {
  readonly kind: 'record';
  readonly names: StringKind;
  readonly of: StringKind;
}
interface MapKind<Name extends MapName = MapName> {
  readonly kind: 'map';
  readonly map: Name;
}
export interface OneOfKind<Kinds extends readonly Kind[] = readonly Kind[]> {
  readonly kind: 'oneOf';
  readonly kinds: Kinds;
  /** How to write it, where none of them fits. */
  readonly hint: string;
  /** Words to suggest where one that is near them is written. */
  readonly words: readonly string[];
}
/** Maps by names that are data. Each is read by itself, at its own place. */
interface DeclarationsKind {
  readonly kind: 'declarations';
  readonly map: MapName;
  readonly names: RegExp;
  /** The string that can be written instead of the map. */
  readonly short?: StringKind;
  readonly most?: number;
}
/** A list of maps. Each is read by itself, at its own place. */
interface ItemsKind {
  readonly kind: 'items';
  readonly map: MapName;
  readonly short: StringKind;
}

export const boolean: BooleanKind = { kind: 'boolean' };
export const formatVersion: FormatVersionKind = { kind: 'formatVersion' };
export const positiveInteger: PositiveIntegerKind = { kind: 'positiveInteger' };

export function string(limits: StringLimits = {}): StringKind {
  return { kind: 'string', ...limits };
}

export function word<const Words extends readonly string[]>(...words: Words): WordKind<Words> {
  return { kind: 'word', words };
}

export function list<Item extends StringKind | WordKind>(of: Item): ListKind<Item> {
  return { kind: 'list', of };
}

export function record(names: StringKind, of: StringKind): RecordKind {
  return { kind: 'record', names, of };
}

export function map<const Name extends MapName>(name: Name): MapKind<Name> {
  return { kind: 'map', map: name };
}

/** @param words by default, those that it takes. */
export function oneOf<const Kinds extends readonly Kind[]>(
  kinds: Kinds,
  {
    hint,
    words = kinds.flatMap((each) => (each.kind === 'word' ? each.words : [])),
  }: { readonly hint: string; readonly words?: readonly string[] },
): OneOfKind<Kinds> {
  return { kind: 'oneOf', kinds, hint, words };
}

export function declarations(of: Omit<DeclarationsKind, 'kind'>): DeclarationsKind {
  return { kind: 'declarations', ...of };
}

export function items(of: Omit<ItemsKind, 'kind'>): ItemsKind {
  return { kind: 'items', ...of };
}
