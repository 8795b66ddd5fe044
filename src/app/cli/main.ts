import { type Failure, fail } from '../../failure.ts';
import { shownWord } from '../../text/shown-word.ts';
import { didYouMean, suggest } from '../../text/suggest.ts';
import { type DiagnosticForm, diagnosticForm, formatProblems } from '../request/diagnostic.ts';
import { asFailure } from '../request/report-failure.ts';
import type { World } from '../world/world.ts';
import { parseArguments } from './arguments/parse-arguments.ts';
import { check } from './commands/check.ts';
import type { Command } from './commands/command.ts';
import { completion } from './commands/completion.ts';
import { explain } from './commands/explain.ts';
import { exportCommand } from './commands/export.ts';
import { redact } from './commands/redact.ts';
import { run } from './commands/run.ts';
import { schema } from './commands/schema.ts';
import { commandHelp, firstSteps, generalHelp } from './help.ts';

/** All commands, in the order of the help. */
export const commands: readonly Command[] = [run, exportCommand, redact, check, explain, schema, completion];

const names = commands.flatMap((command) => [command.name, ...(command.alias ? [command.alias] : [])]);

/** Runs the CLI, from its arguments to its exit status. Every failure is reported on stderr, and none contains a value. */
export async function main(words: readonly string[], world: World, version: string): Promise<number> {
  let command: Command | undefined;
  try {
    const [name, ...rest] = words;
    if (name === undefined) {
      world.writeErr(firstSteps);
      return 2;
    }
    if (name === '--help' || name === '-h' || name === 'help') {
      const topic = name === 'help' ? rest[0] : undefined;
      world.writeOut(topic === undefined ? generalHelp(commands) : commandHelp(find(topic)));
      return 0;
    }
    if (name === '--version' || name === '-V' || name === 'version') {
      world.writeOut(`${version}\n`);
      return 0;
    }
    // A shell also evaluates the output of a misspelt or misplaced `export`.
    if (isMeantAsExport(words)) exportCommand.begin?.(words, world);
    // The option is not shown, because it may contain a value.
    if (name.startsWith('-')) throw fail('USAGE', 'the first word is an option, not a command', optionFirst);
    command = find(name);
    command.begin?.(rest, world);
    if (isGiven('--help', rest) || isGiven('-h', rest)) {
      world.writeOut(commandHelp(command));
      return 0;
    }
    return await command.execute(parseArguments(rest, command), world, commands);
  } catch (error) {
    const failure = asFailure(error, isGiven('--trace', words));
    world.writeErr(failureText(failure, words, world));
    return command?.statusOf?.(failure.exitStatus) ?? failure.exitStatus;
  }
}

const optionFirst = 'Write the command first, as in pipeline-secrets run -- npm test; --help lists them.';

/**
 * The report of a failure, in the form that the arguments ask for, even if they are wrong.
 *
 * @param world absent: without colors.
 */
export function failureText({ problems }: Failure, words: readonly string[], world?: World): string {
  return formatProblems(problems, formOf(isGiven('--json', words), world));
}

/** Plain text if anything is wrong with the world: a report must not fail. */
function formOf(asJson: boolean, world: World | undefined): DiagnosticForm {
  try {
    if (world) return diagnosticForm(asJson, world);
  } catch {}
  return asJson ? 'json' : 'text';
}

/** Whether a flag is among the words before `--`. */
function isGiven(flag: string, words: readonly string[]): boolean {
  const index = words.indexOf(flag);
  return index >= 0 && !words.slice(0, index).includes('--');
}

function isCalled(command: Command, name: string): boolean {
  return command.name === name || command.alias === name;
}

/** Whether the words are those of `export`, but misspelt, as in `exprot`, or in a wrong order, as in `--local x export`. */
function isMeantAsExport(words: readonly string[]): boolean {
  const [name = ''] = words;
  if (commands.some((command) => isCalled(command, name))) return false;
  const meant = name.startsWith('-')
    ? words.find((word) => isCalled(exportCommand, word))
    : suggest(name, names);
  return meant !== undefined && isCalled(exportCommand, meant);
}

function find(name: string): Command {
  const found = commands.find((command) => isCalled(command, name));
  if (found) return found;
  const shown = shownWord(name, names, 'word');
  throw fail(
    'USAGE',
    shown === undefined ? 'the first word is not a command' : `there is no command "${shown}"`,
    didYouMean(
      name,
      names,
      'See pipeline-secrets --help; to start a program, use pipeline-secrets run -- COMMAND.',
    ),
  );
}
