import { exitStatusOf } from '../../../failure.ts';
import type { Syntax } from '../arguments/options.ts';

/** A command as the completions show it. */
export interface CompletedCommand extends Syntax {
  readonly alias?: string;
  readonly summary: string;
}

/** The names of a command. */
export function namesOf({ name, alias }: CompletedCommand): readonly string[] {
  return alias === undefined ? [name] : [name, alias];
}

/** What can be a value: files, or one of these words; undefined: nothing that a shell could know. */
export function candidatesFor(value: string): 'files' | readonly string[] | undefined {
  if (value === 'FILE' || value === 'DIR') return 'files';
  if (value === 'CODE') return Object.keys(exitStatusOf);
  return value.includes('|') ? value.split('|') : undefined;
}
