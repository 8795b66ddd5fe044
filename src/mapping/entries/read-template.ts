import type { FieldsOf } from '../fields/field-types.ts';
import type { TemplateSlot, UsedName } from '../model/mapping.ts';
import { variableNamePattern } from '../names/variable-name.ts';
import { bareNames } from '../template/bare-names.ts';
import { applyFilters } from '../template/filter.ts';
import { readSlots } from '../template/slots.ts';
import type { FieldReader } from './entry-checker.ts';

export interface Template {
  /** Texts, vars replaced, and the other entries that are put in. */
  readonly parts: readonly (string | TemplateSlot)[];
  /** The vars in it: no entry may be called the same. And what looks like a name to a shell. */
  readonly vars: readonly UsedName[];
}

/** The template of an entry; undefined when it cannot be read. */
export function readTemplate(reader: FieldReader<FieldsOf<'entry'>>): Template | undefined {
  const text = reader.raw.template ?? '';
  const slots = readSlots(text);
  if (!slots.ok) {
    const { offset, message, hint } = slots.problem;
    reader.problem('template', message, hint, 'INVALID_TEMPLATE', offset);
    return undefined;
  }
  const parts: (string | TemplateSlot)[] = [];
  const vars: UsedName[] = bareNames(text).map(({ name, offset, written }) => ({
    name,
    place: reader.placeIn('template', offset),
    bare: written,
  }));
  for (const piece of slots.pieces) {
    if (piece.kind === 'text') {
      if (piece.text !== '') parts.push(piece.text);
      continue;
    }
    const { name, filters, offset } = piece;
    const place = reader.placeIn('template', offset);
    const value = reader.context.vars.get(name);
    if (typeof value === 'string') {
      vars.push({ name, place });
      parts.push(applyFilters(value, filters));
    } else if (value === undefined && variableNamePattern.test(name)) {
      parts.push({ name, filters, place });
    } else if (value === undefined) {
      const hint = 'Write ${NAME}, with filters as in ${NAME|url}, or $$ for a dollar.';
      reader.problem('template', 'this is not a name', hint, 'INVALID_TEMPLATE', offset);
    } else {
      // A var without a value has been reported.
      reader.isWrong = true;
    }
  }
  return { parts, vars };
}
