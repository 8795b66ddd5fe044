import type { Problem } from '../../failure.ts';
import { toData } from '../yaml/nodes.ts';
import type { Path, YamlDocument } from '../yaml/yaml-document.ts';
import type { FieldsOf } from './field-types.ts';
import type { Field, Kind, MapName } from './kinds.ts';
import { mappingFields } from './mapping-fields.ts';
import {
  type FieldRefusal,
  hintForMap,
  notAccepted,
  notInteger,
  notString,
  notVersion1,
} from './refusals.ts';
import { unknownField } from './unknown-field.ts';
import { shownPath } from './unquoted-scalars.ts';

/** The fields of one map. Everything that is wrong with them has been reported. */
export interface CheckedFields<Name extends MapName> {
  /** Those that are right. */
  readonly fields: FieldsOf<Name>;
  /** The names of those that are wrong or missing: one of them does not hide what is wrong with the rest. */
  readonly wrong: ReadonlySet<string>;
}

/** A document, and who is told what is wrong with it. */
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
  const { fields, wrong, problems } = checkMap(name, path, document);
  for (const problem of problems) report(problem);
  return fields && { fields: Object.fromEntries(fields) as FieldsOf<Name>, wrong };
}

interface CheckedMap {
  readonly fields: ReadonlyMap<string, unknown> | undefined;
  readonly wrong: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

function checkMap(name: MapName, path: Path, document: YamlDocument): CheckedMap {
  const node = document.get(path);
  const fields = new Map<string, unknown>();
  const wrong = new Set<string>();
  if (node?.kind !== 'map') {
    const problem = invalidField(path, [`${shownPath(path)} must be a map`, hintForMap(name)], document);
    return { fields: undefined, wrong, problems: [problem] };
  }
  const table: Readonly<Record<string, Field>> = mappingFields[name];
  const problems: Problem[] = [];
  for (const [field, { required }] of Object.entries(table)) {
    const at = [...path, field];
    if (required === undefined || document.has(at)) continue;
    wrong.add(field);
    problems.push(invalidField(at, [`${shownPath(at)} is missing`, required], document));
  }
  for (const { key, value } of node.pairs) {
    // Of a key that is given twice, which has been reported, the first one counts.
    if (fields.has(key) || wrong.has(key)) continue;
    const field = Object.hasOwn(table, key) ? table[key] : undefined;
    if (field && isReadByItem(field.takes)) continue;
    const found = field
      ? checkValue(field.takes, [...path, key], document)
      : [unknownField(key, name, path, document)];
    problems.push(...found);
    if (found.length > 0) wrong.add(key);
    else fields.set(key, toData(value));
  }
  return { fields, wrong, problems };
}

function isReadByItem({ kind }: Kind): boolean {
  return kind === 'declarations' || kind === 'items';
}

/** What is wrong with the value at this path. */
function checkValue(takes: Kind, path: Path, document: YamlDocument): readonly Problem[] {
  const node = document.get(path);
  const unquoted = node?.kind === 'bare' ? node.value : undefined;
  const what = shownPath(path);
  const unless = (isRight: boolean, ...refusal: FieldRefusal) =>
    isRight ? [] : [invalidField(path, refusal, document)];
  switch (takes.kind) {
    case 'string':
      return node?.kind === 'text' ? [] : [notString(node, what, document.placeOf(path))];
    case 'boolean':
      return unless(
        typeof unquoted === 'boolean',
        `${what} must be true or false`,
        'Write true or false, without quotes.',
      );
    case 'word':
      return unless(
        node?.kind === 'text' && takes.words.includes(node.value),
        ...notAccepted(what, node, takes.words),
      );
    case 'formatVersion':
      return unless(unquoted === 1, ...notVersion1(node));
    case 'positiveInteger':
      return unless(Number.isSafeInteger(unquoted) && Number(unquoted) > 0, ...notInteger(what, unquoted));
    case 'list':
      if (node?.kind !== 'list') return unless(false, `${what} must be a list`, 'Write it as [a, b].');
      if (node.items.length === 0) return unless(false, `${what} is empty`, 'List at least one value.');
      return node.items.flatMap((_, index) => checkValue(takes.item, [...path, index], document));
    case 'record':
      if (node?.kind !== 'map') return unless(false, `${what} must be a map`, hintForMap());
      return node.pairs.flatMap(({ key }) => checkValue(takes.values, [...path, key], document));
    case 'map':
      return checkMap(takes.map, path, document).problems;
    case 'oneOf':
      return checkAlternatives(takes, path, document);
    case 'declarations':
    case 'items':
      throw new Error('their items are read one by one');
  }
}

function checkAlternatives(
  { kinds, words, hint }: Extract<Kind, { kind: 'oneOf' }>,
  path: Path,
  document: YamlDocument,
): readonly Problem[] {
  const node = document.get(path);
  const what = shownPath(path);
  if (kinds.some((kind) => checkValue(kind, path, document).length === 0)) return [];
  const list = kinds.find((kind) => kind.kind === 'list');
  if (node?.kind !== 'list' || !list)
    return [invalidField(path, notAccepted(what, node, words, hint), document)];
  if (node.items.length === 0) return checkValue(list, path, document);
  const refused = node.items.find(
    (item, index) =>
      !(item.kind === 'text' && words.includes(item.value)) &&
      checkValue(list.item, [...path, index], document).length > 0,
  );
  return [invalidField(path, notAccepted(what, refused, words, hint), document)];
}

function invalidField(path: Path, [message, hint]: FieldRefusal, document: YamlDocument): Problem {
  return { code: 'INVALID_FIELD', message, hint, place: document.placeOf(path) };
}
