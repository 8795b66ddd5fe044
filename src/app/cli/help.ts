import { wrap } from '../../text/wrap.ts';
import { type Option, optionGroups } from './arguments/options.ts';
import { type Command, topics } from './commands/command.ts';

/** What each exit status means. */
export const exitStatuses: readonly (readonly [string, string])[] = [
  ['0', 'done'],
  ['1', 'a value could not be loaded, used, or written'],
  ['2', 'wrong usage or mapping, or refused by a policy'],
  ['3', 'credentials, permission, network, or AWS'],
  ['70', 'a bug'],
];

/** The text of `--help`. */
export function generalHelp(commands: readonly Command[]): string {
  const sections = topics.map((topic) => {
    const rows = commands
      .filter((command) => command.topic === topic)
      .map(({ name, alias, summary }) => [alias ? `${name}, ${alias}` : name, summary] as const);
    return `${topic}:\n${table(rows, 11)}\n`;
  });
  return `Bring AWS secrets into a pipeline from one mapping file.

Usage: pipeline-secrets COMMAND [options]

${sections.join('\n')}
Examples:
  pipeline-secrets check
  pipeline-secrets run -- npm run migrate
  pipeline-secrets export -o "$HOME/.build-env" && . "$HOME/.build-env"

Exit status (run has that of its command, and 125 to 127 if it could not start it):
${table(exitStatuses, 11)}

Options of a command: pipeline-secrets COMMAND --help
Version: pipeline-secrets --version
`;
}

/** What `pipeline-secrets` alone says: the two things to do next. */
export const firstSteps = `Bring AWS secrets into a pipeline from one mapping file. Do this next:

1. Write a mapping, pipeline-secrets.yml, and check it:

     version: 1
     env:
       DB_PASSWORD: secretsmanager:prod/shop/database#password

     pipeline-secrets check

2. Try it without AWS, with values from a stand-in file, local.yml:

     secretsmanager:
       prod/shop/database: { password: only-for-development }

     pipeline-secrets run --local local.yml -- printenv DB_PASSWORD

All commands: pipeline-secrets --help
`;

/** The text of `COMMAND --help`. */
export function commandHelp({ usage, alias, summary, options, examples }: Command): string {
  const sections = optionGroups.flatMap((group) => {
    const rows = options
      .filter((option) => option.group === group)
      .map((option) => [writtenOption(option), describedOption(option)] as const);
    return rows.length > 0 ? [`${group}:\n${table(rows, 26)}\n`] : [];
  });
  return `${sentenceCase(summary)}

Usage: pipeline-secrets ${usage}${alias ? `\nAlias: ${alias}` : ''}

${sections.join('\n')}
Examples:
${examples.map((example) => `  ${example}`).join('\n')}
`;
}

function writtenOption({ name, short, value }: Option): string {
  return `${short ? `-${short}, ` : '    '}--${name}${value ? ` ${value}` : ''}`;
}

/** What an option does, and whether it may be given several times. */
export function describedOption({ description, repeatable }: Option): string {
  return `${description}${repeatable ? '; repeatable' : ''}`;
}

const lineWidth = 100;

/** Two columns. What is longer than the left one gets its own line. */
function table(rows: readonly (readonly [string, string])[], width: number): string {
  return rows
    .flatMap(([left, right]) => {
      const [first = '', ...others] = wrap(right, lineWidth - width - 4);
      const start =
        left.length > width ? [left, `${' '.repeat(width)}  ${first}`] : [`${left.padEnd(width)}  ${first}`];
      return [...start, ...others.map((line) => `${' '.repeat(width)}  ${line}`)];
    })
    .map((line) => `  ${line}`)
    .join('\n');
}

/** A text with a capital letter at its start. */
export function sentenceCase(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
