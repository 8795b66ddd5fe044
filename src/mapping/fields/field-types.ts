import type { MapName } from './kinds.ts';
import type { mappingFields } from './mapping-fields.ts';

type Table = typeof mappingFields;

/** What a field of a kind contains; `never` if its items are read one by one. */
type ValueOf<Of> = Of extends { kind: 'string' }
  ? string
  : Of extends { kind: 'boolean' }
    ? boolean
    : Of extends { kind: 'word'; words: readonly (infer Word)[] }
      ? Word
      : Of extends { kind: 'formatVersion' | 'positiveInteger' }
        ? number
        : Of extends { kind: 'list'; item: infer Item }
          ? readonly ValueOf<Item>[]
          : Of extends { kind: 'oneOf'; kinds: readonly (infer Each)[] }
            ? ValueOf<Each>
            : Of extends { kind: 'record' }
              ? Readonly<Record<string, string>>
              : Of extends { kind: 'map'; map: infer Name extends MapName }
                ? FieldsOf<Name>
                : never;

/** The fields of a map that are there and right. */
export type FieldsOf<Name extends MapName> = {
  readonly [Field in keyof Table[Name]]?: Table[Name][Field] extends { takes: infer Of }
    ? ValueOf<Of> | undefined
    : never;
};
