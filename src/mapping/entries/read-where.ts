import { shownWord } from '../../text/shown-word.ts';
import { didYouMean } from '../../text/suggest.ts';
import { isRegion, notRegion } from '../reference/suggest-region.ts';
import type { FieldReader } from './entry-checker.ts';

/** The region that an entry or include is read from, where it or `defaults` says one. */
export function readRegion(
  reader: FieldReader<{ readonly region?: string | undefined }>,
  arnRegion: string | undefined,
): string | undefined {
  const own = reader.substituted('region')?.text;
  if (own !== undefined && !isRegion(own)) {
    const { message, hint } = notRegion(own);
    reader.problem('region', message, hint);
  }
  if (own !== undefined && arnRegion !== undefined && arnRegion !== own) {
    reader.problem(
      'region',
      'the ARN is in another region than `region`',
      'Remove `region`: the ARN has one.',
    );
  }
  return own ?? reader.context.defaults.region;
}

/** The role of the mapping that it is read with. */
export function readRole(reader: FieldReader<{ readonly role?: string | undefined }>): string | undefined {
  const role = reader.substituted('role')?.text;
  const { roles } = reader.context;
  if (role !== undefined && !roles.has(role)) {
    const names = [...roles.keys()];
    const shown = shownWord(role, names, 'value');
    const message = `the mapping declares no ${shown === undefined ? 'such role' : `role "${shown}"`}`;
    reader.problem('role', message, didYouMean(role, names, 'Declare it under roles:.'));
  }
  return role;
}
