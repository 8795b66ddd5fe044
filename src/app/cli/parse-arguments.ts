import { parseArgs } from 'node:util';
import { Failure, fail, type Problem } from '../../failure.ts';
import { didYouMean } from '../../mapping/suggest.ts';
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
  const { tokens } = parseArgs({
    args: [...words],
    strict: false,
    tokens: true,
    options: Object.fromEntries(
      options.map(({ name, short, value }) => [
        name,
        { type: value ? ('string' as const) : ('boolean' as const), multiple: true, ...(short && { short }) },
      ]),
    ),
  });
  const values = new Map<string, string[]>();
  const problems: Problem[] = [];
  const wrong = (message: string, hint: string) => void problems.push({ code: 'USAGE', message, hint });
  const see = `See pipeline-secrets ${command} --help.`;
  let rest: string[] | undefined;
  let stray = false;
  let unknownAt = -1;
  for (const token of tokens) {
    if (token.kind === 'option-terminator') {
      rest = words.slice(token.index + 1);
      break;
    }
    if (token.kind === 'positional') {
      stray = true;
      continue;
    }
    const option = options.find(({ name }) => name === token.name);
    if (!option || (token.rawName.startsWith('--no-') && option.name !== token.rawName.slice(2))) {
      // `-pPASSWORD` is taken for many options, and all of them together show it.
      if (token.index === unknownAt) continue;
      unknownAt = token.index;
      const near = didYouMean(
        token.rawName,
        options.map(({ name }) => `--${name}`),
        see,
      );
      wrong(`there is no option ${token.rawName}`, near);
    } else if (option.value !== undefined && (token.value === undefined || isNextOption(token, options))) {
      wrong(`the option --${option.name} needs a value`, `Write --${option.name} ${option.value}.`);
    } else if (option.value === undefined && token.value !== undefined) {
      wrong(`the option --${option.name} takes no value`, `Write --${option.name} alone.`);
    } else {
      const given = values.get(option.name) ?? [];
      if (given.length > 0 && option.value !== undefined && !option.repeatable) {
        wrong(`the option --${option.name} is given twice`, 'Keep one of them.');
      }
      values.set(option.name, [...given, token.value ?? '']);
    }
  }
  // Beside another mistake it is most often a part of that one.
  if (stray && problems.length === 0) {
    const hint = command === 'run' ? 'Write -- before the command.' : see;
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

/** `--mapping --json` forgot the value: an inline `--mapping=--json` says that it is meant. */
function isNextOption(
  token: { value?: string | undefined; inlineValue?: boolean | undefined },
  options: readonly Option[],
): boolean {
  if (token.inlineValue || !token.value?.startsWith('--')) return false;
  return token.value === '--' || options.some(({ name }) => token.value?.split('=')[0] === `--${name}`);
}

/** `NAME=VALUE` pairs. @throws {Failure} `USAGE`, without the text: a value may be a secret by mistake. */
export function parsePairs(pairs: readonly string[], what: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const pair of pairs) {
    const equals = pair.indexOf('=');
    const name = pair.slice(0, Math.max(0, equals)).trim();
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) {
      throw fail('USAGE', `${what} is not of the form NAME=VALUE`, 'Write it as in stage=prod.');
    }
    if (values.has(name)) throw fail('USAGE', `${what} gives "${name}" twice`, 'Keep one of them.');
    values.set(name, pair.slice(equals + 1));
  }
  return values;
}

/** One of a fixed set of words. @throws {Failure} `USAGE`. */
export function oneOf<Word extends string>(
  given: string | undefined,
  words: readonly [Word, ...Word[]],
  what: string,
): Word {
  const word = given === undefined || given === '' ? words[0] : words.find((known) => known === given);
  if (word !== undefined) return word;
  throw fail(
    'USAGE',
    `${what} is none of ${words.join(', ')}`,
    didYouMean(given ?? '', words, 'Use one of these.'),
  );
}

/** A number of seconds, up to an hour. @throws {Failure} `USAGE`. */
export function seconds(given: string | undefined, otherwise: number, what: string): number {
  if (given === undefined || given === '') return otherwise;
  const value = /^\d{1,4}(\.\d+)?$/.test(given) ? Number(given) : Number.NaN;
  if (value > 0 && value <= 3600) return value;
  throw fail('USAGE', `${what} is no number of seconds up to 3600`, 'Write a number, as in 60.');
}
