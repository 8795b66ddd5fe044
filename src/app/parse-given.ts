import { fail } from '../failure.ts';
import { varNamePattern } from '../mapping/declared-name.ts';
import { didYouMean } from '../mapping/suggest.ts';

/** `NAME=VALUE` pairs. @throws {Failure} `USAGE`, without the text: a value may be a secret by mistake. */
export function parsePairs(pairs: readonly string[], what: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const pair of pairs) {
    const equals = pair.indexOf('=');
    const name = pair.slice(0, Math.max(0, equals)).trim();
    if (!varNamePattern.test(name)) {
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
