import { Failure, fail, type Problem } from '../../failure.ts';
import { varNamePattern } from '../../mapping/names/name-patterns.ts';
import { shownWord } from '../../text/shown-word.ts';
import { didYouMean } from '../../text/suggest.ts';
import { joinWithOr } from '../../text/words.ts';

/** Reads each part, so that all mistakes are reported at once. @throws {Failure} with the problems of all parts. */
export function readAll<Whole extends object>(
  parts: {
    readonly [Name in keyof Whole]: () => Whole[Name];
  },
): Whole {
  const problems: Problem[] = [];
  const read = Object.entries<() => unknown>(parts).map(([name, part]) => {
    try {
      return [name, part()];
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      problems.push(...error.problems);
      return [name, undefined];
    }
  });
  if (problems.length > 0) throw new Failure(problems);
  return Object.fromEntries(read) as Whole;
}

/** Parses `NAME=VALUE` pairs. @throws {Failure} `USAGE` without the text, because a value may be a secret by mistake. */
export function parsePairs(pairs: readonly string[], what: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const pair of pairs) {
    const equals = pair.indexOf('=');
    const name = pair.slice(0, Math.max(0, equals)).trim();
    if (!varNamePattern.test(name)) throw notPair(pair, what);
    if (values.has(name)) throw fail('USAGE', `${what} gives "${name}" twice`, 'Keep one of them.');
    values.set(name, pair.slice(equals + 1));
  }
  return values;
}

function notPair(pair: string, what: string): Failure {
  const [, before = pair] = /^([^:=]*)[:=]/.exec(pair) ?? [];
  const name = shownWord(before, [], 'word');
  return fail(
    'USAGE',
    name === undefined
      ? `${what} must have the form NAME=VALUE`
      : `${what} must give "${name}" a value after =`,
    `Write it like this: ${name ?? 'stage'}=prod.`,
  );
}

/** Words that people write instead of ours. */
const synonyms: ReadonlyMap<string, string> = new Map([
  ...['yes', 'on', '1', 'y', 'enabled'].map((word) => [word, 'true'] as const),
  ...['no', 'off', '0', 'n', 'disabled'].map((word) => [word, 'false'] as const),
  ...['bash', 'shell', 'posix', 'zsh'].map((word) => [word, 'sh'] as const),
  ...['env', '.env', 'env-file'].map((word) => [word, 'dotenv'] as const),
  ...['pwsh', 'ps1'].map((word) => [word, 'powershell'] as const),
  ...['gha', 'github-actions', 'github_env'].map((word) => [word, 'github'] as const),
]);

/** Parses one of a fixed set of words. The first of them is the default. @throws {Failure} `USAGE`. */
export function parseChoice<Word extends string>(
  given: string | undefined,
  words: readonly Word[],
  what: string,
): Word {
  const word = given === undefined || given === '' ? words[0] : words.find((known) => known === given);
  if (word !== undefined) return word;
  const written = given ?? '';
  const meant = words.find((known) => known === synonyms.get(written.toLowerCase()));
  const shown = meant === undefined ? shownWord(written, words, 'word') : written;
  throw fail(
    'USAGE',
    `${what} ${shown === undefined ? `is not one of ${words.join(', ')}` : `cannot be "${shown}"`}`,
    meant === undefined ? didYouMean(written, words, `Use ${joinWithOr(words)}.`) : `Use ${meant}.`,
  );
}

/** The range of a number of seconds. */
interface Range {
  readonly least: number;
  readonly most: number;
}

/** A number with a unit, and the seconds in that unit. */
const withUnit: readonly (readonly [RegExp, number])[] = [
  [/^(\d{1,5}) ?(?:s|secs?|seconds?)$/i, 1],
  [/^(\d{1,5}) ?(?:m|mins?|minutes?)$/i, 60],
  [/^(\d{1,5}) ?(?:h|hours?)$/i, 3600],
];

/**
 * Parses a number of seconds, by default more than 0 and up to an hour.
 *
 * @throws {Failure} `USAGE`.
 */
export function parseSeconds(
  given: string | undefined,
  otherwise: number,
  what: string,
  { least, most }: Range = { least: 0, most: 3600 },
): number {
  if (given === undefined || given === '') return otherwise;
  const value = /^\d{1,5}(\.\d+)?$/.test(given) ? Number(given) : Number.NaN;
  if (value > 0 && value >= least && value <= most) return value;
  const [meant] = withUnit.flatMap(([pattern, unit]) => {
    const inSeconds = Number(pattern.exec(given)?.[1]) * unit;
    return inSeconds >= Math.max(least, 1) && inSeconds <= most ? [inSeconds] : [];
  });
  const shown = /^\d{1,5}(\.\d+)? ?[a-z]{0,7}$/i.test(given) ? given : shownWord(given, [], 'word');
  throw fail(
    'USAGE',
    `${what} must be a number of seconds ${least > 0 ? `from ${least} to` : 'greater than 0 and up to'} ${most}${shown === undefined ? '' : `, not "${shown}"`}`,
    meant === undefined ? `Write a number, as in ${otherwise}.` : `Did you mean "${meant}"?`,
  );
}
