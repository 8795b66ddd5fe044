import type { World } from '../../world/world.ts';
import type { Syntax } from '../arguments/options.ts';
import type { Arguments } from '../arguments/parse-arguments.ts';

/** The headings of the general help, in its order. */
export const topics = ['Use the values', 'Check and look up', 'Set up'] as const;

/** One command of the CLI: its help, and what it does. */
export interface Command extends Syntax {
  /** Another name for it. */
  readonly alias?: string;
  readonly topic: (typeof topics)[number];
  readonly usage: string;
  readonly summary: string;
  /** Whole commands, as a user would type them. */
  readonly examples: readonly string[];
  /** Called before the words after the name are parsed, so they may be wrong. */
  readonly begin?: (words: readonly string[], world: World) => void;
  /**
   * Loads the code of the command and runs it, so that help and mistakes are answered at once.
   *
   * @param commands all commands, which a command may describe.
   * @returns the exit status.
   * @throws {Failure} with the problems to report.
   */
  readonly execute: (args: Arguments, world: World, commands: readonly Command[]) => Promise<number>;
  /** The exit status for a failure, if it is not the failure's own. */
  readonly statusOf?: (status: number) => number;
}
