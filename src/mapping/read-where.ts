import type { FieldReader } from './field-reader.ts';
import { regionPattern } from './reference.ts';
import { didYouMean } from './suggest.ts';

/** The region that an entry or include is read from, where it or `defaults` says one. */
export function readRegion(
  reader: FieldReader<{ readonly region?: string | undefined }>,
  arnRegion: string | undefined,
): string | undefined {
  const own = reader.substituted('region')?.text;
  if (own !== undefined && !regionPattern.test(own)) {
    reader.problem('region', 'this is no region', 'Write it as in eu-west-1.');
  }
  if (own !== undefined && arnRegion !== undefined && arnRegion !== own) {
    reader.problem(
      'region',
      'the ARN is of another region than `region` says',
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
    const hint = didYouMean(role, [...roles.keys()], 'Declare it under roles:.');
    reader.problem('role', 'the mapping declares no such role', hint);
  }
  return role;
}
