import type { Place, Problem } from '../../failure.ts';

/** An item that sets a variable or makes a file. */
export interface NamedItem {
  readonly name: string;
  readonly place: Place;
  readonly override?: boolean;
  /** For an item made by an include: how messages refer to its source. */
  readonly include?: string | undefined;
}

/**
 * Merges the layers to one item for each name. Names that differ only in case are the same. An entry with
 * `override: true` overrides an included one and one of the extended mapping; any other pair is a problem.
 *
 * @param layers the mapping that all others extend comes first; in each layer, entries come before included ones.
 * @param verb for the message about a name that occurs twice.
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
      if (known && overrides(known.item, item, false)) continue;
      if (!known || overrides(item, known.item, isExtending)) merged.set(id, { item, depth });
      else report(clash(item, known.item, verb, isExtending));
    }
  }
  return [...merged.values()].map(({ item }) => item);
}

function overrides(item: NamedItem, other: NamedItem, isExtending: boolean): boolean {
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
  const message =
    name === other.name
      ? `"${name}" is ${verb} twice, by ${by(other)} and by ${by(item)}`
      : `"${name}" differs from "${other.name}" only in case: ${by(other)} and ${by(item)}`;
  return { code: 'NAME_CLASH', message, hint: clashHint(item, other, isExtending), place };
}

const caseHints = {
  set: 'Rename one of them: Windows and some tools treat them as one variable.',
  written: 'Rename one of them: Windows and macOS treat them as one file.',
} as const;

function clashHint(item: NamedItem, other: NamedItem, isExtending: boolean): string {
  if (item.include && other.include) return 'Exclude one of them with `except`, or rename it with `name`.';
  if (item.include || other.include)
    return 'Rename or exclude one of them, or set `override: true` in the entry.';
  return isExtending ? 'Rename one of them, or set `override: true` in this one.' : 'Rename one of them.';
}
