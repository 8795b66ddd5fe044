import type { Rename } from './mapping.ts';

/** A few replacements of replacements would fill the memory. A name of this length is refused like any that is too long. */
const mostCharacters = 100_000;

/**
 * The name of the variable that an include makes of a parameter's name below the path, or of a key: every character that
 * no name can have becomes `_`, and then `strip`, `replace`, `case`, `prefix` and `suffix` in this order.
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
