import {
  type Entry,
  type TemplateEntry,
  type TemplateVariable,
  templateVariables,
} from '../model/mapping.ts';

/**
 * Makes a test for the parts of templates. A template passes if any of its parts does; each is visited once.
 *
 * @param test decides about one part; undefined: the parts of the template decide.
 */
export function partMatcher(
  entries: ReadonlyMap<string, Entry>,
  test: (part: Entry, variable: TemplateVariable) => boolean | undefined,
): (variable: TemplateVariable) => boolean {
  const known = new Map<TemplateEntry, boolean>();
  const matches = (variable: TemplateVariable): boolean => {
    const part = entries.get(variable.name);
    const result = part && test(part, variable);
    if (part?.kind !== 'template' || result !== undefined) return result ?? false;
    if (!known.has(part)) {
      // Ends a cycle of templates.
      known.set(part, false);
      known.set(part, templateVariables(part).some(matches));
    }
    return known.get(part) ?? false;
  };
  return matches;
}
