/** The exit status for a code: 1 value, 2 usage or policy, 3 credentials, network or AWS, 70 a bug. */
type ExitStatus = 1 | 2 | 3 | 70;

/**
 * Every stable error code with its exit status. The codes are public: scripts match on them, so a code is never
 * renamed or reused.
 */
export const exitStatusOf = {
  // The mapping, the stand-in file, the command line, the inputs.
  USAGE: 2,
  MAPPING_NOT_FOUND: 2,
  MAPPING_UNREADABLE: 2,
  MAPPING_AMBIGUOUS: 2,
  MAPPING_TOO_LARGE: 2,
  INVALID_SYNTAX: 2,
  UNKNOWN_FIELD: 2,
  INVALID_FIELD: 2,
  NOT_QUOTED: 2,
  INVALID_NAME: 2,
  NAME_REFUSED: 2,
  NAME_CLASH: 2,
  INVALID_REFERENCE: 2,
  INVALID_VAR: 2,
  INVALID_TEMPLATE: 2,
  INCLUDE_TOO_LARGE: 2,
  REGION_MISSING: 2,
  ACCOUNT_CONFLICT: 2,
  LOCAL_FILE: 2,
  ALREADY_SET: 2,
  UNSAFE_PATH: 2,
  PUBLISHED: 2,
  NOT_ALLOWED: 2,
  UNTRUSTED_ENDPOINT: 2,
  UNTRUSTED_WORKSPACE: 2,
  // A value that could not be loaded, used, or written.
  NOT_FOUND: 1,
  NO_VALUE: 1,
  EMPTY: 1,
  NOT_JSON: 1,
  NOT_A_CONTAINER: 1,
  NOT_A_SCALAR: 1,
  DUPLICATE_KEY: 1,
  NOT_TEXT: 1,
  WRONG_TYPE: 1,
  NO_MATCH: 1,
  TOO_LARGE: 1,
  TOO_MANY_MASKS: 1,
  SHORT_SECRET: 1,
  NOT_REPRESENTABLE: 1,
  MASK_FAILED: 1,
  WRITE_FAILED: 1,
  // The command of `run`, which has its own statuses for them: 127 and 126.
  COMMAND_NOT_FOUND: 1,
  COMMAND_NOT_EXECUTABLE: 1,
  // Credentials, permission, network, AWS.
  NO_CREDENTIALS: 3,
  INVALID_CREDENTIALS: 3,
  EXPIRED_CREDENTIALS: 3,
  ACCESS_DENIED: 3,
  KMS_ACCESS_DENIED: 3,
  ACCOUNT_REFUSED: 3,
  PENDING_DELETION: 3,
  THROTTLED: 3,
  TIMEOUT: 3,
  NETWORK: 3,
  UNTRUSTED_CERTIFICATE: 3,
  AWS_ERROR: 3,
  BAD_RESPONSE: 3,
  // Ours.
  BUG: 70,
} as const satisfies Record<string, ExitStatus>;

export type ErrorCode = keyof typeof exitStatusOf;

/** A place in a text that the user wrote. Lines and columns count from 1, columns in UTF-16 code units. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/**
 * One thing that is wrong. No field ever contains a value or a part of one: `message` is fixed text around names and
 * references, `hint` is one imperative sentence.
 */
export interface Problem {
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint?: string;
  readonly place?: Place | undefined;
  /** The variable or file that it is about. */
  readonly variable?: string;
  /** Some data was handed over before the failure and could not be taken back. */
  readonly isNotRestored?: true;
  /** The cause that it may share with other problems. */
  readonly cause?: SharedCause | undefined;
}

/** What is wrong, and one imperative sentence about what to do. */
export type MessageWithHint = Required<Pick<Problem, 'message' | 'hint'>>;

/** A cause that several problems can have, so that a report can give it once. */
export interface SharedCause {
  /** Problems of one code that have the same key have the same cause. */
  readonly key: string;
  /** The entry that has the problem: `"DB_HOST"`, or an include. */
  readonly subject: string;
  /** What the entry asks for, as the message shows it. */
  readonly asked: string;
  /** The message for all of them; `subjects` and `asked` are lists. */
  readonly message: (all: {
    readonly count: number;
    readonly subjects: string;
    readonly asked: string;
  }) => string;
  readonly hint: string;
}

/** The one error this program throws on purpose: every problem found, reported at once. */
export class Failure extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly [Problem, ...Problem[]] | readonly Problem[]) {
    super(problems.map((problem) => `${problem.code}: ${problem.message}`).join('\n'));
    this.name = 'Failure';
    this.problems = problems;
  }

  /** Whether everything that was handed over before the failure has been taken back. */
  get isRestored(): boolean {
    return !this.problems.some(({ isNotRestored }) => isNotRestored);
  }

  /** Of several statuses, a bug (70) counts first, then usage (2), AWS (3), and values (1). */
  get exitStatus(): ExitStatus {
    const statuses = new Set<ExitStatus>(this.problems.map((problem) => exitStatusOf[problem.code]));
    return ([70, 2, 3, 1] as const).find((status) => statuses.has(status)) ?? 70;
  }
}

/** Shorthand for the common case of one problem. */
export function fail(code: ErrorCode, message: string, hint?: string, place?: Place): Failure {
  return new Failure([{ code, message, ...(hint && { hint }), ...(place && { place }) }]);
}
