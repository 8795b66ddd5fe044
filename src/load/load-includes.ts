import type { Problem } from '../failure.ts';
import { checkIncludedName } from '../mapping/model/expand-include.ts';
import { type Mapping, pathVariable } from '../mapping/model/mapping.ts';
import { mergeEntries, type NamedItem } from '../mapping/model/merge-entries.ts';
import type { CheckName } from '../mapping/names/name-checker.ts';
import { printReference } from '../mapping/reference/print-reference.ts';
import { answerFor } from '../store/fetch-answers.ts';
import type { Answers } from '../store/store.ts';
import { shorten } from '../text/shorten.ts';
import { didYouMean } from '../text/suggest.ts';
import type { EntryLoader } from './entry-loader.ts';
import { type Included, loadInclude } from './load-include.ts';
import type { Skipped } from './outcome.ts';
import type { Reads } from './plan-reads.ts';

/**
 * Loads the selected variables of all includes. Includes that are missing and optional are skipped; problems go to those of
 * the loader.
 */
export function loadIncludes(
  mapping: Mapping,
  { refOf }: Reads,
  answers: Answers,
  loader: EntryLoader,
  checkName: CheckName,
): { readonly kept: readonly Included[]; readonly skipped: readonly Skipped[] } {
  const { problems } = loader;
  const report = (problem: Problem) => void problems.push(problem);
  const skipped: Skipped[] = [];
  const included: Included[] = [];
  for (const include of mapping.includes) {
    const [ref, answer] = answerFor(refOf.get(include), answers);
    const some = loadInclude(include, ref, answer, (key, found) => loader.jsonOf(key, found), report);
    if (some) included.push(...some);
    else skipped.push({ name: printReference(include.reference), source: 'what it includes' });
  }
  const kept = mergeIncluded(mapping, included, checkName, report);
  // After a problem, the variables of some include are unknown.
  if (problems.length === 0) checkSelected(mapping, included, report);
  return { kept, skipped };
}

/**
 * Leaves the selected variables that no entry overrides. Names that are not allowed and names that two includes set are
 * problems.
 */
function mergeIncluded(
  { entries, files, unselected }: Mapping,
  included: readonly Included[],
  checkName: CheckName,
  report: (problem: Problem) => void,
): readonly Included[] {
  if (included.length === 0) return [];
  for (const { entry, isSelected } of included) if (isSelected) checkIncludedName(entry, checkName, report);
  const all: readonly NamedItem[] = [
    ...entries,
    ...files.flatMap(pathVariable),
    ...unselected,
    ...included.map(({ entry }) => entry),
  ];
  const merged = new Set(mergeEntries([all], 'set', report));
  return included.filter(({ entry, isSelected }) => isSelected && merged.has(entry));
}

/** Reports selected names that neither the mapping nor an include has. */
function checkSelected(
  { entries, unselected, selectedFromIncludes }: Mapping,
  included: readonly Included[],
  report: (problem: Problem) => void,
): void {
  const names = new Set(included.map(({ entry }) => entry.name));
  for (const name of selectedFromIncludes) {
    if (names.has(name)) continue;
    const message = `neither the mapping nor its includes have a variable "${shorten(name)}" to select`;
    const known = [...[...entries, ...unselected].map((one) => one.name), ...names];
    report({ code: 'USAGE', message, hint: didYouMean(name, known, 'Select a variable of the mapping.') });
  }
}
