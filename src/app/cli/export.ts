import type { Command } from './command.ts';
import { commonOptions, mappingOptions, storeOptions } from './options.ts';

export const exportCommand: Command = {
  name: 'export',
  usage: 'export [options]',
  summary: 'write the variables as a shell, dotenv, Docker, JSON or PowerShell file',
  options: [
    {
      name: 'format',
      value: 'sh|dotenv|docker|json|powershell|github',
      description: 'the form to write (default: sh)',
    },
    {
      name: 'output',
      short: 'o',
      value: 'FILE',
      description: 'write to this file, mode 0600; - is stdout (default: stdout)',
    },
    {
      name: 'force',
      description: 'write where git or a build would pick values up, and replace what a job has set',
    },
    { name: 'show', description: 'print to a terminal all the same' },
    ...mappingOptions,
    ...storeOptions,
    ...commonOptions,
  ],
  examples: [
    'pipeline-secrets export -o "$HOME/.build-env" && . "$HOME/.build-env"',
    'pipeline-secrets export --format dotenv --local local.yml -o .env',
    'pipeline-secrets export --format json --only DB_PASSWORD | jq -r .DB_PASSWORD',
  ],
  async execute(args, world) {
    const { executeExport } = await import('./execute-export.ts');
    return executeExport(args, world);
  },
};
