import { fail } from '../../../failure.ts';
import { joinWithOr } from '../../../text/join-words.ts';
import { didYouMean } from '../../../text/suggest.ts';
import type { World } from '../../world/world.ts';
import type { Arguments } from '../arguments/parse-arguments.ts';
import { bashCompletion } from '../completion/bash.ts';
import { fishCompletion } from '../completion/fish.ts';
import { powershellCompletion } from '../completion/powershell.ts';
import { zshCompletion } from '../completion/zsh.ts';
import type { Command } from './command.ts';

const scripts = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
  powershell: powershellCompletion,
};
type Shell = keyof typeof scripts;
const shells = Object.keys(scripts) as Shell[];

/** Prints the completion script of a shell. */
export async function executeCompletion(
  args: Arguments,
  world: World,
  commands: readonly Command[],
): Promise<number> {
  world.writeOut(scripts[readShell(args.text('shell'))](commands));
  return 0;
}

function readShell(written: string | undefined): Shell {
  const shell = shells.find((known) => known === written);
  if (shell !== undefined) return shell;
  const hint = `Use ${joinWithOr(shells)}.`;
  if (written === undefined) throw fail('USAGE', 'completion needs the name of a shell', hint);
  throw fail('USAGE', 'there is no completion for this shell', didYouMean(written, shells, hint));
}
