import type { Place } from '../../failure.ts';

/** One variable to hand over. The name has been checked by the mapping; the value is valid Unicode without NUL. */
export interface Variable {
  readonly name: string;
  readonly value: string;
  /** Where the mapping names it. */
  readonly place?: Place | undefined;
}
