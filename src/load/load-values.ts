import { Failure, type Problem } from '../failure.ts';
import { type Entry, entriesOf, type Mapping } from '../mapping/model/mapping.ts';
import type { TestPattern } from '../mapping/model/match-pattern.ts';
import type { CheckName } from '../mapping/names/name-checker.ts';
import { unexpectedAnswers } from '../store/fetch-answers.ts';
import type { Answers } from '../store/store.ts';
import { EntryLoader } from './entry-loader.ts';
import type { Included } from './load-include.ts';
import { loadIncludes } from './load-includes.ts';
import type { Outcome, Skipped, Warning } from './outcome.ts';
import type { Reads } from './plan-reads.ts';
import type { LoadedFile, LoadedValue } from './value/loaded-value.ts';

export interface Loaded {
  /** In the order of the mapping, followed by the variables of includes. */
  readonly values: readonly LoadedValue[];
  readonly files: readonly LoadedFile[];
  readonly skipped: readonly Skipped[];
  readonly warnings: readonly Warning[];
}

/**
 * Turns the answers of the store into the values of a mapping, all or none of them.
 *
 * @param checkName decides whether a variable of an include may be set.
 * @throws {Failure} with a problem for each variable that could not be loaded.
 */
export function loadValues(
  mapping: Mapping,
  reads: Reads,
  answers: Answers,
  checkName: CheckName,
  testPattern: TestPattern,
): Loaded {
  const fileContents = new Set(mapping.files.map(({ content }) => content));
  const loader = new EntryLoader({ reads, answers, fileContents, testPattern });
  const { kept, skipped } = loadIncludes(mapping, reads, answers, loader, checkName);
  const outcomes = loadEntries(mapping, kept, loader);
  if (loader.problems.length > 0) throw new Failure(groupedByCode(loader.problems));
  const loaded = sortOutcomes(mapping, outcomes);
  return { ...loaded, skipped: [...skipped, ...loaded.skipped], warnings: loader.warnings };
}

/** The outcomes of all entries in their order, followed by those of includes. */
function loadEntries(
  mapping: Mapping,
  included: readonly Included[],
  loader: EntryLoader,
): ReadonlyMap<Entry, Outcome> {
  const known = new Map<Entry, Outcome>();
  const byName = new Map(mapping.entries.map((entry) => [entry.name, entry]));
  // A template may come before its parts.
  const load = (entry: Entry): Outcome => {
    const outcome =
      known.get(entry) ??
      (entry.kind === 'template' ? loader.loadTemplate(entry, loadPart) : loader.load(entry));
    known.set(entry, outcome);
    return outcome;
  };
  const loadPart = (name: string): Outcome => {
    const entry = byName.get(name);
    if (!entry) throw unexpectedAnswers();
    return load(entry);
  };
  const outcomes = new Map(entriesOf(mapping).map((entry) => [entry, load(entry)]));
  for (const { entry, key, found } of included) outcomes.set(entry, loader.loadFound(entry, key, found));
  return outcomes;
}

/** Sorts the outcomes into values, files and skipped entries. */
function sortOutcomes(
  { files }: Mapping,
  outcomes: ReadonlyMap<Entry, Outcome>,
): Pick<Loaded, 'values' | 'files' | 'skipped'> {
  const fileOf = new Map(files.map((file) => [file.content, file]));
  const values: LoadedValue[] = [];
  const loadedFiles: LoadedFile[] = [];
  const skipped: Skipped[] = [];
  for (const [entry, outcome] of outcomes) {
    if (outcome.status === 'skipped') skipped.push({ name: entry.name, source: outcome.source });
    if (outcome.status !== 'loaded') continue;
    const file = fileOf.get(entry);
    if (!file) values.push(outcome.value);
    else {
      const { mode, variable } = file;
      loadedFiles.push({ content: outcome.value, mode, ...(variable && { variable: variable.name }) });
    }
  }
  return { values, files: loadedFiles, skipped };
}

/** Puts problems of one code together, so that seventy lines with two causes read as two lists. */
function groupedByCode(problems: readonly Problem[]): Problem[] {
  const codes = [...new Set(problems.map(({ code }) => code))];
  return codes.flatMap((code) => problems.filter((problem) => problem.code === code));
}
