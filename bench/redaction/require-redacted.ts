import { createHash } from 'node:crypto';
import { type RunOptions, runProgram } from '../run-program.ts';
import type { RedactionProgram } from './redaction-program.ts';

/**
 * Runs a program once more, untimed: fast is worth nothing if a secret shows.
 *
 * @throws {Error} when it prints anything else than the log with `***` for every secret.
 */
export async function requireRedacted(program: RedactionProgram, options: RunOptions): Promise<void> {
  if (program.redacted === undefined) return;
  const { output } = await runProgram({ ...program, discards: false }, options);
  if (createHash('sha256').update(output).digest('hex') === program.redacted) return;
  const [shown] = /^.* token=(?!\*{3}$).*/m.exec(output) ?? [];
  const { name, secrets = '' } = program;
  throw new Error(`${name} ${secrets}: ${shown ? `a secret shows: ${shown}` : 'its output is wrong'}`);
}
