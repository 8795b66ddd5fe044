import { Failure } from '../../failure.ts';
import type { Variable } from '../../output/format/variable.ts';
import type { World } from '../world/world.ts';

/** Variables to set, and how to recognise the path that an earlier step has given to the same file. */
interface Wanted {
  readonly variables: readonly Variable[];
  readonly isRepeated: (variable: string, path: string) => boolean;
}

/**
 * Refuses to replace variables that someone else has set. A variable that already has the same value is no conflict.
 *
 * @param override the option that allows replacing them, for the hint
 * @throws {Failure} `ALREADY_SET` for each.
 */
export function checkForeign({ variables, isRepeated }: Wanted, { env }: World, override: string): void {
  const foreign = variables.filter(({ name, value }) => {
    const current = env[name];
    return current !== undefined && current !== value && !isRepeated(name, current);
  });
  if (foreign.length === 0) return;
  throw new Failure(
    foreign.map(({ name, place }) => ({
      code: 'ALREADY_SET',
      message: `"${name}" is already set in this job, to a different value`,
      hint: `Rename it in the mapping, or use ${override}.`,
      place,
    })),
  );
}
