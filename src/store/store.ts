import type { ErrorCode } from '../failure.ts';

/** A parameter to read: its name or ARN, and at most one selector. */
export interface ParameterRef {
  readonly region?: string;
  /** `/a/b`, `name`, or a full parameter ARN; never with a selector in it. */
  readonly name: string;
  /** A version (digits) or a label. Absent: the newest version. */
  readonly selector?: string;
  /** A role of the mapping to read it with. */
  readonly role?: string;
}

/** A secret version to read: name, full ARN or ARN without suffix, and at most one of stage and version id. */
export interface SecretRef {
  readonly region?: string;
  readonly id: string;
  /** A staging label other than `AWSCURRENT`. Absent, with `version` absent: the current version. */
  readonly stage?: string;
  readonly version?: string;
  /** A role of the mapping to read it with. */
  readonly role?: string;
  /** An entry can do without it, so a session policy should let AWS say that it is missing. */
  readonly mayBeMissing?: true;
}

/** All parameters below a path. */
export interface PathRef {
  readonly region?: string;
  /** Starts and ends with `/`. */
  readonly path: string;
  /** Also those on deeper levels. */
  readonly recursive: boolean;
  /** A role of the mapping to read it with. */
  readonly role?: string;
}

export type Ref = ParameterRef | SecretRef | PathRef;

/** References of each kind. */
export interface Refs {
  readonly parameters: readonly ParameterRef[];
  readonly secrets: readonly SecretRef[];
  readonly paths: readonly PathRef[];
}

export function listRefs({ parameters, secrets, paths }: Refs): readonly Ref[] {
  return [...parameters, ...secrets, ...paths];
}

export interface Parameter {
  readonly type: 'String' | 'StringList' | 'SecureString';
  readonly value: string;
  readonly version?: string;
}

/** One of the parameters below a path. */
export interface ParameterBelow extends Parameter {
  /** The full name, which starts with the path; below `/`, it may lack its slash. */
  readonly name: string;
}

/** A secret's content as Secrets Manager holds it: one of text and bytes. */
export type Secret = ({ readonly text: string } | { readonly bytes: Uint8Array }) & {
  readonly version?: string;
};

/** The name under which a stand-in file has a value, or would have it. */
export interface StandIn {
  readonly under: 'ssm' | 'secretsmanager';
  readonly name: string;
  /** The name is there, and only the key is missing. */
  readonly lacksKey?: true;
}

/**
 * What a store says about one reference. `missing` is: no such parameter, secret, version or stage. Everything else
 * that went wrong is `failed`; `detail` is safe to print (an AWS error name, an attempt count), never AWS's own text.
 */
export type Answer<T> =
  | { readonly status: 'found'; readonly value: T; readonly standIn?: StandIn }
  | {
      readonly status: 'missing';
      /** In what it was looked for, in words; absent: in the region of the reference. */
      readonly where?: string;
      /** The secret exists, and only has no such version; without a stage or version in the reference, no value at all. */
      readonly exists?: true;
      /** Set if nothing exists there that was asked for. */
      readonly barren?: BarrenRegion;
      readonly standIn?: StandIn;
    }
  | {
      readonly status: 'failed';
      readonly code: ErrorCode;
      readonly detail?: string;
      readonly hint?: string;
      /** Whose request for what was denied. */
      readonly access?: Access;
      /** The region did not answer, or not as it should; another one may. */
      readonly outage?: boolean;
      /** It was asked for in a session with a policy of ours, which may be what refuses it. */
      readonly underPolicy?: boolean;
    };

/** Whose credentials AWS was asked with. */
export interface Caller {
  /** The principal: a user, or the session of a role. */
  readonly arn: string;
  readonly account: string;
}

/** What a policy has to allow so that a reference can be read. */
export interface Access {
  /** Absent: AWS did not say. */
  readonly caller?: Caller | undefined;
  readonly action: string;
  /** An ARN, in the form that policies use. */
  readonly resource: string;
}

/** A region, as one caller sees it, that has nothing that the mapping asks for: is it the right one? */
export interface BarrenRegion {
  readonly region: string;
  /** Where the region comes from, in words. */
  readonly regionFrom: string;
  readonly caller: Caller | undefined;
}

/** Answers by {@link refKey}; exactly one for each reference asked, whatever the order. */
export type Answers<T> = ReadonlyMap<string, Answer<T>>;

/**
 * Where values come from. A store never throws for one name among many: each reference gets its own answer. It may be
 * given any number of references and sends as few requests as it can.
 */
export interface Store {
  parameters(refs: readonly ParameterRef[]): Promise<Answers<Parameter>>;
  secrets(refs: readonly SecretRef[]): Promise<Answers<Secret>>;
  /** All that is below each path, in any order; nothing there is an empty list. */
  paths(refs: readonly PathRef[]): Promise<Answers<readonly ParameterBelow[]>>;
  /** Who reads this, and with which permission, to explain a failure; absent for a store without permissions. */
  accessTo?(ref: Ref): Promise<Access>;
}

/**
 * Identity of a reference, the key of {@link Answers}: equal references are read once. No field has a line feed in it.
 */
export function refKey(ref: Ref): string {
  const { region = '', role = '' } = ref;
  if ('path' in ref) return `path\n${region}\n${ref.path}\n${ref.recursive}\n${role}`;
  if ('name' in ref) return `ssm\n${region}\n${ref.name}\n${ref.selector ?? ''}\n${role}`;
  return `secretsmanager\n${region}\n${ref.id}\n${ref.stage ?? ''}\n${ref.version ?? ''}\n${role}`;
}
