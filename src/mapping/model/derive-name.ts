import type { Rename } from './mapping.ts';

/** Repeated replacements could fill the memory. A name of this length is refused, like any name that is too long. */
const mostCharacters = 100_000;

/**
 * Derives the name of an included variable from the name of a parameter below the path, or from a key. Every character
 * that a name cannot contain becomes `_`; then come `strip`, `replace`, `case`, `prefix`, and `suffix`, in this order.
 */
export function deriveName(relative: string, rename: Rename): string {
  let name = relative.replace(/[^A-Za-z0-9_]/g, '_');
  if (rename.strip !== undefined && name.startsWith(rename.strip)) name = name.slice(rename.strip.length);
  for (const [text, by] of rename.replace) {
    if (name.split(text).length * by.length > mostCharacters) return name.padEnd(mostCharacters, '_');
    name = name.replaceAll(text, () => by);
  }
  if (rename.case === 'upper') name = name.toUpperCase();
  if (rename.case === 'lower') name = name.toLowerCase();
  return `${rename.prefix ?? ''}${name}${rename.suffix ?? ''}`;
}
