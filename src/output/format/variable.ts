import type { Place } from '../../failure.ts';

/** A variable to hand over. The mapping has checked the name; the value is valid Unicode without NUL. */
export interface Variable {
  readonly name: string;
  readonly value: string;
  /** Its place in the mapping. */
  readonly place?: Place | undefined;
}
