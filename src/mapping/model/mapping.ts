import type { Place } from '../../failure.ts';
import type { FieldsOf } from '../fields/field-types.ts';
import type { conversionFields } from '../fields/mapping-fields.ts';
import type { PathReference, Reference } from '../reference/reference.ts';
import type { TemplateFilter } from '../template/filters.ts';
import type { NamedItem } from './merge-entries.ts';

/** Where a variable goes: to the environment (or env file), or to the outputs of the step. */
export type Exposure = 'env' | 'output';

/** How a value is converted after its key was picked: decode, trim, split and join, type, match, encode, in this order. */
export type Conversion = Pick<FieldsOf<'entry'>, keyof typeof conversionFields>;

interface EntryBase {
  readonly name: string;
  readonly place: Place;
  /** Empty: it is used only in templates. */
  readonly expose: readonly Exposure[];
  readonly groups: readonly string[];
  /** Overrides a variable of the same name from an include or from the extended mapping. */
  readonly override: boolean;
}

/** Public text in the mapping itself. */
export interface LiteralEntry extends EntryBase {
  readonly kind: 'literal';
  readonly value: string;
}

/** `by-type`: secret unless it is a parameter of type String or StringList. */
export type Secrecy = boolean | 'by-type';

/** A value from a store. */
export interface ReferenceEntry extends EntryBase {
  readonly kind: 'reference';
  readonly reference: Reference;
  /** From the entry or `defaults`. The region of an ARN is in the reference. */
  readonly region?: string;
  /** The name of the role in the mapping that reads it. */
  readonly role?: string;
  readonly secret: Secrecy;
  /** Globs of the top-level keys that are secret in its JSON object; absent: all of them are. */
  readonly secretKeys?: readonly string[];
  readonly optional: boolean;
  readonly default?: string;
  readonly conversion: Conversion;
  /** For an entry made by an include: how messages refer to its source. */
  readonly include?: string;
  /** The name was chosen by those who can write to the store, not by the author of the mapping. */
  readonly hasDerivedName?: true;
}

/** A name that a template uses: a var, or a variable. */
export interface UsedName {
  readonly name: string;
  readonly place: Place;
  /** A shell placeholder such as `$NAME`, which is literal here. */
  readonly literalText?: string;
}

/** A placeholder for a variable in a template, and the filters for its value. */
export interface TemplateVariable extends UsedName {
  readonly filters: readonly TemplateFilter[];
}

/** Text made of other values. */
export interface TemplateEntry extends EntryBase {
  readonly kind: 'template';
  /** Literal text, with vars replaced, and placeholders for variables. */
  readonly parts: readonly (string | TemplateVariable)[];
  /** The vars in it, whose names no variable may have, and shell placeholders. */
  readonly usedVars: readonly UsedName[];
  /** Absent: as secret as its parts. */
  readonly secret?: boolean;
  readonly optional: boolean;
  readonly conversion: Conversion;
}

export type Entry = LiteralEntry | ReferenceEntry | TemplateEntry;

/** A value that goes to its own file. */
export interface FileEntry {
  /** Its name is that of the file; it is not exposed. */
  readonly content: Entry;
  /** Permission bits, for the owner only. */
  readonly mode: number;
  /** The variable that holds the path of the file. */
  readonly variable?: { readonly name: string; readonly place: Place };
}

/** How to make the name of a variable from that of a parameter or key, in this order. */
export interface Rename {
  /** Removed from the start of the name. */
  readonly strip?: string;
  readonly replace: readonly (readonly [text: string, by: string])[];
  readonly case?: 'upper' | 'lower';
  readonly prefix?: string;
  readonly suffix?: string;
}

/** Variables for all parameters below a path, or for all keys of a JSON value. */
export interface Include {
  /** Where its `from` is. */
  readonly place: Place;
  readonly reference: PathReference | Reference;
  readonly region?: string;
  readonly role?: string;
  readonly recursive: boolean;
  /** Globs of the names below the path, or of the keys; empty: all. */
  readonly only: readonly string[];
  readonly except: readonly string[];
  readonly rename: Rename;
  /** The maximum number of variables. */
  readonly max: number;
  /** A list contains globs of the secret names. */
  readonly secret: Secrecy | readonly string[];
  readonly optional: boolean;
  readonly allowEmpty: boolean;
  readonly expose: readonly Exposure[];
  readonly groups: readonly string[];
  /** The variables that the caller selects; absent: all. */
  readonly selected?: readonly string[];
}

export interface Role {
  readonly roleArn: string;
  readonly externalId?: string | undefined;
}

/** A mapping file that is correct as far as this can be checked without AWS. */
export interface Mapping {
  readonly file: string;
  readonly account?: string;
  /** For entries without a region of their own. Each is tried if the one before it does not answer. */
  readonly regions: readonly string[];
  /** Roles to assume, by their names in the mapping. */
  readonly roles: ReadonlyMap<string, Role>;
  readonly entries: readonly Entry[];
  readonly files: readonly FileEntry[];
  readonly includes: readonly Include[];
  /** Variables that the caller did not select; no include may set them. */
  readonly unselected: readonly NamedItem[];
  /** Selected names that only an include can provide. */
  readonly selectedFromIncludes: readonly string[];
}

/** What a mapping contains, of which the caller can select a part. */
export type MappingContent = Pick<Mapping, 'entries' | 'files' | 'includes'>;

/** Everything with a value: the entries, and the contents of files. */
export function entriesOf({ entries, files }: Pick<Mapping, 'entries' | 'files'>): readonly Entry[] {
  return [...entries, ...files.map(({ content }) => content)];
}

/** The variable that holds the path of a file. */
export function pathVariable({ variable, content: { override } }: FileEntry): readonly NamedItem[] {
  return variable ? [{ ...variable, override }] : [];
}

/** The placeholders of a template. */
export function templateVariables({ parts }: TemplateEntry): readonly TemplateVariable[] {
  return parts.filter((part) => typeof part === 'object');
}

/** What refers to a store: an entry with `from`, or an include. */
export type Referrer = ReferenceEntry | Include;

export function referrersOf(mapping: Mapping): readonly Referrer[] {
  return [...entriesOf(mapping).filter((entry) => entry.kind === 'reference'), ...mapping.includes];
}

/** Whether the run continues if the store does not have it. */
export function mayBeMissing(referrer: Referrer): boolean {
  return referrer.optional || ('default' in referrer && referrer.default !== undefined);
}
