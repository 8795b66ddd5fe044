import type { ErrorCode } from '../failure.ts';

interface AnyRef {
  readonly region?: string;
  /** The role of the mapping that reads it. */
  readonly role?: string;
}

/** A parameter to read: its name or ARN, and at most one selector. */
export interface ParameterRef extends AnyRef {
  /** `/a/b`, `name`, or a full parameter ARN; never with a selector in it. */
  readonly name: string;
  /** A version (digits) or a label. Absent: the newest version. */
  readonly selector?: string;
}

/** A secret version to read: name, full ARN or ARN without suffix, and at most one of stage and version ID. */
export interface SecretRef extends AnyRef {
  readonly id: string;
  /** A staging label other than `AWSCURRENT`. Absent, with `version` absent: the current version. */
  readonly stage?: string;
  readonly version?: string;
  /** An entry can do without it, so a session policy should let AWS report that it is missing. */
  readonly mayBeMissing?: true;
}

/** All parameters below a path. */
export interface PathRef extends AnyRef {
  /** Starts and ends with `/`. */
  readonly path: string;
  /** Includes the parameters on deeper levels. */
  readonly recursive: boolean;
}

/** Its kind shows in which of `name`, `id`, and `path` it has. */
export type Ref = ParameterRef | SecretRef | PathRef;

export function sortByKind(refs: readonly Ref[]) {
  return {
    parameters: refs.filter((ref) => 'name' in ref),
    secrets: refs.filter((ref) => 'id' in ref),
    paths: refs.filter((ref) => 'path' in ref),
  };
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

/** The content of a secret: text or bytes. */
export type Secret = ({ readonly text: string } | { readonly bytes: Uint8Array }) & {
  readonly version?: string;
};

/** What a reference leads to: a list for a path, which is empty if nothing is below it. */
export type Found = Parameter | Secret | readonly ParameterBelow[];

export function isParameterList(found: Found): found is readonly ParameterBelow[] {
  return Array.isArray(found);
}

/** The name that a stand-in file has, or would need, for a value. */
export interface StandIn {
  readonly under: 'ssm' | 'secretsmanager';
  readonly name: string;
  /** The file has the name, but its value lacks the key. */
  readonly lacksKey?: true;
}

/**
 * A store's answer for one reference. `missing` means that there is no such parameter, secret, version or stage. All
 * other problems are `failed`; `detail` is safe to print (an AWS error name, a number of attempts), never AWS's own text.
 */
export type Answer<T = Found> =
  | { readonly status: 'found'; readonly value: T; readonly standIn?: StandIn }
  | {
      readonly status: 'missing';
      /** Where the store looked, in words; absent: in the region of the reference. */
      readonly where?: string;
      /**
       * The secret exists but lacks the stage or version of the reference, or, if the reference has none, any value at
       * all.
       */
      readonly exists?: true;
      /** Set if the region has none of the requested values. */
      readonly barren?: BarrenRegion;
      readonly standIn?: StandIn;
    }
  | {
      readonly status: 'failed';
      readonly code: ErrorCode;
      readonly detail?: string;
      readonly hint?: string;
      /** The caller and the permission that it lacks. */
      readonly access?: Access;
      /** The region gave no answer, or a broken one; another region may work. */
      readonly outage?: boolean;
      /** The session has a policy derived from the mapping, which may be the cause. */
      readonly underPolicy?: boolean;
    };

export type FailedAnswer = Extract<Answer, { status: 'failed' }>;
export type MissingAnswer = Extract<Answer, { status: 'missing' }>;

/** The owner of the credentials of a request. */
export interface Caller {
  /** The principal: a user, or the session of a role. */
  readonly arn: string;
  readonly account: string;
}

/** The permission that reading a reference needs. */
export interface Access {
  /** Absent: AWS did not say. */
  readonly caller?: Caller | undefined;
  readonly action: string;
  /** An ARN, in the form that policies use. */
  readonly resource: string;
}

/** A region in which one caller finds nothing that the mapping needs, so it may be the wrong one. */
export interface BarrenRegion {
  readonly region: string;
  /** The setting that the region comes from, in words. */
  readonly regionFrom: string;
  readonly caller: Caller | undefined;
}

/** Answers by {@link refKey}: exactly one for each reference, in any order. */
export type Answers<T = Found> = ReadonlyMap<string, Answer<T>>;

/** A source of values. */
export interface Store {
  /**
   * Reads any number of references with as few requests as possible. It never throws because one reference fails: each
   * gets its own answer.
   */
  read(refs: readonly Ref[]): Promise<Answers>;
  /** The caller and the permission that reading needs, to explain a failure; absent for a store without permissions. */
  accessTo?(ref: Ref): Promise<Access>;
}

/** Whether AWS denied access to the value itself or to the key that encrypts it. */
export function isDenied(answer: Answer): answer is FailedAnswer {
  return answer.status === 'failed' && ['ACCESS_DENIED', 'KMS_ACCESS_DENIED'].includes(answer.code);
}

/** The identity of a reference, and its key in {@link Answers}: equal references are read once. No field has a line feed. */
export function refKey(ref: Ref): string {
  const { region = '', role = '' } = ref;
  if ('path' in ref) return `path\n${region}\n${ref.path}\n${ref.recursive}\n${role}`;
  if ('name' in ref) return `ssm\n${region}\n${ref.name}\n${ref.selector ?? ''}\n${role}`;
  return `secretsmanager\n${region}\n${ref.id}\n${ref.stage ?? ''}\n${ref.version ?? ''}\n${role}`;
}
