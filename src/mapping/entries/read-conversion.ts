import type { FieldsOf } from '../fields/field-types.ts';
import type { Conversion } from '../model/mapping.ts';
import { isPattern } from '../model/match-pattern.ts';
import type { FieldReader } from './entry-checker.ts';

/** What an entry makes of its value. */
export function readConversion(reader: FieldReader<FieldsOf<'entry'>>): Conversion {
  const { decode, trim, split, join, type, match, encode } = reader.raw;
  const halfWrong = reader.wrongFields.has('split') || reader.wrongFields.has('join');
  if ((split === undefined) !== (join === undefined) && !halfWrong) {
    const field = split === undefined ? 'join' : 'split';
    reader.problem(field, '`split` and `join` go together', 'Give both: a variable holds one text.');
  }
  if (split === '') reader.problem('split', 'the separator is empty', 'Write the text between two items.');
  if (match !== undefined && !isPattern(match)) {
    reader.problem('match', 'this is not a regular expression', 'Correct the pattern.');
  }
  return {
    ...(decode && { decode }),
    ...(trim && { trim }),
    ...(split !== undefined && { split }),
    ...(join !== undefined && { join }),
    ...(type && { type }),
    ...(match !== undefined && { match }),
    ...(encode && { encode }),
    ...(reader.raw['allow-empty'] && { allowEmpty: true }),
  };
}
