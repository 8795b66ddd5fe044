import type { Option } from '../arguments/options.ts';
import { type CompletedCommand, candidatesFor, namesOf } from './completed-command.ts';

/** The completion for zsh, to source after `compinit`, or as the file `_pipeline-secrets` in a folder of `fpath`. */
export function zshCompletion(commands: readonly CompletedCommand[]): string {
  const described = commands.flatMap((command) =>
    namesOf(command).map((name) => `    ${singleQuoted(`${name}:${command.summary}`)}`),
  );
  return `#compdef pipeline-secrets
# Completion of pipeline-secrets in zsh. Load it after compinit with: source <(pipeline-secrets completion zsh)
_pipeline-secrets() {
  local -a subcommands
  subcommands=(
${described.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command subcommands
    return
  fi
  local dashes=$words[(i)--] command=$words[2]
  if (( dashes < CURRENT )); then
    shift $dashes words
    (( CURRENT -= dashes ))
    if (( CURRENT == 1 )); then _command_names -e; else _normal; fi
    return
  fi
  shift words
  (( CURRENT -= 1 ))
  case $command in
${commands.map(commandCase).join('\n')}
  esac
}
if [[ $funcstack[1] == _pipeline-secrets ]]; then
  _pipeline-secrets "$@"
else
  compdef _pipeline-secrets pipeline-secrets
fi
`;
}

function commandCase(command: CompletedCommand): string {
  const { options, operand } = command;
  const specs = [
    ...options.map(optionSpec),
    ...(operand ? [singleQuoted(`1:${operand.name}:${action(operand.value)}`)] : []),
  ];
  const lines = specs.map((spec) => `        ${spec}`).join(' \\\n');
  return `    ${namesOf(command).join('|')})\n      _arguments \\\n${lines}\n      ;;`;
}

/** As `_arguments` reads it: `--name[description]`, or `--name=[description]:value:action`. */
function optionSpec({ name, short, value, repeatable, description }: Option): string {
  const text = `[${description.replaceAll(/[[\]\\]/g, '\\$&')}]`;
  const tail = value === undefined ? text : `${text}:${name}:${action(value)}`;
  const star = repeatable ? '*' : '';
  if (short === undefined) return singleQuoted(`${star}--${name}${value === undefined ? '' : '='}${tail}`);
  const forms = value === undefined ? `{-${short},--${name}}` : `{-${short}+,--${name}=}`;
  return `${repeatable ? "'*'" : singleQuoted(`(-${short} --${name})`)}${forms}${singleQuoted(tail)}`;
}

function action(value: string): string {
  if (value === 'DIR') return '_files -/';
  const candidates = candidatesFor(value);
  return candidates === 'files' ? '_files' : candidates ? `(${candidates.join(' ')})` : ' ';
}

function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
