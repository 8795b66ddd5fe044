import type { World } from '../../world/world.ts';
import type { Arguments } from '../arguments/parse-arguments.ts';
import type { Syntax } from '../arguments/syntax.ts';

/** One command of the CLI: what its help says, and what it does. */
export interface Command extends Syntax {
  /** What it may be called as well. */
  readonly alias?: string;
  readonly usage: string;
  readonly summary: string;
  /** Whole commands, as one would type them. */
  readonly examples: readonly string[];
  /** Called with the words that follow the name, before they are parsed: they may be wrong. */
  readonly begin?: (words: readonly string[], world: World) => void;
  /**
   * The exit status; 2 for usage and mapping is the same everywhere, `run` has its own for the rest.
   *
   * @throws {Failure} with what is to be reported.
   */
  readonly execute: (args: Arguments, world: World) => Promise<number>;
  /** The exit status for a failure, where it is not the failure's own. */
  readonly statusOf?: (status: number) => number;
}
