import { readerName } from '../model/expand-include.ts';
import { type Mapping, mayBeMissing, readersOf } from '../model/mapping.ts';
import { isWholeSecretArn } from '../reference/secret-suffix.ts';

/**
 * What can do without its secret, as messages call it. If there is no such secret, AWS may deny access instead of saying
 * so; only for a whole ARN does it know which permission to look for.
 */
export function secretsThatMayBeMissing(mapping: Mapping): readonly string[] {
  const readers = readersOf(mapping).filter(
    (reader) =>
      mayBeMissing(reader) &&
      reader.reference.store === 'secretsmanager' &&
      !isWholeSecretArn(reader.reference.id),
  );
  return readers.map(readerName);
}
