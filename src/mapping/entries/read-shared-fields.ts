import { shownWord } from '../../text/shown-word.ts';
import { didYouMean } from '../../text/suggest.ts';
import type { FieldsOf } from '../fields/field-types.ts';
import { type CheckedFields, readFields } from '../fields/read-fields.ts';
import { missingValue, notQuoted, unquotedKind, withArticle } from '../fields/unquoted-scalars.ts';
import type { Exposure } from '../model/mapping.ts';
import { groupPattern } from '../names/name-patterns.ts';
import type { ParsedReference } from '../reference/parse-reference.ts';
import type { PathReference, Reference } from '../reference/reference.ts';
import { isRegion, notRegion } from '../reference/suggest-region.ts';
import { foreignPlaceholderHint } from '../template/foreign-placeholders.ts';
import type { Path } from '../yaml/yaml-document.ts';
import type { EntryChecker, EntryContext } from './entry-checker.ts';

/** The fields of an entry, file, or include. A string instead of a map is its `from`. */
export function readMapOrReference<Name extends 'entry' | 'file' | 'include'>(
  name: Name,
  what: string,
  path: Path,
  context: EntryContext,
): CheckedFields<Name> | undefined {
  const { document, report } = context;
  const node = document.get(path);
  if (node?.kind === 'map') return readFields(name, path, context);
  const kind = unquotedKind(node);
  if (node?.kind === 'text' && kind === undefined) {
    return { fields: { from: node.value } as unknown as FieldsOf<Name>, wrong: new Set() };
  }
  const place = document.placeOf(path);
  const isInclude = name === 'include';
  const hint = isInclude
    ? 'Write ssm:/path/, or a map with `from`.'
    : 'Write ssm:…, secretsmanager:…, an ARN, or { value: "…" } with the text in quotes.';
  const missing = missingValue(node, what, hint, place);
  if (missing) report(missing);
  else if (kind !== undefined && isInclude) report(notQuoted(kind, what, place));
  else if (kind !== undefined) {
    const message = `${what} must be a reference, but YAML reads it as ${withArticle(kind)}`;
    report({ code: 'NOT_QUOTED', message, hint, place });
  } else {
    const message = `${what} must be a reference${isInclude ? ' or a map' : ', not a list'}`;
    report({ code: 'INVALID_FIELD', message, hint, place });
  }
  return undefined;
}

const inLines = {
  offset: 0,
  message: 'the reference contains a line break',
  hint: 'Write it on one line, without | or >.',
} as const;

/** The reference in `from`, parsed by this grammar; undefined if it is absent or wrong. */
export function readFrom<Ref extends Reference | PathReference>(
  checker: EntryChecker<Readable>,
  parse: (
    text: string,
  ) => { readonly ok: true; readonly reference: Ref } | Extract<ParsedReference, { ok: false }>,
): Ref | undefined {
  const from = checker.substituted('from');
  if (!from) return undefined;
  const parsed = parse(from.text);
  if (!parsed.ok) {
    const { offset, message, hint } = /[\r\n]/.test(from.text) ? inLines : parsed.problem;
    const place = checker.placeIn('from', from.sourceOffset(offset));
    const instead = foreignPlaceholderHint(from.text, checker.context) ?? hint;
    checker.report('INVALID_REFERENCE', `${checker.label}: ${message}`, instead, place);
    return undefined;
  }
  const { account } = checker.context;
  const named = 'home' in parsed.reference ? parsed.reference.home?.account : undefined;
  // An entry with a role reads from another account on purpose.
  if (
    checker.fields.role === undefined &&
    account !== undefined &&
    named !== undefined &&
    named !== account
  ) {
    const offset = from.sourceOffset(from.text.indexOf(`:${named}:`) + 1);
    const message = 'the account in the ARN differs from `account`';
    checker.problem('from', message, 'Correct one of them.', 'ACCOUNT_CONFLICT', offset);
  }
  return parsed.reference;
}

/** In `secretsmanager:db #password`, YAML takes the key for a comment. */
export function refuseLostKey(checker: EntryChecker<Readable>): void {
  const comment = checker.commentBehind('from');
  if (!comment || !/^[\w./-]+\s*$/.test(comment.text)) return;
  const message = `${checker.label}: the space before the # turns the key into a comment`;
  const hint = 'Remove the space or, if this is a comment, write a space after the #.';
  checker.report('INVALID_REFERENCE', message, hint, comment.place);
}

interface Readable {
  readonly from?: string | undefined;
  readonly role?: string | undefined;
}

/** The region to read from: its own, or that of `defaults`. */
export function readRegion(
  checker: EntryChecker<{ readonly region?: string | undefined }>,
  arnRegion: string | undefined,
): string | undefined {
  const own = checker.substituted('region')?.text;
  if (own !== undefined && !isRegion(own)) {
    const { message, hint } = notRegion(own);
    checker.problem('region', message, hint);
  }
  if (own !== undefined && arnRegion !== undefined && arnRegion !== own) {
    checker.problem(
      'region',
      'the region in the ARN differs from `region`',
      'Remove `region`: the ARN has one.',
    );
  }
  return own ?? checker.context.defaults.region;
}

/** The role to read with, which the mapping declares. */
export function readRole(checker: EntryChecker<{ readonly role?: string | undefined }>): string | undefined {
  const role = checker.substituted('role')?.text;
  const { roles } = checker.context;
  if (role !== undefined && !roles.has(role)) {
    const names = [...roles.keys()];
    const shown = shownWord(role, names, 'value');
    const message = `the mapping declares no ${shown === undefined ? 'such role' : `role "${shown}"`}`;
    checker.problem('role', message, didYouMean(role, names, 'Declare it under roles:.'));
  }
  return role;
}

/** The groups that it belongs to. */
export function readGroups(
  checker: EntryChecker<{ readonly groups?: readonly string[] | undefined }>,
): readonly string[] {
  const { groups = [] } = checker.fields;
  for (const [index, group] of groups.entries()) {
    if (groupPattern.test(group)) continue;
    const message = `${checker.label}, \`groups\`: the group name is not valid`;
    const place = checker.context.document.placeOf([...checker.path, 'groups', index]);
    checker.report('INVALID_FIELD', message, 'Use letters, digits, and _ . -.', place);
  }
  return groups;
}

/** Where a value goes, from `expose`. */
export function exposures(expose: FieldsOf<'entry'>['expose']): readonly Exposure[] {
  if (expose === undefined) return ['env'];
  if (expose === 'none') return [];
  return typeof expose === 'string' ? [expose] : [...new Set(expose)];
}

/** The properties that are not undefined. */
export function defined<Properties extends object>(
  properties: Properties,
): { [Name in keyof Properties]?: Exclude<Properties[Name], undefined> } {
  const entries = Object.entries(properties).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Properties;
}
