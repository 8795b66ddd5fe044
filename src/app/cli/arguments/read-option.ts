import { suggest } from '../../../text/suggest.ts';
import type { OptionToken } from './option-tokens.ts';
import type { Option, Syntax } from './options.ts';
import type { MessageAndHint } from './surplus-argument.ts';

/** The option, or what is wrong with it. */
export type ReadOption =
  | { readonly status: 'right'; readonly option: Option }
  | { readonly status: 'unknown' | 'wrong'; readonly problem: MessageAndHint };

/** Finds the option that the user wrote, and checks its value. */
export function readOption(token: OptionToken, { name, options }: Syntax): ReadOption {
  const option = optionOf(token, options);
  if (!option) return { status: 'unknown', problem: unknownOption(token, options, name) };
  const problem = valueProblem(token, option, options);
  return problem ? { status: 'wrong', problem } : { status: 'right', option };
}

/** The hint to look an option up. */
export const seeHelp = (command: string): string => `See pipeline-secrets ${command} --help.`;

function optionOf({ name, rawName }: OptionToken, options: readonly Option[]): Option | undefined {
  const option = options.find((one) => one.name === name);
  // If there is an option --x, Node reads --no-x as that option.
  return rawName.startsWith('--no-') && option?.name !== rawName.slice(2) ? undefined : option;
}

/** The names of our options in the Action and in other tools. */
const namesElsewhere: ReadonlyMap<string, string> = new Map([
  ['mapping-file', 'mapping'],
  ['file', 'mapping'],
  ['config', 'mapping'],
  ['local-file', 'local'],
  ['aws-region', 'region'],
  ['role-to-assume', 'role'],
  ['role-arn', 'role'],
  ['timeout-seconds', 'timeout'],
  ['allow-names', 'allow-name'],
  ['vars', 'var'],
]);

function unknownOption(
  { rawName }: OptionToken,
  options: readonly Option[],
  command: string,
): MessageAndHint {
  const message = `${command} has no option ${rawName}`;
  const written = rawName.replace(/^--/, '');
  const known = options.map(({ name }) => name);
  const meant = namesElsewhere.get(written);
  if (meant !== undefined && known.includes(meant)) return [message, `Write --${meant}.`];
  const near =
    written === '-f' ? ['format', 'mapping'].find((one) => known.includes(one)) : suggest(written, known);
  return [message, near === undefined ? seeHelp(command) : `Did you mean "--${near}"?`];
}

function valueProblem(
  token: OptionToken,
  { name, value }: Option,
  options: readonly Option[],
): MessageAndHint | undefined {
  if (value !== undefined && (token.value === undefined || isNextOption(token, options))) {
    return [`the option --${name} needs a value`, `Write --${name} ${value}.`];
  }
  if (value === undefined && token.value !== undefined) {
    return [`the option --${name} takes no value`, `Write --${name} alone.`];
  }
  if (value !== undefined && token.value === '' && !hasDefault(value)) {
    return [`the option --${name} is empty`, `Write --${name} ${value}.`];
  }
  return undefined;
}

/** Whether an empty value, as of a variable that is not set, means the default: only for fixed words and numbers. */
function hasDefault(value: string): boolean {
  return value.includes('|') || value === 'SECONDS';
}

/** Whether the value was forgotten, as in `--mapping --json`. An inline `--mapping=--json` is meant as it is. */
function isNextOption({ value, inlineValue }: OptionToken, options: readonly Option[]): boolean {
  if (inlineValue || !value?.startsWith('--')) return false;
  return value === '--' || options.some(({ name }) => value.split('=')[0] === `--${name}`);
}
