import type { Option } from './arguments/options.ts';
import type { Command } from './commands/command.ts';

/** The text of `--help`. */
export function generalHelp(commands: readonly Command[]): string {
  const rows = commands.map(
    ({ name, alias, summary }) => [alias ? `${name}, ${alias}` : name, summary] as const,
  );
  return `Bring AWS secrets into a pipeline from one mapping file.

Usage: pipeline-secrets COMMAND [options]

Commands:
${table(rows)}

Examples:
  pipeline-secrets check
  pipeline-secrets run -- npm run migrate
  pipeline-secrets export -o "$HOME/.build-env" && . "$HOME/.build-env"

Options of each command: pipeline-secrets COMMAND --help. Version: pipeline-secrets --version.
Exit status: 0 done, 1 a value, 2 usage, mapping or policy, 3 credentials, permission, network or AWS, 70 a bug.
`;
}

/** The text of `COMMAND --help`. */
export function commandHelp({ usage, alias, summary, options, examples }: Command): string {
  return `${capitalised(summary)}

Usage: pipeline-secrets ${usage}${alias ? `\nAlias: ${alias}` : ''}

Options:
${table(options.map((option) => [written(option), `${option.description}${option.repeatable ? '; repeatable' : ''}`]))}

Examples:
${examples.map((example) => `  ${example}`).join('\n')}
`;
}

function written({ name, short, value }: Option): string {
  return `${short ? `-${short}, ` : '    '}--${name}${value ? ` ${value}` : ''}`;
}

/** Two columns. A long left side gets its own line. */
function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.min(26, Math.max(...rows.map(([left]) => left.length)));
  return rows
    .map(([left, right]) =>
      left.length > width
        ? `  ${left}\n  ${' '.repeat(width)}  ${right}`
        : `  ${left.padEnd(width)}  ${right}`,
    )
    .join('\n');
}

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
