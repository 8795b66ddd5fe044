import { describeReferrer } from '../model/describe-referrer.ts';
import { type Mapping, mayBeMissing, referrersOf } from '../model/mapping.ts';
import { isWholeSecretArn } from '../reference/secret-suffix.ts';

/**
 * What can do without its secret, as messages call it. If there is no such secret, AWS may deny access instead of saying
 * so; only for a whole ARN does it know which permission to look for.
 */
export function secretsThatMayBeMissing(mapping: Mapping): readonly string[] {
  const referrers = referrersOf(mapping).filter(
    (referrer) =>
      mayBeMissing(referrer) &&
      referrer.reference.store === 'secretsmanager' &&
      !isWholeSecretArn(referrer.reference.id),
  );
  return referrers.map(describeReferrer);
}
