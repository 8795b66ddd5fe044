import { isMap, isScalar } from 'yaml';
import type { Problem } from '../failure.ts';
import { parseFields } from './parse-fields.ts';
import { type RawVar, topFieldNames, topLevel, variable, variableFieldNames } from './schema.ts';
import { emptyProblem, schemaProblems } from './schema-problems.ts';
import { shorten } from './shorten.ts';
import type { YamlDocument } from './yaml-document.ts';

/** What stands outside the entries, as it is written. */
export interface Top {
  readonly account?: string | undefined;
  readonly region?: string | undefined;
  readonly defaults?:
    | { readonly secret?: boolean | undefined; readonly region?: string | undefined }
    | undefined;
  /** null: the var is declared, but wrongly. */
  readonly vars: ReadonlyMap<string, RawVar | null>;
}

/**
 * Reads what stands outside the entries. What is wrong is reported and left out, so that everything else is checked
 * all the same.
 */
export function readTop(document: YamlDocument, report: (problem: Problem) => void): Top {
  const fields = Object.fromEntries(
    document.root.items
      .map(({ key, value }) => [isScalar(key) ? String(key.value) : '', value] as const)
      .filter(([name]) => name !== 'env' && name !== 'vars')
      .map(([name, value]) => [name, document.nodeToJS(value)]),
  );
  const vars = readVars(document, report);
  const { right, issues } = parseFields(topLevel, fields);
  const known = (path: readonly PropertyKey[]) => (path.length === 0 ? topFieldNames : ['secret', 'region']);
  for (const problem of schemaProblems(issues, [], known, document)) report(problem);
  return { ...right, vars };
}

const varNamePattern = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** Each var by itself: the names are data, also `__proto__`. */
function readVars(document: YamlDocument, report: (problem: Problem) => void): Top['vars'] {
  const declared = new Map<string, RawVar | null>();
  const node = document.get(['vars']);
  if (!isMap(node)) {
    if (document.has(['vars'])) {
      const hint = 'Write NAME: { allow: [a, b] } for each var.';
      report(
        emptyProblem(node, '`vars`', hint, document.placeOf(['vars'])) ?? {
          code: 'INVALID_FIELD',
          message: '`vars` must be a map',
          hint,
          place: document.placeOf(['vars']),
        },
      );
    }
    return declared;
  }
  for (const { key } of node.items) {
    const name = isScalar(key) ? String(key.value) : '';
    if (declared.has(name)) continue;
    const path = ['vars', name];
    const result = variable.safeParse(document.toJS(path));
    declared.set(name, result.success ? result.data : null);
    if (!varNamePattern.test(name)) {
      declared.set(name, null);
      const message = `the var "${shorten(name)}" has no proper name`;
      const hint = 'Use letters, digits and _, no digit first.';
      report({ code: 'INVALID_FIELD', message, hint, place: document.placeOfNode(key) });
    }
    if (result.success) continue;
    const { issues } = result.error;
    for (const problem of schemaProblems(issues, path, () => variableFieldNames, document)) report(problem);
  }
  return declared;
}
