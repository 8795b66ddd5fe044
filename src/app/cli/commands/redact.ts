import { commonOptions, mappingOptions, storeOptions } from '../arguments/options.ts';
import type { Command } from './command.ts';

export const redact: Command = {
  name: 'redact',
  topic: 'Use the values',
  usage: 'redact [options]',
  summary: 'copy stdin to stdout and hide the secrets in it',
  surplusHint: 'Pass the text on stdin, as in pipeline-secrets redact < build.log.',
  options: [...mappingOptions, ...storeOptions, ...commonOptions],
  examples: [
    'pipeline-secrets redact < build.log',
    'make 2>&1 | pipeline-secrets redact -m pipeline-secrets.yml',
  ],
  execute: async (args, world) =>
    (await import(/* webpackChunkName: "commands" */ './execute-redact.ts')).executeRedact(args, world),
};
