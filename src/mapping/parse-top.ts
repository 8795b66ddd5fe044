import { isMap, isScalar } from 'yaml';
import type { Problem } from '../failure.ts';
import { roleNamePattern, varNamePattern } from './declared-name.ts';
import { parseFields } from './parse-fields.ts';
import {
  type RawRole,
  type RawVar,
  roleShape,
  type Shape,
  topFieldNames,
  topShape,
  varShape,
} from './schema.ts';
import { emptyProblem, schemaProblems } from './schema-problems.ts';
import { shorten } from './shorten.ts';
import type { YamlDocument } from './yaml-document.ts';

/** What stands outside the entries, as it is written. */
export interface Top {
  /** The path of the mapping that this one adds to. */
  readonly extends?: string | undefined;
  readonly account?: string | undefined;
  readonly region?: string | readonly string[] | undefined;
  readonly defaults?:
    | { readonly secret?: boolean | undefined; readonly region?: string | undefined }
    | undefined;
  /** null: the var is declared, but wrongly. */
  readonly vars: ReadonlyMap<string, RawVar | null>;
  /** null: the role is declared, but wrongly. */
  readonly roles: ReadonlyMap<string, RawRole | null>;
}

/** What is checked item by item, each at its own place. */
const withNames: ReadonlySet<string> = new Set(['env', 'vars', 'roles', 'include', 'files']);

/**
 * Reads what stands outside the entries. What is wrong is reported and left out, so that everything else is checked
 * all the same.
 */
export function readTop(document: YamlDocument, report: (problem: Problem) => void): Top {
  const fields = Object.fromEntries(
    document.root.items
      .map(({ key, value }) => [isScalar(key) ? String(key.value) : '', value] as const)
      .filter(([name]) => !withNames.has(name))
      .map(([name, value]) => [name, document.nodeToJS(value)]),
  );
  const vars = readDeclared(document, varDeclaration, report);
  const roles = readDeclared(document, roleDeclaration, report);
  const { right, issues } = parseFields(topShape.schema(), fields);
  const known = (path: readonly PropertyKey[]) => (path.length === 0 ? topFieldNames : ['secret', 'region']);
  for (const problem of schemaProblems(issues, [], known, document)) report(problem);
  return { ...right, vars, roles };
}

/** A map of declarations at the top, whose names are data. */
interface Declaration<Raw> {
  readonly field: 'vars' | 'roles';
  readonly what: string;
  readonly shape: Shape<Raw>;
  readonly names: RegExp;
  readonly nameHint: string;
  readonly hint: string;
}

const varDeclaration: Declaration<RawVar> = {
  field: 'vars',
  what: 'var',
  shape: varShape,
  names: varNamePattern,
  nameHint: 'Use letters, digits and _, no digit first.',
  hint: 'Write NAME: { allow: [a, b] } for each var.',
};
const roleDeclaration: Declaration<RawRole> = {
  field: 'roles',
  what: 'role',
  shape: roleShape,
  names: roleNamePattern,
  nameHint: 'Use letters, digits, _ and -, no digit first.',
  hint: 'Write NAME: { role: "arn:aws:iam::123456789012:role/reader" } for each role.',
};

/** Each declaration by itself: the names are data, also `__proto__`. */
function readDeclared<Raw>(
  document: YamlDocument,
  { field, what, shape, names, nameHint, hint }: Declaration<Raw>,
  report: (problem: Problem) => void,
): ReadonlyMap<string, Raw | null> {
  const declared = new Map<string, Raw | null>();
  const node = document.get([field]);
  if (!isMap(node)) {
    if (document.has([field])) {
      report(
        emptyProblem(node, `\`${field}\``, hint, document.placeOf([field])) ?? {
          code: 'INVALID_FIELD',
          message: `\`${field}\` must be a map`,
          hint,
          place: document.placeOf([field]),
        },
      );
    }
    return declared;
  }
  for (const { key } of node.items) {
    const name = isScalar(key) ? String(key.value) : '';
    if (declared.has(name)) continue;
    const path = [field, name];
    const result = shape.schema().safeParse(document.toJS(path));
    declared.set(name, result.success ? result.data : null);
    if (!names.test(name)) {
      declared.set(name, null);
      const message = `the ${what} "${shorten(name)}" has no proper name`;
      report({ code: 'INVALID_FIELD', message, hint: nameHint, place: document.placeOfNode(key) });
    }
    if (result.success) continue;
    const { issues } = result.error;
    for (const problem of schemaProblems(issues, path, shape.names, document)) report(problem);
  }
  return declared;
}
