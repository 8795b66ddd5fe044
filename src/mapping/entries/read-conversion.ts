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
    checker.problem(field, '`split` and `join` go together', 'Set both: a variable holds a single text.');
  }
  if (split === '')
    checker.problem('split', 'the separator is empty', 'Write the text that separates the items.');
  if (match !== undefined && !isPattern(match)) {
    checker.problem('match', 'the regular expression is not valid', 'Correct it.');
  }
  return Object.fromEntries(
    Object.entries(fields).filter(([field]) => Object.hasOwn(conversionFields, field)),
  );
}
