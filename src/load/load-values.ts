import { Failure, type Problem } from '../failure.ts';
import { checkIncludedName } from '../mapping/expand-include.ts';
import {
  type Entry,
  entriesOf,
  type Mapping,
  pathVariable,
  type ReferenceEntry,
} from '../mapping/mapping.ts';
import { mergeEntries, type Named } from '../mapping/merge-entries.ts';
import { printReference } from '../mapping/reference.ts';
import { didYouMean } from '../mapping/suggest.ts';
import type { CheckName } from '../mapping/variable-name.ts';
import { EntryLoader, type Outcome, type Warning } from './entry-loader.ts';
import { type IncludeAnswer, type Included, loadInclude } from './load-include.ts';
import type { LoadedFile, LoadedValue } from './loaded-value.ts';
import type { Reads } from './plan-reads.ts';
import { type Answer, listRefs, type Parameter, refKey, type Secret, type Store } from './store.ts';

export interface Loaded {
  /** In the order of the mapping, and then what includes give. */
  readonly values: readonly LoadedValue[];
  readonly files: readonly LoadedFile[];
  /** What is missing and optional; `source` says in words what of it is. */
  readonly skipped: readonly { readonly name: string; readonly source: string }[];
  readonly warnings: readonly Warning[];
}

/**
 * Reads every value of the mapping and makes of it what the mapping asks for: all of them or none.
 *
 * @param checkName says whether a variable that an include gives may be set.
 * @throws {Failure} with a problem for each variable that could not be loaded.
 */
export async function loadValues(
  mapping: Mapping,
  reads: Reads,
  store: Store,
  checkName: CheckName,
): Promise<Loaded> {
  const answers = await ask(reads, store);
  const files = new Map(mapping.files.map((file) => [file.content, file]));
  const single = answers as ReadonlyMap<string, Answer<Parameter | Secret>>;
  const loader = new EntryLoader(reads, single, new Set(files.keys()));
  const { problems, warnings } = loader;
  const report = (problem: Problem) => void problems.push(problem);
  const skipped: { name: string; source: string }[] = [];

  const included: Included[] = [];
  for (const include of mapping.includes) {
    const ref = reads.refOf.get(include);
    const answer = ref && answers.get(refKey(ref));
    if (!ref || !answer) throw new Failure([unplanned]);
    const some = loadInclude(include, ref, answer, (key, found) => loader.jsonOf(key, found), report);
    if (some) included.push(...some);
    else skipped.push({ name: printReference(include.reference), source: 'what it includes' });
  }
  const kept = mergeIncluded(mapping, included, checkName, report);
  // What an include that could not be read would give is not known.
  if (problems.length === 0) checkSelected(mapping, included, report);

  const outcomes = new Map<Entry, Outcome>();
  const byName = new Map(mapping.entries.map((entry) => [entry.name, entry]));
  const load = (entry: Entry): Outcome => {
    const known = outcomes.get(entry);
    if (known) return known;
    const outcome = entry.kind === 'template' ? loader.loadTemplate(entry, partOf) : loader.load(entry);
    outcomes.set(entry, outcome);
    return outcome;
  };
  const partOf = (name: string): Outcome => {
    const entry = byName.get(name);
    if (!entry) throw new Failure([unplanned]);
    return load(entry);
  };
  for (const entry of entriesOf(mapping)) load(entry);
  for (const { entry, key, found } of kept) outcomes.set(entry, loader.loadFound(entry, key, found));
  if (problems.length > 0) throw new Failure(groupedByCause(problems));

  const values: LoadedValue[] = [];
  const loadedFiles: LoadedFile[] = [];
  for (const [entry, outcome] of inOrder(mapping, kept, outcomes)) {
    if (outcome.status === 'skipped') skipped.push({ name: entry.name, source: outcome.source });
    if (outcome.status !== 'loaded') continue;
    const file = files.get(entry);
    if (!file) values.push(outcome.value);
    else {
      const { mode, variable } = file;
      loadedFiles.push({ content: outcome.value, mode, ...(variable && { variable: variable.name }) });
    }
  }
  return { values, files: loadedFiles, skipped, warnings };
}

const unplanned: Problem = { code: 'BUG', message: 'the store did not answer exactly what was asked' };

/** Asks for everything at once; each thing that was asked has exactly one answer. */
async function ask(reads: Reads, store: Store): Promise<ReadonlyMap<string, IncludeAnswer>> {
  const none = new Map<string, never>();
  const [parameters, secrets, paths] = await Promise.all([
    reads.parameters.length > 0 ? store.parameters(reads.parameters) : none,
    reads.secrets.length > 0 ? store.secrets(reads.secrets) : none,
    reads.paths.length > 0 ? store.paths(reads.paths) : none,
  ]);
  const answers = new Map<string, IncludeAnswer>([...parameters, ...secrets, ...paths]);
  const asked = listRefs(reads).map(refKey);
  if (answers.size !== asked.length || asked.some((key) => !answers.has(key))) throw new Failure([unplanned]);
  return answers;
}

/**
 * What includes give and the caller selects, without what an entry goes before; names that may not be, and two of a name,
 * are problems.
 */
function mergeIncluded(
  { entries, files, unselected }: Mapping,
  included: readonly Included[],
  checkName: CheckName,
  report: (problem: Problem) => void,
): readonly Included[] {
  if (included.length === 0) return [];
  for (const { entry } of included) checkIncludedName(entry, checkName, report);
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
    const message = `neither the mapping nor what it includes has a variable "${name}" to select`;
    const known = [...[...entries, ...unselected].map((one) => one.name), ...names];
    report({ code: 'USAGE', message, hint: didYouMean(name, known, 'Name a variable of the mapping.') });
  }
}

function* inOrder(
  mapping: Mapping,
  included: readonly Included[],
  outcomes: ReadonlyMap<Entry, Outcome>,
): Generator<readonly [Entry, Outcome]> {
  const entries: readonly (Entry | ReferenceEntry)[] = [
    ...entriesOf(mapping),
    ...included.map(({ entry }) => entry),
  ];
  for (const entry of entries) {
    const outcome = outcomes.get(entry);
    if (outcome) yield [entry, outcome];
  }
}

/** Problems of one code together, so that seventy lines with two causes read as two lists. */
function groupedByCause(problems: readonly Problem[]): Problem[] {
  const codes = [...new Set(problems.map(({ code }) => code))];
  return codes.flatMap((code) => problems.filter((problem) => problem.code === code));
}
