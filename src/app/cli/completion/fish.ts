import type { Option } from '../arguments/options.ts';
import { type CompletedCommand, candidatesFor, namesOf } from './completed-command.ts';

/** The completion for fish. */
export function fishCompletion(commands: readonly CompletedCommand[]): string {
  return `# Completion of pipeline-secrets in fish.
# Install it with: pipeline-secrets completion fish > ~/.config/fish/completions/pipeline-secrets.fish
function __pipeline_secrets_dashes
  contains -i -- -- (commandline -opc)
end
function __pipeline_secrets_command
  set -l dashes (__pipeline_secrets_dashes)
  set -l words (commandline -opc)
  set -e words[1..$dashes]
  complete -C (string join ' ' -- (string escape -- $words) (commandline -ct))
end
function __pipeline_secrets_uses
  set -l words (commandline -opc)
  not __pipeline_secrets_dashes >/dev/null; and contains -- "$words[2]" $argv
end
complete -c pipeline-secrets -f
complete -c pipeline-secrets -n '__pipeline_secrets_dashes >/dev/null' -a '(__pipeline_secrets_command)'
${commands.flatMap(commandLines).join('\n')}
`;
}

function commandLines(command: CompletedCommand): string[] {
  const { summary, options, operand } = command;
  const names = namesOf(command);
  const candidates = operand && candidatesFor(operand.value);
  const uses = `complete -c pipeline-secrets -n '__pipeline_secrets_uses ${names.join(' ')}'`;
  return [
    ...names.map(
      (name) =>
        `complete -c pipeline-secrets -n __fish_use_subcommand -a ${name} -d ${quotedForFish(summary)}`,
    ),
    ...options.map((option) => `${uses} ${optionPart(option)}`),
    ...(candidates === undefined ? [] : [`${uses} ${argumentPart(candidates)}`]),
  ];
}

function optionPart({ name, short, value, description }: Option): string {
  const candidates = value === undefined ? undefined : candidatesFor(value);
  return [
    ...(short ? [`-s ${short}`] : []),
    `-l ${name}`,
    ...(value === undefined ? [] : [candidates === 'files' ? '-r' : '-x']),
    ...(candidates === undefined ? [] : [argumentPart(candidates)]),
    `-d ${quotedForFish(description)}`,
  ].join(' ');
}

function argumentPart(candidates: 'files' | readonly string[]): string {
  return candidates === 'files' ? '-F' : `-a '${candidates.join(' ')}'`;
}

function quotedForFish(text: string): string {
  return `'${text.replaceAll(/['\\]/g, '\\$&')}'`;
}
