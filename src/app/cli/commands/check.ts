import type { Command } from './command.ts';
import { run } from './run.ts';

export const check: Command = {
  name: 'check',
  topic: 'Check and look up',
  usage: 'check [options] [FILE]',
  summary: 'check the mapping offline',
  // All options of run, so that one word can be swapped for the other.
  options: run.options,
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
