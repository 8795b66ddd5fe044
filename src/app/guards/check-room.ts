import { checkSizes, environmentBytes } from '../../output/format/size-limits.ts';
import type { Variable } from '../../output/format/variable.ts';
import type { World } from '../world/world.ts';

/**
 * Refuses variables with which no process could be started.
 *
 * @param others what is in its environment besides.
 * @throws {Failure} `TOO_LARGE`
 */
export function checkRoom(
  variables: readonly Variable[],
  others: World['env'],
  { platform }: Pick<World, 'platform'>,
): void {
  const existing = Object.entries(others).map(([name, value = '']) => ({ name, value }));
  const limits = platform === 'win32' || platform === 'darwin' ? platform : 'linux';
  checkSizes(variables, limits, environmentBytes(existing));
}
