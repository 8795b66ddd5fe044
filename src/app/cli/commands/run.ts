import { commonOptions, grouped, mappingOptions, storeOptions } from '../arguments/options.ts';
import type { Command } from './command.ts';

export const run: Command = {
  name: 'run',
  alias: 'exec',
  topic: 'Use the values',
  takesCommand: true,
  usage: 'run [options] -- COMMAND [ARG…]',
  summary: 'start one command with the variables in its environment, and hide secrets in its output',
  options: [
    ...grouped('Command', [
      { name: 'redact', description: 'hide secrets on a terminal too; the command then sees a pipe' },
      { name: 'no-redact', description: 'hide nothing; the command gets stdout and stderr as they are' },
      {
        name: 'clean',
        description: "keep the job's variables with AWS, OIDC, and runner credentials from it",
      },
      { name: 'pristine', description: 'give the command only the variables and PATH, HOME, TERM, LANG' },
    ]),
    ...mappingOptions,
    ...storeOptions,
    ...commonOptions,
  ],
  examples: [
    'pipeline-secrets run -- npm run migrate',
    'pipeline-secrets run --clean -- terraform apply',
    'pipeline-secrets run --local local.yml -- sh -c \'echo "$DB_HOST"\'',
  ],
  // A failure before the command has started must not look like a failure of the command.
  statusOf: (status) => (status === 2 ? 2 : 125),
  execute: async (args, world) =>
    (await import(/* webpackChunkName: "commands" */ './execute-run.ts')).executeRun(args, world),
};
