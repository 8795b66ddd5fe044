import type { Place } from '../../failure.ts';
import {
  type Entry,
  entriesOf,
  type MappingContent,
  type TemplateEntry,
  type TemplateVariable,
} from '../model/mapping.ts';
import { looksLikeReference } from '../reference/looks-like-reference.ts';
import { unencodedPartFinder } from './find-unencoded-parts.ts';

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
      message: `"${entry.name}": "${name}" in braces or percent signs stays as it is; write \${${name}} if you mean its value`,
      place: entry.place,
    }));
}

function textsOf(entry: Entry): readonly string[] {
  if (entry.kind === 'literal') return [entry.value];
  if (entry.kind === 'reference') return entry.default === undefined ? [] : [entry.default];
  return entry.parts.filter((part) => typeof part === 'string');
}

function unencoded(template: TemplateEntry, { name, place }: TemplateVariable): MappingWarning {
  const message = `"${template.name}": "${name}" is secret, and characters such as @ and / in it break the URL; write \${${name}|url}`;
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
  const message = `"${entry.name}": \`${field}\` is text and looks like a reference; use \`from\` to read it`;
  return [{ message, place: entry.place }];
}
