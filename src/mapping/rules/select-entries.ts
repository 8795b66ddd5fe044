import type { Problem } from '../../failure.ts';
import { shorten } from '../../text/shorten.ts';
import { suggest } from '../../text/suggest.ts';
import {
  type Entry,
  entriesOf,
  type FileEntry,
  type Include,
  type Mapping,
  type MappingContent,
  pathVariable,
  templateVariables,
} from '../model/mapping.ts';

/** What the caller wants from a mapping: variables and files by name, and groups; everything if both are empty. */
export interface Selection {
  readonly only: readonly string[];
  readonly groups: readonly string[];
}

type Selected = MappingContent & Pick<Mapping, 'unselected' | 'selectedFromIncludes'>;

/**
 * The items that the caller selects, and the parts of their templates, which are then not exposed.
 *
 * @param report gets the names and groups that do not exist.
 */
export function selectEntries(
  { entries, files, includes }: MappingContent,
  { only, groups }: Selection,
  report: (problem: Omit<Problem, 'place'>) => void,
): Selected {
  if (only.length === 0 && groups.length === 0)
    return { entries, files, includes, unselected: [], selectedFromIncludes: [] };
  const names = new Set([...entries.map(({ name }) => name), ...files.flatMap(namesOf)]);
  const others = only.filter((name) => !names.has(name));
  if (includes.length === 0) {
    for (const name of others) report(unknown('variable', name, [...names]));
  }
  const known = new Set([...entriesOf({ entries, files }), ...includes].flatMap((one) => one.groups));
  for (const group of groups) if (!known.has(group)) report(unknown('group', group, [...known]));

  const inGroup = (one: { readonly groups: readonly string[] }) =>
    one.groups.some((group) => groups.includes(group));
  const selected = entries.filter((entry) => only.includes(entry.name) || inGroup(entry));
  const selectedFiles = files.filter(
    (file) => namesOf(file).some((name) => only.includes(name)) || inGroup(file.content),
  );
  const needed = partsOf([...selected, ...selectedFiles.map(({ content }) => content)], entries);
  return {
    entries: entries.flatMap((entry) => {
      if (selected.includes(entry)) return [entry];
      return needed.has(entry.name) ? [{ ...entry, expose: [] }] : [];
    }),
    files: selectedFiles,
    includes: includes.flatMap((include): Include[] => {
      if (inGroup(include)) return [include];
      return others.length > 0 ? [{ ...include, selected: others }] : [];
    }),
    unselected: [
      ...entries.filter((entry) => !selected.includes(entry) && !needed.has(entry.name)),
      ...files.filter((file) => !selectedFiles.includes(file)).flatMap(pathVariable),
    ],
    selectedFromIncludes: includes.length > 0 ? others : [],
  };
}

/** A file is selected by its name, or by the variable that holds its path. */
function namesOf({ content, variable }: FileEntry): readonly string[] {
  return variable ? [content.name, variable.name] : [content.name];
}

/** The names of all parts of templates among these entries, directly or through other templates. */
function partsOf(made: readonly Entry[], entries: readonly Entry[]): ReadonlySet<string> {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const needed = new Set<string>();
  const visit = (entry: Entry | undefined): void => {
    if (entry?.kind !== 'template') return;
    for (const { name } of templateVariables(entry)) {
      if (needed.has(name)) continue;
      needed.add(name);
      visit(byName.get(name));
    }
  };
  for (const entry of made) visit(entry);
  return needed;
}

/** @param name comes from the caller, who may have written NAME=VALUE. */
function unknown(what: 'variable' | 'group', name: string, known: readonly string[]): Omit<Problem, 'place'> {
  const code = 'USAGE';
  const option = what === 'group' ? 'group' : 'only';
  if (what === 'group' && known.length === 0)
    return {
      code,
      message: 'the mapping has no groups',
      hint: 'Remove the group, or add `groups` to entries of the mapping.',
    };
  const separately = `Repeat --${option} for each name (CLI), or separate the names with white space (Action).`;
  const otherwise = /[,;\s]/.test(name)
    ? separately
    : what === 'group'
      ? `Use one of: ${known.join(', ')}.`
      : `Select a ${what} of the mapping.`;
  const message = `the mapping has no ${what} "${shorten(name)}" to select`;
  // Whoever shortens a name means the one that starts with it.
  const longer = known.filter((one) => one.toLowerCase().startsWith(name.toLowerCase()));
  const near = suggest(name, known) ?? (name.length > 2 && longer.length === 1 ? longer[0] : undefined);
  const hint = near === undefined ? otherwise : `Did you mean "${near}"?`;
  return { code, message, hint };
}
