import { Failure, type Place } from '../../failure.ts';

/** A variable to hand over. The mapping has checked the name; the value is valid Unicode without NUL. */
export interface Variable {
  readonly name: string;
  readonly value: string;
  /** Its place in the mapping. */
  readonly place?: Place | undefined;
}

const plainName = /^[A-Za-z_][A-Za-z0-9_]*$/;

/**
 * Stops a name that could be syntax in an output file. The mapping refuses such names already, but no format relies on a
 * check elsewhere.
 *
 * @throws {Failure} `BUG` if a name is not plain. The name is not shown, because it is unchecked.
 */
export function requirePlainNames(variables: readonly Variable[], pattern: RegExp = plainName): void {
  const position = variables.findIndex((variable) => !pattern.test(variable.name));
  if (position === -1) return;
  throw new Failure([
    { code: 'BUG', message: `variable ${position + 1} reached an output with an unchecked name` },
  ]);
}
