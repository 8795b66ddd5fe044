import { universalOptions } from '../arguments/options.ts';
import type { Command } from './command.ts';

export const completion: Command = {
  name: 'completion',
  topic: 'Set up',
  usage: 'completion bash|zsh|fish|powershell',
  summary: 'print the script that completes commands and options in your shell',
  operand: { name: 'shell', value: 'bash|zsh|fish|powershell' },
  options: universalOptions,
  examples: [
    'source <(pipeline-secrets completion bash)',
    'source <(pipeline-secrets completion zsh)',
    'pipeline-secrets completion fish > ~/.config/fish/completions/pipeline-secrets.fish',
    'pipeline-secrets completion powershell | Out-String | Invoke-Expression',
  ],
  execute: async (args, world, commands) =>
    (await import(/* webpackChunkName: "guides" */ './execute-completion.ts')).executeCompletion(
      args,
      world,
      commands,
    ),
};
