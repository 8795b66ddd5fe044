import type { Kind, ListKind, MapName, OneOfKind } from './kinds.ts';
import type { mappingFields } from './mapping-fields.ts';

type Table = typeof mappingFields;

/** What a field of this kind contains, where it is right; `never` for what is read item by item. */
type ValueOf<Of extends Kind> = Of extends { kind: 'string' }
  ? string
  : Of extends { kind: 'boolean' }
    ? boolean
    : Of extends { kind: 'word'; words: readonly (infer Word)[] }
      ? Word
      : Of extends { kind: 'formatVersion' }
        ? 1
        : Of extends { kind: 'positiveInteger' }
          ? number
          : Of extends ListKind<infer Item>
            ? readonly ValueOf<Item>[]
            : Of extends { kind: 'record' }
              ? Readonly<Record<string, string>>
              : Of extends { kind: 'map'; map: infer Name extends MapName }
                ? FieldsOf<Name>
                : Of extends OneOfKind<readonly (infer Each extends Kind)[]>
                  ? ValueOf<Each>
                  : never;

type Value<Described> = Described extends { takes: infer Of extends Kind } ? ValueOf<Of> : never;

type Required<Described, Field> = Described extends { required: string } ? Field : never;

type Optional<Described, Field> = Described extends { required: string }
  ? never
  : [Value<Described>] extends [never]
    ? never
    : Field;

/** The fields of a map, all of them right. */
export type FieldsOf<Name extends MapName> = {
  readonly [Field in keyof Table[Name] as Required<Table[Name][Field], Field>]: Value<Table[Name][Field]>;
} & {
  readonly [Field in keyof Table[Name] as Optional<Table[Name][Field], Field>]?:
    | Value<Table[Name][Field]>
    | undefined;
};
