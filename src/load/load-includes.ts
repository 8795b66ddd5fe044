import type { Problem } from '../failure.ts';
import { checkIncludedName } from '../mapping/model/expand-include.ts';
import { type Mapping, pathVariable } from '../mapping/model/mapping.ts';
import { mergeEntries, type Named } from '../mapping/model/merge-entries.ts';
import type { CheckName } from '../mapping/names/variable-name.ts';
import { printReference } from '../mapping/reference/reference.ts';
import { answerFor, type FetchedAnswers } from '../store/fetch-answers.ts';
import { shorten } from '../text/shorten.ts';
import { didYouMean } from '../text/suggest.ts';
import type { EntryLoader, Skipped } from './entry-loader.ts';
import { type IncludeAnswer, type Included, loadInclude } from './load-include.ts';
import type { Reads } from './plan-reads.ts';

/**
 * What the includes of a mapping give and the caller selects, and the includes that are missing and optional; what is
 * wrong is among the problems of the loader.
 */
export function loadIncludes(
  mapping: Mapping,
  { refOf }: Reads,
  { single, paths }: FetchedAnswers,
  loader: EntryLoader,
  checkName: CheckName,
): { readonly kept: readonly Included[]; readonly skipped: readonly Skipped[] } {
  const { problems } = loader;
  const report = (problem: Problem) => void problems.push(problem);
  const skipped: Skipped[] = [];
  const included: Included[] = [];
  for (const include of mapping.includes) {
    const answers: ReadonlyMap<string, IncludeAnswer> = 'path' in include.reference ? paths : single;
    const [ref, answer] = answerFor(refOf.get(include), answers);
    const some = loadInclude(include, ref, answer, (key, found) => loader.jsonOf(key, found), report);
    if (some) included.push(...some);
    else skipped.push({ name: printReference(include.reference), source: 'what it includes' });
  }
  const kept = mergeIncluded(mapping, included, checkName, report);
  // What an include that could not be read would give is not known.
  if (problems.length === 0) checkSelected(mapping, included, report);
  return { kept, skipped };
}

/**
 * What includes give and the caller selects, without what an entry goes before; names that may not be, and two of a
 * name, are problems.
 */
function mergeIncluded(
  { entries, files, unselected }: Mapping,
  included: readonly Included[],
  checkName: CheckName,
  report: (problem: Problem) => void,
): readonly Included[] {
  if (included.length === 0) return [];
  for (const { entry, isSelected } of included) if (isSelected) checkIncludedName(entry, checkName, report);
  const all: readonly Named[] = [
    ...entries,
    ...files.flatMap(pathVariable),
    ...unselected,
    ...included.map(({ entry }) => entry),
  ];
  const merged = new Set(mergeEntries([all], 'set', report));
  return included.filter(({ entry, isSelected }) => isSelected && merged.has(entry));
}

/** Names that the caller selects, and no include gives. */
function checkSelected(
  { entries, unselected, selectedFromIncludes }: Mapping,
  included: readonly Included[],
  report: (problem: Problem) => void,
): void {
  const names = new Set(included.map(({ entry }) => entry.name));
  for (const name of selectedFromIncludes) {
    if (names.has(name)) continue;
    const message = `neither the mapping nor what it includes has a variable "${shorten(name)}" to select`;
    const known = [...[...entries, ...unselected].map((one) => one.name), ...names];
    report({ code: 'USAGE', message, hint: didYouMean(name, known, 'Name a variable of the mapping.') });
  }
}
