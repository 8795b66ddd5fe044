import { Failure } from '../../failure.ts';
import type { LoadedValue } from '../../load/value/loaded-value.ts';

/** The outputs that the Action itself sets. */
const ownOutputs = ['names', 'count', 'env-file'];

/** @throws {Failure} `NAME_CLASH` for each entry that is exposed under the name of one of our outputs. */
export function checkOutputs(exposed: readonly Pick<LoadedValue, 'name' | 'expose' | 'place'>[]): void {
  const problems = exposed
    .filter(({ name, expose }) => expose.includes('output') && ownOutputs.includes(name.toLowerCase()))
    .map(({ name, place }) => ({
      code: 'NAME_CLASH' as const,
      message: `"${name}" is an output of the Action itself`,
      hint: 'Choose another name for the output.',
      place,
    }));
  if (problems.length > 0) throw new Failure(problems);
}
