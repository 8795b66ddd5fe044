import type { Place } from '../failure.ts';
import type { Reference } from './reference.ts';

/** Where a variable goes: the environment (or env file), or the step's outputs. */
export type Exposure = 'env' | 'output';

export type Encoding = 'base64' | 'base64url' | 'hex';

/** What is done to a value after its key was picked; the order is decode, trim, split and join, type, match, encode. */
export interface Conversion {
  readonly decode?: Encoding;
  readonly trim?: 'end' | 'both';
  readonly split?: string;
  readonly join?: string;
  readonly type?: 'string' | 'json' | 'integer' | 'boolean';
  /** The source of a regular expression that the whole value must match. */
  readonly match?: string;
  readonly encode?: Encoding;
  readonly allowEmpty?: boolean;
}

interface EntryBase {
  readonly name: string;
  /** Where the name is written. */
  readonly place: Place;
  readonly expose: readonly Exposure[];
}

/** A public text that stands in the mapping itself. */
export interface LiteralEntry extends EntryBase {
  readonly kind: 'literal';
  readonly value: string;
}

/** A value that lives in a store. */
export interface ReferenceEntry extends EntryBase {
  readonly kind: 'reference';
  readonly reference: Reference;
  /** The entry's own region, or the one of `defaults`. An ARN's region is in the reference. */
  readonly region?: string;
  /** The name of a role of the mapping to read it with. */
  readonly role?: string;
  readonly secret: boolean;
  readonly optional: boolean;
  readonly default?: string;
  readonly conversion: Conversion;
}

export type Entry = LiteralEntry | ReferenceEntry;

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
}
