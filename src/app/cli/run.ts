import type { Command } from './command.ts';
import { commonOptions, mappingOptions, storeOptions } from './options.ts';

export const run: Command = {
  name: 'run',
  usage: 'run [options] -- COMMAND [ARG…]',
  summary: 'start one command with the variables in its environment, and hide them in its output',
  options: [
    { name: 'no-redact', description: 'leave stdout and stderr to the command, a terminal too' },
    { name: 'clean', description: "take the job's AWS, OIDC and runner credentials from its environment" },
    { name: 'pristine', description: 'give it PATH, HOME, TERM, LANG and the variables only' },
    ...mappingOptions,
    ...storeOptions,
    ...commonOptions,
  ],
  examples: [
    'pipeline-secrets run -- npm run migrate',
    'pipeline-secrets run --clean -- terraform apply',
    'pipeline-secrets run --local local.yml -- sh -c \'echo "$DB_HOST"\'',
  ],
  // Before the command has started, a failure of ours must not look like one of its own.
  statusOf: (status) => (status === 2 ? 2 : 125),
  async execute(args, world) {
    const { executeRun } = await import('./execute-run.ts');
    return executeRun(args, world);
  },
};
