import { type FileFormat, fileFormats, formatNames } from '../../../output/format/formats.ts';
import { firstText } from '../arguments/option-tokens.ts';
import { commonOptions, mappingOptions, storeOptions } from '../arguments/options.ts';
import type { Command } from './command.ts';

/** `github` is not a format of files: the runner decides which file it reads. */
export const exportFormats = [...formatNames, 'github'] as const;

export const exportCommand: Command = {
  name: 'export',
  alias: 'env',
  usage: 'export [options]',
  summary: 'write the variables as a shell, dotenv, Docker, JSON or PowerShell file',
  options: [
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
      description: 'write where git or a build would pick values up, and replace what a job has set',
    },
    { name: 'show', description: 'print values to a terminal' },
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
    const script = failedScript(words);
    if (script && !world.stdoutIsTerminal) world.onFailure(script);
  },
  async execute(args, world) {
    const { executeExport } = await import('./execute-export.ts');
    return executeExport(args, world);
  },
};

/**
 * What `export` prints instead of variables when it fails and a shell is likely to evaluate its output, because `eval
 * "$(…)"` does not see its exit status. Undefined for formats that no shell evaluates, and for output to a file.
 *
 * @param words the arguments, which may be wrong.
 */
export function failedScript(words: readonly string[]): ((status: number) => string) | undefined {
  const { options } = exportCommand;
  if ((firstText(words, options, 'output') ?? '-') !== '-') return undefined;
  const written = firstText(words, options, 'format') ?? 'sh';
  const known = exportFormats.find((format) => format === written);
  if (known === 'github') return undefined;
  // A format that does not exist is most likely a misspelt `sh`.
  const { failed }: FileFormat = fileFormats[known ?? 'sh'];
  return failed;
}
