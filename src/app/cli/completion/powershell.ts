import { type CompletedCommand, candidatesFor, namesOf } from './completed-command.ts';

/** The completion for PowerShell 5.1 and newer. Where it returns nothing, PowerShell completes files. */
export function powershellCompletion(commands: readonly CompletedCommand[]): string {
  return `# Completion of pipeline-secrets in PowerShell. Add this to your $PROFILE:
# pipeline-secrets completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName pipeline-secrets -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $options = @{
${commands.flatMap((command) => tableRows(command, optionsOf(command))).join('\n')}
  }
  $operands = @{
${commands.flatMap((command) => tableRows(command, operandsOf(command))).join('\n')}
  }
  $values = @{
${commands.flatMap(valueRows).join('\n')}
  }
  $words = @($commandAst.CommandElements | ForEach-Object { $_.ToString() })
  if ($wordToComplete -ne '') { $words = @($words | Select-Object -SkipLast 1) }
  if ($words -ccontains '--') { return }
  if ($words.Count -le 1) { $found = $options.Keys | Sort-Object }
  else {
    $found = $values[$words[1] + ' ' + $words[-1]]
    if ($null -eq $found) {
      $found = if ($wordToComplete -like '-*') { $options[$words[1]] } else { $operands[$words[1]] }
    }
  }
  $found | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`;
}

function optionsOf({ options }: CompletedCommand): readonly string[] {
  return options.map(({ name }) => `--${name}`);
}

function operandsOf({ operand }: CompletedCommand): readonly string[] {
  const candidates = operand && candidatesFor(operand.value);
  return Array.isArray(candidates) ? candidates : [];
}

function tableRows(command: CompletedCommand, words: readonly string[]): string[] {
  return words.length === 0 ? [] : namesOf(command).map((name) => tableRow(name, words));
}

function valueRows(command: CompletedCommand): string[] {
  return command.options.flatMap(({ name, value = '' }) => {
    const candidates = candidatesFor(value);
    if (!Array.isArray(candidates)) return [];
    return namesOf(command).map((one) => tableRow(`${one} --${name}`, candidates));
  });
}

function tableRow(key: string, words: readonly string[]): string {
  return `    '${key}' = @(${words.map((word) => `'${word}'`).join(', ')})`;
}
