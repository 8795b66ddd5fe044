import { fail } from '../../../failure.ts';
import { joinWithOr } from '../../../text/words.ts';
import { parseChoice } from '../../request/parse-option.ts';
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
const shells = Object.keys(scripts) as (keyof typeof scripts)[];

/** Prints the completion script of a shell. */
export async function executeCompletion(
  args: Arguments,
  world: World,
  commands: readonly Command[],
): Promise<number> {
  const shell = args.text('shell');
  if (!shell) throw fail('USAGE', 'completion needs the name of a shell', `Use ${joinWithOr(shells)}.`);
  world.writeOut(scripts[parseChoice(shell, shells, 'the shell')](commands));
  return 0;
}
