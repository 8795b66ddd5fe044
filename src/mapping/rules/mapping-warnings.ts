import type { Place } from '../../failure.ts';
import {
  type Entry,
  entriesOf,
  type MappingContent,
  type TemplateEntry,
  type TemplateVariable,
  templateVariables,
} from '../model/mapping.ts';
import { looksLikeReference } from '../reference/looks-like-reference.ts';
import { partMatcher } from './part-matcher.ts';

/** Something in a correct mapping that is probably a mistake. */
export interface MappingWarning {
  /** What is wrong and what to do instead, in one sentence; it never contains a value. */
  readonly message: string;
  readonly place: Place;
}

/**
 * Warnings about a mapping, before anything is read.
 *
 * @param content its correct items.
 * @param isWhole false if anything is wrong: an entry may then have taken the variable of a file.
 */
export function mappingWarnings(
  content: MappingContent,
  varNames: readonly string[],
  isWhole: boolean,
): readonly MappingWarning[] {
  const names = new Set([...varNames, ...content.entries.map(({ name }) => name)]);
  const vars = new Set(varNames);
  const unencodedParts = unencodedPartFinder(new Map(content.entries.map((entry) => [entry.name, entry])));
  return [
    ...entriesOf(content).flatMap((entry) => [
      ...literalReference(entry),
      ...foreignPlaceholders(entry, entry.kind === 'template' ? names : vars),
      ...(entry.kind === 'template'
        ? unencodedParts(entry).map((variable) => unencoded(entry, variable))
        : []),
    ]),
    ...(isWhole ? unfindableFiles(content) : []),
  ];
}

/** `{NAME}`, `{{NAME}}` and `%NAME%`, which other tools replace and which are literal here. */
const foreignPlaceholder = /(?<![$\w{])(?:\{\{?\s*([A-Za-z_]\w*)\s*\}?\}|%([A-Za-z_]\w*)%)/g;

/** @param names those that the entry can use. */
function foreignPlaceholders(entry: Entry, names: ReadonlySet<string>): readonly MappingWarning[] {
  const found = textsOf(entry).flatMap((text) =>
    [...text.matchAll(foreignPlaceholder)].map(([, inBraces, inPercents = '']) => inBraces ?? inPercents),
  );
  return [...new Set(found)]
    .filter((name) => names.has(name))
    .map((name) => ({
      message: `"${entry.name}": "${name}" in braces or percent signs is literal text; write \${${name}} if you mean its value`,
      place: entry.place,
    }));
}

function textsOf(entry: Entry): readonly string[] {
  if (entry.kind === 'literal') return [entry.value];
  if (entry.kind === 'reference') return entry.default === undefined ? [] : [entry.default];
  return entry.parts.filter((part) => typeof part === 'string');
}

function unencoded(template: TemplateEntry, { name, place }: TemplateVariable): MappingWarning {
  const message = `"${template.name}": "${name}" is secret, and characters such as @ or / in it would break the URL; write \${${name}|url}`;
  return { message, place };
}

/** All files of a mapping are in one folder, so the path of one is enough to find the others. */
function unfindableFiles({ files }: MappingContent): readonly MappingWarning[] {
  if (files.some(({ variable }) => variable)) return [];
  return files.map(({ content: { name, place } }) => ({
    message: `"${name}": no variable holds the path of this file; name one with \`env\``,
    place,
  }));
}

/** `value` and `template` are text. An ARN there is often intended, because applications take ARNs. */
function literalReference(entry: Entry): readonly MappingWarning[] {
  if (entry.kind === 'reference') return [];
  const text = entry.kind === 'literal' ? entry.value : entry.parts[0];
  if (typeof text !== 'string' || !looksLikeReference(text)) return [];
  const field = entry.kind === 'literal' ? 'value' : 'template';
  const message = `"${entry.name}": \`${field}\` is plain text but looks like a reference; use \`from\` to read it`;
  return [{ message, place: entry.place }];
}

/** Represents a variable in the text of a template. */
const mark = '\0';

/**
 * Finds the secret parts of a template that are not encoded in a URL, which characters such as @ or / would break. The
 * host and the port are excluded, because encoding would break those that contain a colon.
 */
export function unencodedPartFinder(
  entries: ReadonlyMap<string, Entry>,
): (template: TemplateEntry) => readonly TemplateVariable[] {
  // A template is as safe as its parts: `${USER|url}:${PASSWORD|url}` is safe in a URL.
  const isUnencodedSecret = partMatcher(entries, (part, { filters }) => {
    if (filters.includes('url') || filters.includes('base64url')) return false;
    return part.kind === 'template' ? undefined : part.kind === 'reference' && part.secret !== false;
  });
  return (template) => {
    const text = template.parts
      .map((part) => (typeof part === 'string' ? part.replaceAll(mark, ' ') : mark))
      .join('');
    const isInUrl = new Uint8Array(text.length);
    for (const [start, end] of urlRanges(text, template.conversion.type === 'url'))
      isInUrl.fill(1, start, end);
    const offsets = [...text.matchAll(/\0/g)].map(({ index }) => index);
    return templateVariables(template).filter(
      (variable, index) => isInUrl[offsets[index] ?? -1] && isUnencodedSecret(variable),
    );
  };
}

type Range = readonly [start: number, end: number];

/** The user, password, path, query, and fragment of each URL in a text. */
function urlRanges(text: string, isOneUrl: boolean): readonly Range[] {
  const urls = [...text.matchAll(/:\/\/([^/?#\s"'`<>]*)[^\s"'`<>]*/g)];
  // Its first part is the scheme and the host.
  if (urls.length === 0) return isOneUrl ? [[1, text.length]] : [];
  return urls.flatMap(({ 0: { length }, 1: authority = '', index }) => {
    const start = index + '://'.length;
    return [
      [start, start + authority.lastIndexOf('@') + 1],
      [start + authority.length, index + length],
    ] as const;
  });
}
