import type { Place } from '../../failure.ts';
import { shorten } from '../../text/shorten.ts';
import type { FieldsOf } from '../fields/field-types.ts';
import type { CheckedFields } from '../fields/read-fields.ts';
import type { Entry, ReferenceEntry } from '../model/mapping.ts';
import { looksLikeReference } from '../reference/looks-like-reference.ts';
import type { Path } from '../yaml/yaml-document.ts';
import { EntryChecker, type EntryContext } from './entry-checker.ts';
import { readConversion } from './read-conversion.ts';
import { readReference } from './read-reference.ts';
import { defined, exposures, readGroups, readRegion, readRole } from './read-shared-fields.ts';
import { readTemplate } from './read-template.ts';

type Checker = EntryChecker<FieldsOf<'entry'>>;

/** The entry that these fields make; undefined if it is wrong, which has been reported. */
export function readEntry(
  name: string,
  fields: CheckedFields<'entry'>,
  path: Path,
  place: Place,
  context: EntryContext,
): Entry | undefined {
  const checker = new EntryChecker(`"${shorten(name)}"`, fields, path, context);
  const { expose, override = false } = checker.fields;
  const [source, another] = (['from', 'value', 'template'] as const).filter(
    (field) => checker.fields[field] !== undefined,
  );
  // The field that is missing may be one of those that are wrong.
  if (source === undefined && checker.isWrong) return undefined;
  if (source === undefined || another !== undefined) {
    const message = `${checker.label} needs exactly one of \`from\`, \`value\`, and \`template\``;
    const hint = source === undefined ? 'Add `from`, or `value` for public text.' : 'Keep one of them.';
    checker.report('INVALID_FIELD', message, hint, place);
    return undefined;
  }
  const base = { name, place, expose: exposures(expose), groups: readGroups(checker), override };
  const read = { from: readReferenceEntry, value: readLiteral, template: readTemplateEntry }[source];
  const entry = read(base, checker);
  return checker.isWrong ? undefined : entry;
}

type Base = Pick<Entry, 'name' | 'place' | 'expose' | 'groups' | 'override'>;

function readLiteral(base: Base, checker: Checker): Entry | undefined {
  const hint = 'Remove it, or read the value with `from`.';
  checker.refuseAllNotWith('value', 'it cannot be combined with `value`', hint);
  const value = checker.substituted('value');
  return value && { ...base, kind: 'literal', value: value.text };
}

function readTemplateEntry(base: Base, checker: Checker): Entry | undefined {
  const hint = 'Remove it, or set it on the entries that the template uses.';
  checker.refuseAllNotWith('template', 'it cannot be combined with `template`', hint);
  const template = readTemplate(checker);
  const conversion = readConversion(checker);
  const { secret, optional = false } = checker.fields;
  if (typeof secret === 'object') {
    checker.problem('secret', 'a template is secret as a whole', 'Remove it, or set it to true.');
    return undefined;
  }
  return template && { ...base, kind: 'template', ...template, ...defined({ secret }), optional, conversion };
}

function readReferenceEntry(base: Base, checker: Checker): Entry | undefined {
  const reference = readReference(checker);
  const region = readRegion(checker, reference?.home?.region);
  const role = readRole(checker);
  const fallback = readDefault(checker);
  const conversion = readConversion(checker);
  const { optional = false } = checker.fields;
  return (
    reference && {
      ...base,
      kind: 'reference',
      reference,
      ...readSecret(checker, reference.key),
      optional,
      ...defined({ default: fallback, region, role }),
      conversion,
    }
  );
}

/** Whether the value is secret, or which keys of its JSON object are. */
function readSecret(
  checker: Checker,
  key: string | undefined,
): Pick<ReferenceEntry, 'secret' | 'secretKeys'> {
  const { secret = checker.context.defaults.secret ?? true, type } = checker.fields;
  if (typeof secret === 'boolean') return { secret };
  const isObject = type === 'json' || (type === undefined && key === undefined);
  if (!isObject) {
    const hint = 'Set it to true or false, or take a JSON object with `type: json`.';
    checker.problem('secret', 'only a JSON object has keys', hint);
  }
  return { secret: true, secretKeys: secret };
}

/** Only `from` reads a reference; one in `default` would become the value itself. */
function readDefault(checker: Checker): string | undefined {
  const text = checker.substituted('default')?.text;
  if (text !== undefined && looksLikeReference(text)) {
    const hint = 'Write the text itself; only `from` reads a reference.';
    checker.problem('default', 'a default is plain text, but this looks like a reference', hint);
  }
  return text;
}
