import type { Command } from './command.ts';
import { run } from './run.ts';

/** All options of run are accepted, even those that are about its command. */
const ignored = { description: 'accepted and ignored, so that you can swap run for check' };

export const check: Command = {
  name: 'check',
  topic: 'Check and look up',
  usage: 'check [options] [FILE]',
  summary: 'check the mapping offline',
  options: run.options.map((option) => (option.group === 'Command' ? { ...option, ...ignored } : option)),
  operand: { name: 'mapping', value: 'FILE' },
  takesCommand: true,
  examples: [
    'pipeline-secrets check',
    'pipeline-secrets check secrets/prod.yml --var stage=prod',
    'pipeline-secrets check --local local.yml',
    'pipeline-secrets check --json',
  ],
  execute: async (args, world) =>
    (await import(/* webpackChunkName: "commands" */ './execute-check.ts')).executeCheck(args, world),
};
