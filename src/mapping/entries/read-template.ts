import type { FieldsOf } from '../fields/field-types.ts';
import type { TemplateEntry, TemplateVariable, UsedName } from '../model/mapping.ts';
import { variableNamePattern } from '../names/name-patterns.ts';
import { applyFilters } from '../template/filters.ts';
import { shellPlaceholders } from '../template/foreign-placeholders.ts';
import { parsePlaceholders } from '../template/parse-placeholders.ts';
import type { EntryChecker } from './entry-checker.ts';

type Template = Pick<TemplateEntry, 'parts' | 'usedVars'>;

/** The template of an entry; undefined if it cannot be parsed. */
export function readTemplate(checker: EntryChecker<FieldsOf<'entry'>>): Template | undefined {
  const text = checker.fields.template ?? '';
  const parsed = parsePlaceholders(text);
  if (!parsed.ok) {
    const { offset, message, hint } = parsed.problem;
    checker.problem('template', message, hint, 'INVALID_TEMPLATE', offset);
    return undefined;
  }
  const parts: (string | TemplateVariable)[] = [];
  const usedVars: UsedName[] = shellPlaceholders(text).map(({ name, offset, text: literalText }) => ({
    name,
    place: checker.placeIn('template', offset),
    literalText,
  }));
  for (const piece of parsed.pieces) {
    if (piece.kind === 'text') {
      if (piece.text !== '') parts.push(piece.text);
      continue;
    }
    const { name, filters, offset } = piece;
    const place = checker.placeIn('template', offset);
    const value = checker.context.vars.get(name);
    if (typeof value === 'string') {
      usedVars.push({ name, place });
      parts.push(applyFilters(value, filters));
    } else if (value === undefined && variableNamePattern.test(name)) {
      parts.push({ name, filters, place });
    } else if (value === undefined) {
      const hint = 'Write ${NAME} or, with a filter, ${NAME|url}; write $$ for a literal dollar sign.';
      checker.problem('template', 'the name in ${…} is not valid', hint, 'INVALID_TEMPLATE', offset);
    } else {
      // A var without a value has been reported.
      checker.isWrong = true;
    }
  }
  return { parts, usedVars };
}
