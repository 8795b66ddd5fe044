import type { MessageWithHint } from '../../failure.ts';

/**
 * Where a reference is wrong: `offset` counts UTF-16 code units from 0. The text itself is never quoted: it may be a
 * pasted secret.
 */
export interface ReferenceProblem extends MessageWithHint {
  readonly offset: number;
  /** Nothing in the text suggests which scheme was meant. */
  readonly isUnknownScheme?: true;
}

/** Thrown by the parsers of the parts of a reference, and caught by `parseReference`. */
export class InvalidReference {
  readonly problem: ReferenceProblem;

  constructor(problem: ReferenceProblem) {
    this.problem = problem;
  }
}

/** A field of a reference between colons, or the key after its `#`. */
export interface ReferencePart {
  readonly text: string;
  /** Its offset in the whole reference. */
  readonly start: number;
}

/**
 * @param offset counts from the start of the part.
 * @throws {InvalidReference} always.
 */
export function reject(part: ReferencePart, message: string, hint: string, offset = 0): never {
  throw new InvalidReference({ offset: part.start + offset, message, hint });
}

export function rejectExtraField(part: ReferencePart, message: string): never {
  return reject(
    part,
    `there are too many : fields; ${message}`,
    'Write a key that contains a : after a #.',
    -1,
  );
}

/** @throws {InvalidReference} at the first character that is forbidden. */
export function checkCharacters(part: ReferencePart, forbidden: RegExp, message: string, hint: string): void {
  const offset = part.text.search(forbidden);
  if (offset >= 0) reject(part, message, hint, offset);
}

interface NameRules {
  /** How messages refer to the name. */
  readonly label: string;
  readonly forbidden: RegExp;
  readonly allowed: string;
  readonly wildcardHint: string;
}

/**
 * Checks what parameter names and secret names have in common.
 *
 * @throws {InvalidReference} at the first mistake.
 */
export function checkPathName(
  name: ReferencePart,
  { label, forbidden, allowed, wildcardHint }: NameRules,
): void {
  const { text } = name;
  if (text === '') reject(name, `${label} is missing`, 'Write the name after the scheme.');
  const bad = text.search(forbidden);
  if (text[bad] === '*') reject(name, `${label} cannot contain *`, wildcardHint, bad);
  if (bad >= 0) reject(name, `${label} cannot contain this character`, `Use ${allowed}.`, bad);
  checkCharacters(name, /\/\//, `${label} cannot contain //`, 'Write a single /.');
  const dots = /(?<![^/])\.\.(?![^/])/;
  checkCharacters(name, dots, `${label} cannot contain .. in its path`, 'Write the full name.');
}
