import type { LoadedValue } from '../../load/value/loaded-value.ts';
import type { Exposure } from '../../mapping/model/mapping.ts';
import type { Variable } from '../../output/format/variable.ts';

/** The variables that go there, in clear. */
export function exposedVariables(values: readonly LoadedValue[], where: Exposure): Variable[] {
  return values
    .filter(({ expose }) => expose.includes(where))
    .map(({ name, value, place }) => ({ name, value: value.text(), place }));
}
