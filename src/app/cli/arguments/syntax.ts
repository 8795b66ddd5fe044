import type { Option } from './options.ts';

/** What a command takes on the command line. */
export interface Syntax {
  readonly name: string;
  readonly options: readonly Option[];
  /** The option whose value may also be given without its name; absent: there is none. */
  readonly operand?: string;
  /** What to do instead of writing a word that belongs to no option. */
  readonly surplusHint?: string;
  /** Whether a command may follow `--`. */
  readonly takesCommand?: boolean;
}
