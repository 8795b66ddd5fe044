import type { FieldsOf } from '../fields/field-types.ts';
import type { TemplateEntry, TemplateSlot, UsedName } from '../model/mapping.ts';
import { variableNamePattern } from '../names/name-patterns.ts';
import { applyFilters } from '../template/filters.ts';
import { readSlots } from '../template/parse-placeholders.ts';
import { bareNames } from '../template/shell-placeholders.ts';
import type { EntryChecker } from './entry-checker.ts';

type Template = Pick<TemplateEntry, 'parts' | 'usedVars'>;

/** The template of an entry; undefined if it cannot be parsed. */
export function readTemplate(checker: EntryChecker<FieldsOf<'entry'>>): Template | undefined {
  const text = checker.fields.template ?? '';
  const slots = readSlots(text);
  if (!slots.ok) {
    const { offset, message, hint } = slots.problem;
    checker.problem('template', message, hint, 'INVALID_TEMPLATE', offset);
    return undefined;
  }
  const parts: (string | TemplateSlot)[] = [];
  const usedVars: UsedName[] = bareNames(text).map(({ name, offset, written }) => ({
    name,
    place: checker.placeIn('template', offset),
    bare: written,
  }));
  for (const piece of slots.pieces) {
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
      const hint = 'Write ${NAME}, with filters as in ${NAME|url}, or $$ for a dollar.';
      checker.problem('template', 'this is not a name', hint, 'INVALID_TEMPLATE', offset);
    } else {
      // A var without a value has been reported.
      checker.isWrong = true;
    }
  }
  return { parts, usedVars };
}
