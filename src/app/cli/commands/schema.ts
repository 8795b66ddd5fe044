import { grouped, universalOptions } from '../arguments/options.ts';
import type { Command } from './command.ts';

export const schema: Command = {
  name: 'schema',
  topic: 'Check and look up',
  usage: 'schema [--install [DIR]]',
  summary: 'print the JSON Schema of the mapping file, or install it for your editor',
  operand: { name: 'folder', value: 'DIR' },
  options: [
    ...grouped('Output', [
      { name: 'install', description: 'write pipeline-secrets.schema.json into DIR (default: here)' },
      { name: 'force', description: 'replace a file with other content' },
    ]),
    ...universalOptions,
  ],
  examples: ['pipeline-secrets schema --install', 'pipeline-secrets schema > pipeline-secrets.schema.json'],
  execute: async (args, world) =>
    (await import(/* webpackChunkName: "schema" */ './execute-schema.ts')).executeSchema(args, world),
};
