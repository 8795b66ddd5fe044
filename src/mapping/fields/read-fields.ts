import type { Problem } from '../../failure.ts';
import { type Node, toData } from '../yaml/nodes.ts';
import type { Path, YamlDocument } from '../yaml/yaml-document.ts';
import type { FieldsOf } from './field-types.ts';
import type { Field, Kind, MapName, OneOfKind } from './kinds.ts';
import { mappingFields } from './mapping-fields.ts';
import * as refusals from './refusals.ts';
import { unknownField } from './unknown-field.ts';
import { named } from './unquoted-scalars.ts';

/** The fields of one map. Everything that is wrong with them has been reported. */
export interface CheckedFields<Name extends MapName> {
  /** The fields that are right; undefined where there is no map. */
  readonly right: Partial<FieldsOf<Name>> | undefined;
  /** The names of the fields that are wrong or missing: one of them does not hide what is wrong with the rest. */
  readonly wrong: ReadonlySet<string>;
}

/** A document, and who is told what is wrong with it. */
interface Source {
  readonly document: YamlDocument;
  readonly report: (problem: Problem) => void;
}

/** Reads the map at this path, and checks its fields against the table. */
export function readFields<Name extends MapName>(
  name: Name,
  path: Path,
  { document, report }: Source,
): CheckedFields<Name> {
  const { right, wrong, problems } = checkMap(name, path, document);
  for (const problem of problems) report(problem);
  return { right: right && (Object.fromEntries(right) as Partial<FieldsOf<Name>>), wrong };
}

interface CheckedMap {
  readonly right: ReadonlyMap<string, unknown> | undefined;
  readonly wrong: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

function checkMap(name: MapName, path: Path, document: YamlDocument): CheckedMap {
  const invalid = (at: Path, [message, hint]: refusals.Refusal): Problem => ({
    code: 'INVALID_FIELD',
    message,
    hint,
    place: document.placeOf(at),
  });
  const map = document.get(path);
  if (map?.kind !== 'map') {
    const problem = invalid(path, refusals.notMap(named(path), name));
    return { right: undefined, wrong: new Set(), problems: [problem] };
  }
  const fields: Readonly<Record<string, Field>> = mappingFields[name];
  const right = new Map<string, unknown>();
  const wrong = new Set<string>();
  const problems: Problem[] = [];
  for (const [field, { required }] of Object.entries(fields)) {
    if (required === undefined || map.pairs.some(({ key }) => key === field)) continue;
    wrong.add(field);
    problems.push(invalid([...path, field], [`${named([...path, field])} is missing`, required]));
  }
  for (const { key, value } of map.pairs) {
    // Of a key that is given twice, which has been reported, the first one counts.
    if (right.has(key) || wrong.has(key)) continue;
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    // Each of its items is read by itself.
    if (field?.takes.kind === 'declarations' || field?.takes.kind === 'items') continue;
    const found = field
      ? valueProblems(field.takes, value, [...path, key], document)
      : [unknownField(key, name, path, document)];
    problems.push(...found);
    if (found.length > 0) wrong.add(key);
    else right.set(key, toData(value));
  }
  return { right, wrong, problems };
}

/** What is wrong with the value of a field. */
function valueProblems(
  of: Kind,
  node: Node | undefined,
  path: Path,
  document: YamlDocument,
): readonly Problem[] {
  const what = named(path);
  const place = document.placeOf(path);
  const refuse = ([message, hint]: refusals.Refusal): readonly Problem[] => [
    { code: 'INVALID_FIELD', message, hint, place },
  ];
  const bare = node?.kind === 'bare' ? node.value : undefined;
  switch (of.kind) {
    case 'string':
      return node?.kind === 'text' ? [] : [refusals.notString(node, what, place)];
    case 'boolean':
      return typeof bare === 'boolean' ? [] : refuse(refusals.notBoolean(what));
    case 'word':
      return node?.kind === 'text' && of.words.includes(node.value)
        ? []
        : refuse(refusals.notAccepted(what, node, of.words));
    case 'formatVersion':
      return bare === 1 ? [] : refuse(refusals.notOurVersion(node));
    case 'positiveInteger':
      return Number.isSafeInteger(bare) && Number(bare) >= 1
        ? []
        : refuse(refusals.notPositiveInteger(what, bare));
    case 'list':
      if (node?.kind !== 'list') return refuse(refusals.notList(what));
      if (node.items.length === 0) return refuse(refusals.emptyList(what));
      return node.items.flatMap((item, index) => valueProblems(of.of, item, [...path, index], document));
    case 'record':
      if (node?.kind !== 'map') return refuse(refusals.notMap(what));
      return node.pairs.flatMap(({ key, value }) => valueProblems(of.of, value, [...path, key], document));
    case 'map':
      return checkMap(of.map, path, document).problems;
    case 'oneOf':
      return oneOfProblems(of, node, path, document);
    case 'declarations':
    case 'items':
      return [];
  }
}

function oneOfProblems(
  { kinds, words, hint }: OneOfKind,
  node: Node | undefined,
  path: Path,
  document: YamlDocument,
): readonly Problem[] {
  const problemsAs = (kind: Kind) => valueProblems(kind, node, path, document);
  if (kinds.some((kind) => problemsAs(kind).length === 0)) return [];
  const list = kinds.find((kind) => kind.kind === 'list');
  if (list && node?.kind === 'list' && node.items.length === 0) return problemsAs(list);
  const isRefused = (item: Node) =>
    !(item.kind === 'text' && words.includes(item.value)) &&
    list?.kind === 'list' &&
    valueProblems(list.of, item, path, document).length > 0;
  const refused = node?.kind === 'list' ? node.items.find(isRefused) : node;
  const [message, otherwise] = refusals.notAccepted(named(path), refused, words, hint);
  return [{ code: 'INVALID_FIELD', message, hint: otherwise, place: document.placeOf(path) }];
}
