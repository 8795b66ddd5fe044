import type { Problem } from '../../failure.ts';
import { suggest } from '../../text/suggest.ts';
import { type Node, toData } from '../yaml/nodes.ts';
import type { Path, YamlDocument } from '../yaml/yaml-document.ts';
import type { FieldsOf } from './field-types.ts';
import type { Field, Kind, MapName } from './kinds.ts';
import { mappingFields } from './mapping-fields.ts';
import {
  type FieldRefusal,
  hintForMap,
  notAccepted,
  notPositiveInteger,
  notString,
  notVersion1,
} from './refusals.ts';
import { unknownField } from './unknown-field.ts';
import { shownPath } from './unquoted-scalars.ts';

/** The fields of one map. Everything that is wrong with them has been reported. */
export interface CheckedFields<Name extends MapName> {
  /** The correct fields. */
  readonly fields: FieldsOf<Name>;
  /** Wrong or missing fields. Reading continues, so all are reported. */
  readonly wrong: ReadonlySet<string>;
}

/** A document, and where to report what is wrong with it. */
interface Source {
  readonly document: YamlDocument;
  readonly report: (problem: Problem) => void;
}

/** Reads the map at this path and checks it against the table of fields; undefined if there is no map. */
export function readFields<Name extends MapName>(
  name: Name,
  path: Path,
  { document, report }: Source,
): CheckedFields<Name> | undefined {
  const node = document.get(path);
  if (node?.kind !== 'map') {
    report(invalidField(path, [`${shownPath(path)} must be a map`, hintForMap(name)], document));
    return undefined;
  }
  const table: Readonly<Record<string, Field>> = mappingFields[name];
  const right = new Map<string, unknown>();
  const wrong = new Set<string>();
  for (const [field, { required }] of Object.entries(table)) {
    const at = [...path, field];
    if (required === undefined || document.has(at)) continue;
    wrong.add(field);
    if (isMisspelt(field, node, table)) continue;
    report(invalidField(at, [`${shownPath(at)} is missing`, required], document));
  }
  for (const { key, value } of node.pairs) {
    // Of a key that is given twice, which has been reported, the first one counts.
    if (right.has(key) || wrong.has(key)) continue;
    const field = Object.hasOwn(table, key) ? table[key] : undefined;
    if (field && isReadByItem(field.takes)) continue;
    const problems = field
      ? valueProblems(field.takes, [...path, key], document)
      : [unknownField(key, name, path, document)];
    for (const problem of problems) report(problem);
    if (problems.length > 0) wrong.add(key);
    else right.set(key, toData(value));
  }
  return { fields: Object.fromEntries(right) as FieldsOf<Name>, wrong };
}

/** Whether a map without this field has another one instead, which looks like it and is reported. */
export function isMisspelt(
  field: string,
  { pairs }: Extract<Node, { kind: 'map' }>,
  table: Readonly<Record<string, unknown>>,
): boolean {
  const fields = Object.keys(table);
  return pairs.some(({ key }) => !Object.hasOwn(table, key) && suggest(key, fields) === field);
}

function isReadByItem({ kind }: Kind): boolean {
  return kind === 'declarations' || kind === 'items';
}

/** What is wrong with the value at this path. */
function valueProblems(takes: Kind, path: Path, document: YamlDocument): readonly Problem[] {
  const node = document.get(path);
  const unquoted = node?.kind === 'bare' ? node.value : undefined;
  const what = shownPath(path);
  const refuse = (...refusal: FieldRefusal) => [invalidField(path, refusal, document)];
  switch (takes.kind) {
    case 'string':
      return node?.kind === 'text' ? [] : [notString(node, what, document.placeOf(path))];
    case 'boolean':
      if (typeof unquoted === 'boolean') return [];
      return refuse(`${what} must be true or false`, 'Write true or false, without quotes.');
    case 'word':
      if (node?.kind === 'text' && takes.words.includes(node.value)) return [];
      return refuse(...notAccepted(what, node, takes.words));
    case 'formatVersion':
      return unquoted === 1 ? [] : refuse(...notVersion1(node));
    case 'positiveInteger':
      if (Number.isSafeInteger(unquoted) && Number(unquoted) > 0) return [];
      return refuse(...notPositiveInteger(what, unquoted));
    case 'list':
      if (node?.kind !== 'list') return refuse(`${what} must be a list`, 'Write it as [a, b].');
      if (node.items.length === 0) return refuse(`${what} is empty`, 'List at least one value.');
      return node.items.flatMap((_, index) => valueProblems(takes.item, [...path, index], document));
    case 'record':
      if (node?.kind !== 'map') return refuse(`${what} must be a map`, hintForMap());
      return node.pairs.flatMap(({ key }) => valueProblems(takes.values, [...path, key], document));
    case 'map': {
      const problems: Problem[] = [];
      readFields(takes.map, path, { document, report: (problem) => void problems.push(problem) });
      return problems;
    }
    case 'oneOf':
      return alternativeProblems(takes, path, document);
    case 'declarations':
    case 'items':
      throw new Error('its items are read one by one');
  }
}

/** What is wrong with a value that none of the alternatives accepts. */
function alternativeProblems(
  { kinds, words, hint }: Extract<Kind, { kind: 'oneOf' }>,
  path: Path,
  document: YamlDocument,
): readonly Problem[] {
  if (kinds.some((kind) => valueProblems(kind, path, document).length === 0)) return [];
  const node = document.get(path);
  const list = kinds.find(({ kind }) => kind === 'list');
  if (list?.kind === 'list' && node?.kind === 'list' && node.items.length === 0)
    return valueProblems(list, path, document);
  const isRefused = (item: Node, index: number) =>
    !(item.kind === 'text' && words.includes(item.value)) &&
    list?.kind === 'list' &&
    valueProblems(list.item, [...path, index], document).length > 0;
  const refused = node?.kind === 'list' ? node.items.find(isRefused) : node;
  return [invalidField(path, notAccepted(shownPath(path), refused, words, hint), document)];
}

function invalidField(path: Path, [message, hint]: FieldRefusal, document: YamlDocument): Problem {
  return { code: 'INVALID_FIELD', message, hint, place: document.placeOf(path) };
}
