import type { Option } from '../arguments/options.ts';
import { type CompletedCommand, candidatesFor, namesOf } from './completed-command.ts';

/** The completion for bash 3.2 and newer. It works without the package bash-completion. */
export function bashCompletion(commands: readonly CompletedCommand[]): string {
  const first = [...commands.flatMap(namesOf), 'help', '--help', '--version'].join(' ');
  return `# Completion of pipeline-secrets in bash. Load it with: source <(pipeline-secrets completion bash)
_pipeline_secrets() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} options= operands= i
  COMPREPLY=()
  # bash makes three words of --format=sh.
  if [[ $cur == = ]]; then cur=; elif [[ $prev == = ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}; fi
  if (( COMP_CWORD == 1 )); then
    COMPREPLY=($(compgen -W '${first}' -- "$cur"))
    return
  fi
  for (( i = 2; i < COMP_CWORD; i++ )); do
    if [[ \${COMP_WORDS[i]} == -- ]]; then
      if (( i + 1 == COMP_CWORD )); then COMPREPLY=($(compgen -c -- "$cur")); fi
      return
    fi
  done
  case \${COMP_WORDS[1]} in
${commands.map(commandCase).join('\n')}
  esac
  if [[ $cur == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$cur"))
  elif [[ -n $operands ]]; then
    COMPREPLY=($(compgen -W "$operands" -- "$cur"))
  fi
}
# Where the function finds nothing, bash completes files.
complete -o default -F _pipeline_secrets pipeline-secrets
`;
}

function commandCase(command: CompletedCommand): string {
  const { options, operand } = command;
  const operands = operand && candidatesFor(operand.value);
  const values = valueCases(options);
  return [
    `    ${namesOf(command).join('|')})`,
    `      options='${options.map(({ name }) => `--${name}`).join(' ')}'`,
    ...(Array.isArray(operands) ? [`      operands='${operands.join(' ')}'`] : []),
    ...(values.length > 0 ? ['      case $prev in', ...values, '      esac'] : []),
    '      ;;',
  ].join('\n');
}

/** One case for each list of words, one for files, and one for values that nobody knows. */
function valueCases(options: readonly Option[]): string[] {
  const patterns = new Map<string, string[]>();
  for (const { name, short, value } of options) {
    if (value === undefined) continue;
    const reply = replyWith(candidatesFor(value));
    patterns.set(reply, [...(patterns.get(reply) ?? []), ...(short ? [`-${short}`] : []), `--${name}`]);
  }
  return [...patterns].map(([reply, names]) => `        ${names.join('|')}) ${reply} ;;`);
}

function replyWith(candidates: 'files' | readonly string[] | undefined): string {
  if (candidates === 'files') return 'return';
  if (candidates === undefined) return 'compopt +o default 2>/dev/null; return';
  return `COMPREPLY=($(compgen -W '${candidates.join(' ')}' -- "$cur")); return`;
}
