import { isDeepStrictEqual } from 'node:util';
import type { Answer } from '../../../store/store.ts';
import { badResponse } from '../requests/failed-request.ts';

/**
 * What one response says about one reference, however often: nothing tells which of two different contents to believe.
 *
 * @param contents undefined for one that could not be read.
 */
export function oneAnswer<T>(contents: readonly (T | undefined)[]): Answer<T> {
  const [value, ...others] = contents;
  if (value === undefined || others.includes(undefined)) return badResponse;
  if (others.every((other) => isDeepStrictEqual(other, value))) return { status: 'found', value };
  return { status: 'failed', code: 'BAD_RESPONSE', detail: 'it is there twice, with different content' };
}
