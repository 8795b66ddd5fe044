import { parseArgs } from 'node:util';
import { Failure, type Problem } from '../../failure.ts';
import { suggest } from '../../mapping/suggest.ts';
import type { Option } from './options.ts';

export interface Arguments {
  /** What follows `--`, untouched; undefined when there is no `--`. */
  readonly rest: readonly string[] | undefined;
  flag(name: string): boolean;
  text(name: string): string | undefined;
  texts(name: string): readonly string[];
}

/**
 * Reads the arguments of one command.
 *
 * @throws {Failure} `USAGE` for everything that is wrong; a value is never quoted.
 */
export function parseArguments(
  words: readonly string[],
  options: readonly Option[],
  command: string,
): Arguments {
  const values = new Map<string, string[]>();
  const problems: Problem[] = [];
  const wrong = (message: string, hint: string) => void problems.push({ code: 'USAGE', message, hint });
  let rest: string[] | undefined;
  let stray = false;
  let unknownAt = -1;
  for (const token of tokensOf(words, options)) {
    if (token.kind === 'option-terminator') {
      rest = words.slice(token.index + 1);
      break;
    }
    if (token.kind === 'positional') {
      stray = true;
      continue;
    }
    const option = optionOf(token, options);
    if (!option) {
      // `-pPASSWORD` is taken for many options, and all of them together show it.
      if (token.index !== unknownAt) wrong(...unknownOption(token, options, command));
      unknownAt = token.index;
      continue;
    }
    const problem = valueProblem(token, option, options);
    if (problem) {
      wrong(...problem);
      continue;
    }
    const given = values.get(option.name) ?? [];
    if (given.length > 0 && option.value !== undefined && !option.repeatable) {
      wrong(`the option --${option.name} is given twice`, 'Keep one of them.');
    }
    values.set(option.name, [...given, token.value ?? '']);
  }
  // Beside another mistake it is most often a part of that one.
  if (stray && problems.length === 0) {
    const hint = command === 'run' ? 'Write -- before the command.' : seeHelp(command);
    wrong('there is an argument that belongs to no option', hint);
  }
  if (problems.length > 0) throw new Failure(problems);
  return {
    rest,
    flag: (name) => values.has(name),
    text: (name) => values.get(name)?.[0],
    texts: (name) => values.get(name) ?? [],
  };
}

/** The first text that an option is given, in arguments that may be wrong otherwise. */
export function firstText(
  words: readonly string[],
  options: readonly Option[],
  name: string,
): string | undefined {
  for (const token of tokensOf(words, options)) {
    if (token.kind === 'option' && token.name === name) return token.value;
  }
  return undefined;
}

function tokensOf(words: readonly string[], options: readonly Option[]) {
  const config = ({ name, short, value }: Option) => [
    name,
    { type: value ? ('string' as const) : ('boolean' as const), multiple: true, ...(short && { short }) },
  ];
  return parseArgs({
    args: [...words],
    strict: false,
    tokens: true,
    options: Object.fromEntries(options.map(config)),
  }).tokens;
}

const seeHelp = (command: string): string => `See pipeline-secrets ${command} --help.`;

/** An option as it is written. */
type Token = Extract<ReturnType<typeof tokensOf>[number], { kind: 'option' }>;

function optionOf({ name, rawName }: Token, options: readonly Option[]): Option | undefined {
  const option = options.find((one) => one.name === name);
  // Where there is an option --x, Node takes --no-x for it.
  return rawName.startsWith('--no-') && option?.name !== rawName.slice(2) ? undefined : option;
}

/** What the Action and other tools call our options. */
const inOtherWords: ReadonlyMap<string, string> = new Map([
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

type MessageAndHint = readonly [message: string, hint: string];

function unknownOption({ rawName }: Token, options: readonly Option[], command: string): MessageAndHint {
  const message = `${command} has no option ${rawName}`;
  const written = rawName.replace(/^--/, '');
  const known = options.map(({ name }) => name);
  const meant = inOtherWords.get(written);
  if (meant !== undefined && known.includes(meant)) return [message, `Write --${meant}.`];
  const near = suggest(written, known);
  return [message, near === undefined ? seeHelp(command) : `Did you mean "--${near}"?`];
}

function valueProblem(
  token: Token,
  { name, value }: Option,
  options: readonly Option[],
): MessageAndHint | undefined {
  if (value !== undefined && (token.value === undefined || isNextOption(token, options))) {
    return [`the option --${name} needs a value`, `Write --${name} ${value}.`];
  }
  if (value === undefined && token.value !== undefined) {
    return [`the option --${name} takes no value`, `Write --${name} alone.`];
  }
  if (value === 'FILE' && token.value === '') {
    return [`the option --${name} is empty`, `Write --${name} FILE.`];
  }
  return undefined;
}

/** `--mapping --json` forgot the value: an inline `--mapping=--json` says that it is meant. */
function isNextOption({ value, inlineValue }: Token, options: readonly Option[]): boolean {
  if (inlineValue || !value?.startsWith('--')) return false;
  return value === '--' || options.some(({ name }) => value.split('=')[0] === `--${name}`);
}
