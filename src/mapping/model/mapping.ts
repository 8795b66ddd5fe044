import type { Place } from '../../failure.ts';
import type { FieldsOf } from '../fields/field-types.ts';
import type { conversionFields } from '../fields/mapping-fields.ts';
import type { PathReference, Reference } from '../reference/reference.ts';
import type { Filter } from '../template/filters.ts';
import type { Named } from './merge-entries.ts';

/** Where a variable goes: the environment (or env file), or the step's outputs. */
export type Exposure = 'env' | 'output';

/** How a value is converted after its key was picked: decode, trim, split and join, type, match, encode, in this order. */
export type Conversion = Pick<FieldsOf<'entry'>, keyof typeof conversionFields>;

interface EntryBase {
  readonly name: string;
  /** Where the name is written. */
  readonly place: Place;
  /** Nowhere: it is a part of templates alone. */
  readonly expose: readonly Exposure[];
  readonly groups: readonly string[];
  /** Goes before a variable of the same name from an include or from the mapping that this one extends. */
  readonly override: boolean;
}

/** A public text that stands in the mapping itself. */
export interface LiteralEntry extends EntryBase {
  readonly kind: 'literal';
  readonly value: string;
}

/** `by-type`: secret unless it is a parameter of the types String and StringList. */
export type Secrecy = boolean | 'by-type';

/** A value that lives in a store. */
export interface ReferenceEntry extends EntryBase {
  readonly kind: 'reference';
  readonly reference: Reference;
  /** The entry's own region, or the one of `defaults`. An ARN's region is in the reference. */
  readonly region?: string;
  /** The name of a role of the mapping to read it with. */
  readonly role?: string;
  readonly secret: Secrecy;
  /** Globs of the top-level keys that are secret in its JSON object; absent: all of it is. */
  readonly secretKeys?: readonly string[];
  readonly optional: boolean;
  readonly default?: string;
  readonly conversion: Conversion;
  /** What an include gives it of, as messages call that: the reference, and the include. */
  readonly include?: string;
  /** Whoever can write what the include reads chose the name, and not the author of the mapping. */
  readonly hasDerivedName?: true;
}

/** A name that a template uses: a var, or a variable. */
export interface UsedName {
  readonly name: string;
  readonly place: Place;
  /** How it is written without braces, as in a shell: it stays as it is. */
  readonly bare?: string;
}

/** A variable in a template, and what is made of its value there. */
export interface TemplateSlot extends UsedName {
  readonly filters: readonly Filter[];
}

/** A text made of others. */
export interface TemplateEntry extends EntryBase {
  readonly kind: 'template';
  /** Texts as they are, vars replaced, and variables to be put in. */
  readonly parts: readonly (string | TemplateSlot)[];
  /** The vars in it, whose names no variable may have, and what looks like a name to a shell. */
  readonly usedVars: readonly UsedName[];
  /** Absent: as secret as its parts. */
  readonly secret?: boolean;
  readonly optional: boolean;
  readonly conversion: Conversion;
}

export type Entry = LiteralEntry | ReferenceEntry | TemplateEntry;

/** A value that goes to a file of its own. */
export interface FileEntry {
  /** The name of the file, and where its value comes from; exposed nowhere else. */
  readonly content: Entry;
  /** Permission bits, none of them for others than the owner. */
  readonly mode: number;
  /** The variable that holds the path of the file. */
  readonly variable?: { readonly name: string; readonly place: Place };
}

/** How the name of a variable is made of that of a parameter or key; in this order. */
export interface Rename {
  /** Removed where the name starts with it. */
  readonly strip?: string;
  readonly replace: readonly (readonly [text: string, by: string])[];
  readonly case?: 'upper' | 'lower';
  readonly prefix?: string;
  readonly suffix?: string;
}

/** Variables whose names are known only when they are read: all below a path, or all keys of a JSON value. */
export interface Include {
  /** Where its `from` is written. */
  readonly place: Place;
  readonly reference: PathReference | Reference;
  readonly region?: string;
  readonly role?: string;
  readonly recursive: boolean;
  /** Globs over the names below the path, or over the keys; none: all. */
  readonly only: readonly string[];
  readonly except: readonly string[];
  readonly rename: Rename;
  /** The most variables that it may give. */
  readonly max: number;
  /** Or the globs of those that are secret. */
  readonly secret: Secrecy | readonly string[];
  readonly optional: boolean;
  readonly allowEmpty: boolean;
  readonly expose: readonly Exposure[];
  readonly groups: readonly string[];
  /** Only these of its variables, where the caller selects some. */
  readonly selected?: readonly string[];
}

export interface Role {
  readonly roleArn: string;
  readonly externalId?: string | undefined;
}

/** A mapping file, checked: everything in it is right as far as can be told without AWS. */
export interface Mapping {
  readonly file: string;
  readonly account?: string;
  /** Where entries are read that do not say; the next one when the one before does not answer. */
  readonly regions: readonly string[];
  /** Roles that our credentials assume, by the names that entries give. */
  readonly roles: ReadonlyMap<string, Role>;
  readonly entries: readonly Entry[];
  readonly files: readonly FileEntry[];
  readonly includes: readonly Include[];
  /** Variables that the caller does not select: an include gives none of the same name. */
  readonly unselected: readonly Named[];
  /** Names that the caller selects and that only an include can give. */
  readonly selectedFromIncludes: readonly string[];
}

/** All that holds a value: the entries, and those of files. */
export function entriesOf({ entries, files }: Pick<Mapping, 'entries' | 'files'>): readonly Entry[] {
  return [...entries, ...files.map(({ content }) => content)];
}

/** The variable that holds the path of a file. */
export function pathVariable({ variable, content: { override } }: FileEntry): readonly Named[] {
  return variable ? [{ ...variable, override }] : [];
}

/** The variables that are put into a template. */
export function slotsOf({ parts }: TemplateEntry): readonly TemplateSlot[] {
  return parts.filter((part) => typeof part === 'object');
}

/** What reads something from a store. */
export type Reader = ReferenceEntry | Include;

export function readersOf(mapping: Mapping): readonly Reader[] {
  return [...entriesOf(mapping).filter((entry) => entry.kind === 'reference'), ...mapping.includes];
}

/** Whether the run goes on without what it reads. */
export function mayBeMissing(reader: Reader): boolean {
  return reader.optional || ('default' in reader && reader.default !== undefined);
}
