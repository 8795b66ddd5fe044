import type { LoadedValue } from './value/loaded-value.ts';

/** A note about a variable, which does not stop the run. */
export interface Warning {
  readonly name: string;
  readonly message: string;
}

/** An optional variable or include that is missing. */
export interface Skipped {
  readonly name: string;
  /** The missing thing, in words. */
  readonly source: string;
}

/** The result of one entry. The reason of a failure is among the problems of the loader. */
export type Outcome =
  | { readonly status: 'loaded'; readonly value: LoadedValue }
  /** `source`: the missing thing, in words. */
  | { readonly status: 'skipped'; readonly source: string }
  | { readonly status: 'failed' };
