import type { Option } from './options.ts';

/** What a command takes on the command line. */
export interface Syntax {
  readonly name: string;
  readonly options: readonly Option[];
  /** The option whose value may also be given without its name; absent: there is none. */
  readonly operand?: string;
  /** Whether a command may follow `--`. */
  readonly takesCommand?: boolean;
}
