import { Failure } from '../../failure.ts';
import type { Variable } from '../../output/format/variable.ts';
import type { LoadedFiles } from '../request/loaded-files.ts';
import type { World } from '../world/world.ts';

/**
 * A variable that somebody else has set is not replaced unasked; one that we set to the same before is no conflict.
 *
 * @param files whose paths are other ones in each step.
 * @param override what the caller says to replace it, for the hint
 * @throws {Failure} `ALREADY_SET` for each.
 */
export function checkForeign(
  variables: readonly Variable[],
  files: LoadedFiles | undefined,
  { env }: World,
  override: string,
): void {
  const foreign = variables.filter(({ name, value }) => {
    const there = env[name];
    return there !== undefined && there !== value && !files?.isRepeated(name, there);
  });
  if (foreign.length === 0) return;
  throw new Failure(
    foreign.map(({ name, place }) => ({
      code: 'ALREADY_SET',
      message: `"${name}" is set in this job already, to something else`,
      hint: `Rename it in the mapping, or use ${override}.`,
      place,
    })),
  );
}
