import { patternTester } from '../../src/app/world/pattern-tester.ts';
import { type Loaded, loadValues } from '../../src/load/load-values.ts';
import { planReads } from '../../src/load/plan-reads.ts';
import type { Mapping } from '../../src/mapping/model/mapping.ts';
import type { CheckName } from '../../src/mapping/names/name-checker.ts';
import { fetchAnswers } from '../../src/store/fetch-answers.ts';
import type { Store } from '../../src/store/store.ts';

/** Everything that a mapping asks for, from a store that needs no region. */
export async function loadFrom(store: Store, mapping: Mapping, checkName: CheckName): Promise<Loaded> {
  const reads = planReads(mapping, { required: false });
  return loadValues(mapping, reads, await fetchAnswers(reads.refs, store), checkName, patternTester());
}
