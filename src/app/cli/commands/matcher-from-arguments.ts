import type { Loaded } from '../../../load/load-values.ts';
import { buildMatcher, type Matcher } from '../../../mask/matcher/matcher.ts';
import { masksOf } from '../../request/masks-of.ts';
import type { World } from '../../world/world.ts';
import type { Arguments } from '../arguments/parse-arguments.ts';
import { isReadByRunner, maskOptions } from './mapping-from-arguments.ts';
import { sayer } from './say.ts';

/**
 * What hides the secrets among loaded values, still to be built, which can take a while. Warnings go to stderr unless
 * `--quiet`; in a GitHub job they were printed with the masks of the runner.
 *
 * @throws {Failure} `TOO_MANY_MASKS` or `SHORT_SECRET`.
 */
export function matcherFromArguments(loaded: Loaded, args: Arguments, world: World): () => Matcher {
  const { masks, warnings } = masksOf(loaded, { ...maskOptions(args), audience: 'redactor' });
  if (!isReadByRunner(world)) {
    const say = sayer(args, world);
    for (const message of warnings) say('warning', message);
  }
  return () => buildMatcher(masks);
}
