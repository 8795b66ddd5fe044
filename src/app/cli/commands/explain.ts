import { universalOptions } from '../arguments/options.ts';
import type { Command } from './command.ts';

export const explain: Command = {
  name: 'explain',
  topic: 'Check and look up',
  usage: 'explain [CODE]',
  summary: 'say what an error code means and how to fix it, or list all codes',
  operand: { name: 'code', value: 'CODE' },
  options: universalOptions,
  examples: ['pipeline-secrets explain ACCESS_DENIED', 'pipeline-secrets explain'],
  execute: async (args, world) =>
    (await import(/* webpackChunkName: "guides" */ './execute-explain.ts')).executeExplain(args, world),
};
