import { commonOptions, grouped, mappingOptions, storeOptions } from '../arguments/options.ts';
import type { Command } from './command.ts';
import { exportFormats, failedScript } from './export-formats.ts';

export const exportCommand: Command = {
  name: 'export',
  alias: 'env',
  topic: 'Use the values',
  usage: 'export [options]',
  summary: 'write the variables as a shell, dotenv, Docker, JSON or PowerShell file',
  options: [
    ...grouped('Output', [
      {
        name: 'format',
        value: exportFormats.join('|'),
        description: 'what to write (default: sh); docker-args is -e NAME for each variable',
      },
      {
        name: 'output',
        short: 'o',
        value: 'FILE',
        description: 'write to this file, mode 0600; - is stdout (default: stdout)',
      },
      {
        name: 'force',
        description: 'write even where git or a build would publish it, and over what a job has set',
      },
      { name: 'show', description: 'print values to a terminal' },
    ]),
    ...mappingOptions,
    ...storeOptions,
    ...commonOptions,
  ],
  examples: [
    'pipeline-secrets export -o "$HOME/.build-env" && . "$HOME/.build-env"',
    'pipeline-secrets export --format dotenv --local local.yml -o .env',
    'pipeline-secrets export --format json --only DB_PASSWORD | jq -r .DB_PASSWORD',
  ],
  begin(words, world) {
    const script = failedScript(words, exportCommand.options);
    if (script && !world.stdoutIsTerminal) world.onFailure(script);
  },
  execute: async (args, world) =>
    (await import(/* webpackChunkName: "commands" */ './execute-export.ts')).executeExport(args, world),
};
