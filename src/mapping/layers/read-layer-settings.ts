import type { Problem } from '../../failure.ts';
import { shorten } from '../../text/shorten.ts';
import type { FieldsOf } from '../fields/field-types.ts';
import { readFields } from '../fields/read-fields.ts';
import { missingValue } from '../fields/unquoted-scalars.ts';
import { roleNamePattern, varNamePattern } from '../names/name-patterns.ts';
import { suggestName } from '../names/suggest-name.ts';
import type { YamlDocument } from '../yaml/yaml-document.ts';
import type { Layer } from './read-layers.ts';

/** The top-level fields of one file, as far as they are correct, before vars are replaced. */
export interface LayerSettings extends Omit<FieldsOf<'top'>, 'vars' | 'roles'> {
  /** The declaration of a var is null if it is wrong. */
  readonly vars: ReadonlyMap<string, FieldsOf<'var'> | null>;
  /** The declaration of a role is null if it is wrong. */
  readonly roles: ReadonlyMap<string, FieldsOf<'role'> | null>;
}

export interface LayerWithSettings extends Layer {
  readonly settings: LayerSettings;
}

/** Reads everything except the entries, files, and includes. */
export function readLayerSettings(document: YamlDocument, report: (problem: Problem) => void): LayerSettings {
  const vars = readDeclarations(document, 'vars', varRules, report);
  const roles = readDeclarations(document, 'roles', roleRules, report);
  return { ...readFields('top', [], { document, report })?.fields, vars, roles };
}

interface DeclarationRules<Kind> {
  readonly kind: Kind;
  readonly namePattern: RegExp;
  readonly nameHint: string;
  readonly hint: string;
}

const varRules: DeclarationRules<'var'> = {
  kind: 'var',
  namePattern: varNamePattern,
  nameHint: 'Use letters, digits, and _, and do not start with a digit.',
  hint: 'Write NAME: { allow: [a, b] } for each var.',
};

const roleRules: DeclarationRules<'role'> = {
  kind: 'role',
  namePattern: roleNamePattern,
  nameHint: 'Use letters, digits, _, and -, and do not start with a digit.',
  hint: 'Write NAME: { role: "arn:aws:iam::123456789012:role/reader" } for each role.',
};

/** Reads a map whose keys are names, which can be anything, even `__proto__`. */
function readDeclarations<Kind extends 'var' | 'role'>(
  document: YamlDocument,
  field: 'vars' | 'roles',
  { kind, namePattern, nameHint, hint }: DeclarationRules<Kind>,
  report: (problem: Problem) => void,
): ReadonlyMap<string, FieldsOf<Kind> | null> {
  const declared = new Map<string, FieldsOf<Kind> | null>();
  const node = document.get([field]);
  if (node?.kind !== 'map') {
    if (!document.has([field])) return declared;
    const place = document.placeOf([field]);
    const message = `\`${field}\` must be a map`;
    const problem = { code: 'INVALID_FIELD', message, hint, place } as const;
    report(missingValue(node, `\`${field}\``, hint, place) ?? problem);
    return declared;
  }
  for (const { key: name, start } of node.pairs) {
    if (declared.has(name)) continue;
    const read = readFields(kind, [field, name], { document, report });
    const isValidName = namePattern.test(name);
    declared.set(name, isValidName && read?.wrong.size === 0 ? read.fields : null);
    if (isValidName) continue;
    const near = suggestName(name);
    report({
      code: 'INVALID_FIELD',
      message: `"${shorten(name)}" is not a valid name for a ${kind}`,
      hint: near === undefined ? nameHint : `Try ${near}.`,
      place: document.placeAt(start),
    });
  }
  return declared;
}
