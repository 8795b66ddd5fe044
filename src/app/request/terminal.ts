import { isCi } from '../../auth/platform.ts';
import type { World } from '../world/world.ts';

type StderrWorld = Pick<World, 'env' | 'stderrIsTerminal'>;

/** Whether a user watches stderr on a terminal that can erase a line. The terminal of a CI job is a log. */
export function isWatched(world: StderrWorld): boolean {
  return world.env.TERM !== 'dumb' && !isCi(world.env) && world.stderrIsTerminal;
}

/**
 * Whether messages on stderr have colors: on a terminal that a user watches, unless an environment variable decides.
 *
 * @see https://no-color.org
 * @see https://force-color.org
 */
export function usesColor(world: StderrWorld): boolean {
  const { NO_COLOR, FORCE_COLOR } = world.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return isWatched(world);
}
