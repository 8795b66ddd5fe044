import type { Loaded } from '../../../load/load-values.ts';
import { buildMatcher } from '../../../mask/matcher/build-matcher.ts';
import type { Matcher } from '../../../mask/matcher/matcher.ts';
import { masksOf } from '../../request/masks-of.ts';
import type { Request } from '../../request/request.ts';

/**
 * Returns a function that builds the matcher for the loaded secrets; building can take a while.
 * Warnings go to the user, unless they were given with the masks for the runner.
 *
 * @throws {Failure} `TOO_MANY_MASKS` or `SHORT_SECRET`.
 */
export function secretMatcher(loaded: Loaded, request: Request): () => Matcher {
  const { masks, warnings } = masksOf(loaded, { ...request, maskedBy: 'redactor' });
  if (!request.masksTo) for (const message of warnings) request.notify('warning', message);
  return () => buildMatcher(masks);
}
