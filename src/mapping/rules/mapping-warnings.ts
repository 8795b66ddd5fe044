import type { Place } from '../../failure.ts';
import type { Parts } from '../layers/merge-layers.ts';
import { type Entry, entriesOf, type TemplateEntry, type TemplateSlot } from '../model/mapping.ts';
import { namesInBraces } from '../model/names-in-braces.ts';
import { looksLikeReference } from '../reference/looks-like-reference.ts';
import { unencodedPartFinder } from './unencoded-part-finder.ts';

/** Something in a correct mapping that its author probably did not mean. */
export interface MappingWarning {
  /** What is wrong and what to do instead, in one sentence; it never contains a value. */
  readonly message: string;
  readonly place: Place;
}

/**
 * What to warn about in a mapping, offline and before anything is read.
 *
 * @param parts what is correct in it.
 * @param isWhole false if anything is wrong: a file may then have lost its variable to another entry.
 */
export function mappingWarnings(
  parts: Parts,
  varNames: readonly string[],
  isWhole: boolean,
): readonly MappingWarning[] {
  const names = new Set([...varNames, ...parts.entries.map(({ name }) => name)]);
  const vars = new Set(varNames);
  const unencodedParts = unencodedPartFinder(new Map(parts.entries.map((entry) => [entry.name, entry])));
  return [
    ...entriesOf(parts).flatMap((entry) => [
      ...literalReference(entry),
      ...misreadNames(entry, entry.kind === 'template' ? names : vars),
      ...(entry.kind === 'template' ? unencodedParts(entry).map((slot) => unencoded(entry, slot)) : []),
    ]),
    ...(isWhole ? unfindableFiles(parts) : []),
  ];
}

/** @param names those that the entry can use. */
function misreadNames(entry: Entry, names: ReadonlySet<string>): readonly MappingWarning[] {
  return namesInBraces(entry)
    .filter((name) => names.has(name))
    .map((name) => ({
      message: `"${entry.name}": "${name}" in braces or percent signs stays as it is; write \${${name}} if you mean its value`,
      place: entry.place,
    }));
}

function unencoded(template: TemplateEntry, { name, place }: TemplateSlot): MappingWarning {
  const message = `"${template.name}": "${name}" is secret, and characters such as @ and / in it break the URL; write \${${name}|url}`;
  return { message, place };
}

/** All files of a mapping are in one folder, so the path of one of them leads to the others. */
function unfindableFiles({ files }: Parts): readonly MappingWarning[] {
  if (files.some(({ variable }) => variable)) return [];
  return files.map(({ content: { name, place } }) => ({
    message: `"${name}": no variable holds the path of this file; name one with \`env\``,
    place,
  }));
}

/** `value` and `template` are taken as they stand; an ARN there is often meant, since applications take ARNs. */
function literalReference(entry: Entry): readonly MappingWarning[] {
  if (entry.kind === 'reference') return [];
  const text = entry.kind === 'literal' ? entry.value : entry.parts[0];
  if (typeof text !== 'string' || !looksLikeReference(text)) return [];
  const field = entry.kind === 'literal' ? 'value' : 'template';
  const message = `"${entry.name}": \`${field}\` is text and looks like a reference; use \`from\` to read it`;
  return [{ message, place: entry.place }];
}
