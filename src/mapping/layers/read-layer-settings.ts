import type { Problem } from '../../failure.ts';
import { shorten } from '../../text/shorten.ts';
import type { FieldsOf } from '../fields/field-types.ts';
import { readFields } from '../fields/read-fields.ts';
import { missingValue } from '../fields/unquoted-scalars.ts';
import { roleNamePattern, varNamePattern } from '../names/name-patterns.ts';
import { suggestName } from '../names/suggest-name.ts';
import type { YamlDocument } from '../yaml/yaml-document.ts';

/** What stands outside the entries, as it is written and as far as it is right. */
export interface Top extends Omit<FieldsOf<'top'>, 'vars' | 'roles'> {
  /** null: the var is declared, but wrongly. */
  readonly vars: ReadonlyMap<string, FieldsOf<'var'> | null>;
  /** null: the role is declared, but wrongly. */
  readonly roles: ReadonlyMap<string, FieldsOf<'role'> | null>;
}

/**
 * Reads what stands outside the entries. What is wrong is reported and left out, so that everything else is checked
 * all the same.
 */
export function readTop(document: YamlDocument, report: (problem: Problem) => void): Top {
  const vars = readDeclared(document, varDeclaration, report);
  const roles = readDeclared(document, roleDeclaration, report);
  return { ...readFields('top', [], { document, report })?.fields, vars, roles };
}

/** A map of declarations at the top, whose names are data. */
interface Declaration<Name> {
  readonly field: 'vars' | 'roles';
  readonly what: Name;
  readonly names: RegExp;
  readonly nameHint: string;
  readonly hint: string;
}

const varDeclaration: Declaration<'var'> = {
  field: 'vars',
  what: 'var',
  names: varNamePattern,
  nameHint: 'Use letters, digits and _, and do not start with a digit.',
  hint: 'Write NAME: { allow: [a, b] } for each var.',
};
const roleDeclaration: Declaration<'role'> = {
  field: 'roles',
  what: 'role',
  names: roleNamePattern,
  nameHint: 'Use letters, digits, _ and -, and do not start with a digit.',
  hint: 'Write NAME: { role: "arn:aws:iam::123456789012:role/reader" } for each role.',
};

/** Each declaration by itself: the names are data, also `__proto__`. */
function readDeclared<Name extends 'var' | 'role'>(
  document: YamlDocument,
  { field, what, names, nameHint, hint }: Declaration<Name>,
  report: (problem: Problem) => void,
): ReadonlyMap<string, FieldsOf<Name> | null> {
  const declared = new Map<string, FieldsOf<Name> | null>();
  const node = document.get([field]);
  if (node?.kind !== 'map') {
    if (document.has([field])) {
      report(
        missingValue(node, `\`${field}\``, hint, document.placeOf([field])) ?? {
          code: 'INVALID_FIELD',
          message: `\`${field}\` must be a map`,
          hint,
          place: document.placeOf([field]),
        },
      );
    }
    return declared;
  }
  for (const { key: name, start } of node.pairs) {
    if (declared.has(name)) continue;
    const read = readFields(what, [field, name], { document, report });
    declared.set(name, read?.wrong.size === 0 ? read.fields : null);
    if (!names.test(name)) {
      declared.set(name, null);
      const near = suggestName(name);
      report({
        code: 'INVALID_FIELD',
        message: `"${shorten(name)}" is not the name of a ${what}`,
        hint: near === undefined ? nameHint : `Try ${near}.`,
        place: document.placeAt(start),
      });
    }
  }
  return declared;
}
