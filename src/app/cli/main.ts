import { fail } from '../../failure.ts';
import { didYouMean } from '../../mapping/suggest.ts';
import { asFailure, problemLines } from '../report-failure.ts';
import type { World } from '../world.ts';
import type { Command } from './command.ts';
import { commandHelp, generalHelp } from './help.ts';
import { parseArguments } from './parse-arguments.ts';

/** Each command is loaded when it is asked for: help and mistakes answer at once. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  run: async () => (await import('./run.ts')).run,
  export: async () => (await import('./export.ts')).exportCommand,
  check: async () => (await import('./check.ts')).check,
  schema: async () => (await import('./schema.ts')).schema,
};

/** The CLI: from its arguments to its exit status. Every failure is reported on stderr, and none holds a value. */
export async function main(words: readonly string[], world: World, version: string): Promise<number> {
  const trace = words.slice(0, dashes(words)).includes('--trace');
  const own = trace ? words.filter((word, index) => word !== '--trace' || index > dashes(words)) : words;
  let command: Command | undefined;
  try {
    const [name, ...rest] = own;
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
      const topic = name === 'help' ? rest[0] : undefined;
      if (name === undefined) {
        world.writeErr(await generalHelp(Object.values(commands)));
        return 2;
      }
      world.writeOut(
        topic === undefined ? await generalHelp(Object.values(commands)) : commandHelp(await find(topic)),
      );
      return 0;
    }
    if (name === '--version') {
      world.writeOut(`${version}\n`);
      return 0;
    }
    command = await find(name);
    if (rest.slice(0, dashes(rest)).some((word) => word === '--help' || word === '-h')) {
      world.writeOut(commandHelp(command));
      return 0;
    }
    return await command.execute(parseArguments(rest, command.options, name), world);
  } catch (error) {
    const failure = asFailure(error, trace);
    world.writeErr(
      problemLines(failure.problems)
        .map((line) => `${line}\n`)
        .join(''),
    );
    return command?.statusOf?.(failure.exitStatus) ?? failure.exitStatus;
  }
}

/** How many words stand before `--`. */
function dashes(words: readonly string[]): number {
  const index = words.indexOf('--');
  return index < 0 ? words.length : index;
}

async function find(name: string): Promise<Command> {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load) return load();
  throw fail(
    'USAGE',
    `there is no command "${name}"`,
    didYouMean(name, Object.keys(commands), 'See pipeline-secrets --help.'),
  );
}
