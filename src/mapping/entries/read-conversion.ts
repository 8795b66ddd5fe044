import type { FieldsOf } from '../fields/field-types.ts';
import { conversionFields } from '../fields/mapping-fields.ts';
import type { Conversion } from '../model/mapping.ts';
import { isPattern } from '../model/match-pattern.ts';
import type { EntryChecker } from './entry-checker.ts';

/** How an entry converts its value. */
export function readConversion(checker: EntryChecker<FieldsOf<'entry'>>): Conversion {
  const { fields, wrongFields } = checker;
  const { split, join, match } = fields;
  const isOneWrong = wrongFields.has('split') || wrongFields.has('join');
  if ((split === undefined) !== (join === undefined) && !isOneWrong) {
    const field = split === undefined ? 'join' : 'split';
    checker.problem(field, '`split` and `join` go together', 'Give both: a variable holds one text.');
  }
  if (split === '') checker.problem('split', 'the separator is empty', 'Write the text between two items.');
  if (match !== undefined && !isPattern(match)) {
    checker.problem('match', 'this is not a regular expression', 'Correct the pattern.');
  }
  return Object.fromEntries(
    Object.entries(fields).filter(([field]) => Object.hasOwn(conversionFields, field)),
  );
}
