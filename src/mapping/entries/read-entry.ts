import type { Place } from '../../failure.ts';
import { shorten } from '../../text/shorten.ts';
import type { FieldsOf } from '../fields/field-types.ts';
import { readFields } from '../fields/read-fields.ts';
import { bareKind, emptyProblem, withArticle } from '../fields/unquoted-scalars.ts';
import type { Entry, Exposure, ReferenceEntry, UsedName } from '../model/mapping.ts';
import { looksLikeReference } from '../reference/reference.ts';
import type { Pair } from '../yaml/nodes.ts';
import type { Path } from '../yaml/yaml-document.ts';
import { type EntryContext, FieldReader, type Written } from './entry-checker.ts';
import { readConversion } from './read-conversion.ts';
import { readReference } from './read-reference.ts';
import { readTemplate } from './read-template.ts';
import { readRegion, readRole } from './read-where.ts';

/** An entry, and the vars that its template takes for vars. */
export interface ParsedEntry {
  readonly entry: Entry;
  readonly vars: readonly UsedName[];
}

/** Checks one entry of `env` and everything in it; undefined when it is wrong, which has been reported then. */
export function parseEntry(name: string, pair: Pair, context: EntryContext): ParsedEntry | undefined {
  const path = ['env', name];
  const written = readWritten(`"${shorten(name)}"`, pair, path, 'entry', context);
  return written && readEntry(name, written, path, context.document.placeAt(pair.start), context);
}

/** The fields of an entry or file; its short form is `from` alone. */
export function readWritten<Name extends 'entry' | 'file'>(
  what: string,
  { value }: Pair,
  path: Path,
  shape: Name,
  { document, report }: EntryContext,
): Written<FieldsOf<Name>> | undefined {
  if (value?.kind === 'map') {
    const { right, wrong } = readFields(shape, path, { document, report });
    return right && { raw: right as FieldsOf<Name>, wrong };
  }
  const bare = bareKind(value);
  if (bare === undefined && value?.kind === 'text') {
    return { raw: { from: value.value } as unknown as FieldsOf<Name>, wrong: new Set() };
  }
  const hint = 'Write ssm:…, secretsmanager:…, an ARN, or { value: "…" } with the text in quotes.';
  const place = document.placeOf(path);
  report(
    emptyProblem(value, what, hint, place) ?? {
      code: bare === undefined ? 'INVALID_FIELD' : 'NOT_QUOTED',
      message: `${what} must be a reference, ${bare === undefined ? 'not a list' : `but YAML reads it as ${withArticle(bare)}`}`,
      hint,
      place,
    },
  );
  return undefined;
}

/** Checks the fields of an entry, each of which is of the right type. */
export function readEntry(
  name: string,
  written: Written<FieldsOf<'entry'>>,
  path: Path,
  place: Place,
  context: EntryContext,
): ParsedEntry | undefined {
  const reader = new FieldReader(`"${shorten(name)}"`, written, path, context);
  const { raw } = reader;
  const [kind, another] = (['from', 'value', 'template'] as const).filter(
    (field) => raw[field] !== undefined,
  );
  // The field that is missing may be one of those that are wrong.
  if (kind === undefined && reader.isWrong) return undefined;
  if (kind === undefined || another !== undefined) {
    const hint = kind === undefined ? 'Add `from`, or `value` for a public text.' : 'Keep one of them.';
    reader.report(
      'INVALID_FIELD',
      `${reader.label} needs exactly one of \`from\`, \`value\` and \`template\``,
      hint,
      place,
    );
    return undefined;
  }
  const base = {
    name,
    place,
    expose: exposures(raw.expose),
    groups: readGroups(reader),
    override: raw.override ?? false,
  };
  const read = { from: readReferenceEntry, value: readLiteral, template: readTemplateEntry }[kind];
  const parsed = read(base, reader);
  return reader.isWrong ? undefined : parsed;
}

type Base = Pick<Entry, 'name' | 'place' | 'expose' | 'groups' | 'override'>;

const forAll = ['expose', 'groups', 'override'] as const;
const forTemplates = ['template', 'optional', 'secret', 'type', 'match', 'encode', 'allow-empty'] as const;

function readLiteral(base: Base, reader: FieldReader<FieldsOf<'entry'>>): ParsedEntry | undefined {
  const hint = 'Remove it, or read the value with `from`.';
  reader.refuseAllBut(['value', ...forAll], 'a literal `value` does not take it', hint);
  const value = reader.substituted('value');
  return value && { entry: { ...base, kind: 'literal', value: value.text }, vars: [] };
}

function readTemplateEntry(base: Base, reader: FieldReader<FieldsOf<'entry'>>): ParsedEntry | undefined {
  const hint = 'Remove it, or set it on the entries that the template is made of.';
  reader.refuseAllBut([...forTemplates, ...forAll], 'a template does not take it', hint);
  const template = readTemplate(reader);
  const conversion = readConversion(reader);
  const { secret, optional = false } = reader.raw;
  if (typeof secret === 'object') {
    reader.problem('secret', 'a template is secret as a whole', 'Remove it, or set it to true.');
    return undefined;
  }
  if (!template) return undefined;
  const { parts, vars } = template;
  const entry = { ...base, kind: 'template', parts, optional, conversion } as const;
  return { entry: { ...entry, ...(secret !== undefined && { secret }) }, vars };
}

function readReferenceEntry(base: Base, reader: FieldReader<FieldsOf<'entry'>>): ParsedEntry | undefined {
  const reference = readReference(reader);
  const region = readRegion(reader, reference?.home?.region);
  const role = readRole(reader);
  const fallback = readDefault(reader);
  const conversion = readConversion(reader);
  const { optional } = reader.raw;
  if (!reference) return undefined;
  return {
    entry: {
      ...base,
      kind: 'reference',
      reference,
      ...readSecret(reader, reference.key),
      optional: optional ?? false,
      ...(fallback !== undefined && { default: fallback }),
      ...(region !== undefined && { region }),
      ...(role !== undefined && { role }),
      conversion,
    },
    vars: [],
  };
}

/** Whether the value is secret, or which keys of its JSON object are. */
function readSecret(
  reader: FieldReader<FieldsOf<'entry'>>,
  key: string | undefined,
): Pick<ReferenceEntry, 'secret' | 'secretKeys'> {
  const { secret = reader.context.defaults.secret ?? true, type } = reader.raw;
  if (typeof secret === 'boolean') return { secret };
  const isObject = type === 'json' || (type === undefined && key === undefined);
  if (!isObject) {
    const hint = 'Set it to true or false, or take a JSON object with `type: json`.';
    reader.problem('secret', 'only a JSON object has keys to list', hint);
  }
  return { secret: true, secretKeys: secret };
}

/** Only `from` reads a reference; one in `default` would be handed over as it stands. */
function readDefault(reader: FieldReader<FieldsOf<'entry'>>): string | undefined {
  const text = reader.substituted('default')?.text;
  if (text !== undefined && looksLikeReference(text)) {
    const hint = 'Write the text itself; only `from` reads a reference.';
    reader.problem('default', 'a default is text, and this looks like a reference', hint);
  }
  return text;
}

/** The groups that it belongs to. */
export function readGroups(
  reader: FieldReader<{ readonly groups?: readonly string[] | undefined }>,
): readonly string[] {
  const { groups = [] } = reader.raw;
  for (const [index, group] of groups.entries()) {
    if (/^[A-Za-z0-9_][A-Za-z0-9_.-]*$/.test(group)) continue;
    const message = `${reader.label}, \`groups\`: this is not the name of a group`;
    const place = reader.context.document.placeOf([...reader.path, 'groups', index]);
    reader.report('INVALID_FIELD', message, 'Use letters, digits and _ . -.', place);
  }
  return groups;
}

export function exposures(expose: FieldsOf<'entry'>['expose']): readonly Exposure[] {
  if (expose === undefined) return ['env'];
  if (expose === 'none') return [];
  return typeof expose === 'string' ? [expose] : [...new Set(expose)];
}
