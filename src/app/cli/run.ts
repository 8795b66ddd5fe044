import { fail } from '../../failure.ts';
import { printable } from '../../output/format/printable.ts';
import { checkSizes, environmentBytes } from '../../output/format/size-limits.ts';
import { platformLimits } from '../world.ts';
import type { Command } from './command.ts';
import { commonOptions, mappingOptions, storeOptions } from './options.ts';

export const run: Command = {
  name: 'run',
  usage: 'run [options] -- COMMAND [ARG…]',
  summary: 'start one command with the variables in its environment',
  options: [...mappingOptions, ...storeOptions, ...commonOptions],
  examples: [
    'run -- npm run migrate',
    'run --local local.yml -- sh -c \'echo "$DB_HOST"\'',
    'run --var stage=prod -- terraform apply',
  ],
  // Before the command has started, a failure of ours must not look like one of its own.
  statusOf: (status) => (status === 2 ? 2 : 125),
  async execute(args, world) {
    const [command, ...rest] = args.rest ?? [];
    if (!command)
      throw fail('USAGE', 'there is no command to run', 'Write it after --, as in run -- npm test.');
    const { loadFromArguments, mappingFromArguments } = await import('./mapping-from-arguments.ts');
    const mapping = mappingFromArguments(args, world, false);
    const loaded = await loadFromArguments(mapping, args, world);
    const variables = loaded.values
      .filter(({ expose }) => expose.includes('env'))
      .map(({ name, value }) => ({ name, value: value.text() }));
    const inherited = Object.entries(world.env).map(([name, value = '']) => ({ name, value }));
    checkSizes(variables, platformLimits(world), environmentBytes(inherited));
    const { runChild } = await import('../run-child.ts');
    const env = { ...world.env, ...Object.fromEntries(variables.map(({ name, value }) => [name, value])) };
    return runChild({ command, args: rest, env, cwd: world.cwd }, (message) =>
      world.writeErr(`${printable(message)}\n`),
    );
  },
};
