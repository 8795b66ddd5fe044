import type { Place, Problem } from '../../failure.ts';

/** Something that sets a variable or makes a file, and says who it is. */
export interface NamedItem {
  readonly name: string;
  readonly place: Place;
  readonly override?: boolean;
  /** What an include gives it of, as messages call that; absent: an entry that stands there itself. */
  readonly include?: string | undefined;
}

/**
 * All of them, one for each name, of which those that differ only in case are one. Where there are two, an entry that
 * says `override: true` goes before what an include gives and before what the mapping that is extended says; else they
 * are a problem.
 *
 * @param layers the mapping that is extended by all others first; in each, entries before what includes give.
 * @param verb what happens to the names twice.
 */
export function mergeEntries<Item extends NamedItem>(
  layers: readonly (readonly Item[])[],
  verb: 'set' | 'written',
  report: (problem: Problem) => void,
): readonly Item[] {
  const merged = new Map<string, { readonly item: Item; readonly depth: number }>();
  for (const [depth, layer] of layers.entries()) {
    for (const item of layer) {
      const id = item.name.toUpperCase();
      const known = merged.get(id);
      const isExtending = known !== undefined && known.depth < depth;
      if (known && goesBefore(known.item, item, false)) continue;
      if (!known || goesBefore(item, known.item, isExtending)) merged.set(id, { item, depth });
      else report(clash(item, known.item, verb, isExtending));
    }
  }
  return [...merged.values()].map(({ item }) => item);
}

function goesBefore(item: NamedItem, other: NamedItem, isExtending: boolean): boolean {
  return item.override === true && (isExtending || other.include !== undefined);
}

function clash(
  item: NamedItem,
  other: NamedItem,
  verb: keyof typeof caseHints,
  isExtending: boolean,
): Problem {
  const { name, place } = item;
  if (name !== other.name && !item.include && !other.include) {
    const message = `"${name}" differs from "${other.name}" only in case`;
    return { code: 'NAME_CLASH', message, hint: caseHints[verb], place };
  }
  const by = ({ include, place: { file, line } }: NamedItem) => include ?? `line ${line} of ${file}`;
  const both = `${by(other)}${other.include === undefined ? '' : ','} and`;
  const message =
    name === other.name
      ? `"${name}" is ${verb} twice, by ${both} by ${by(item)}`
      : `"${name}" differs from "${other.name}" only in case: ${both} ${by(item)}`;
  return { code: 'NAME_CLASH', message, hint: clashHint(item, other, isExtending), place };
}

const caseHints = {
  set: 'Rename one of them: Windows and some tools see one variable.',
  written: 'Rename one of them: Windows and macOS see one file.',
} as const;

function clashHint(item: NamedItem, other: NamedItem, isExtending: boolean): string {
  if (item.include && other.include) return 'Except one of them (`except`), or rename it with `name`.';
  if (item.include || other.include)
    return 'Rename or except one of them, or set `override: true` in the entry.';
  return isExtending ? 'Rename one of them, or set `override: true` in this one.' : 'Rename one of them.';
}
