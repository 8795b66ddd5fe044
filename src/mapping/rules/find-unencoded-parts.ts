import {
  type Entry,
  type TemplateEntry,
  type TemplateVariable,
  templateVariables,
} from '../model/mapping.ts';
import { partMatcher } from './part-matcher.ts';

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
