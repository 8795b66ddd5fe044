import { describeReferrer } from '../model/describe-referrer.ts';
import { type Mapping, mayBeMissing, referrersOf } from '../model/mapping.ts';
import { isWholeSecretArn } from '../reference/parse-secret.ts';

/**
 * Describes the entries and includes whose secret is optional. If a secret does not exist, AWS may deny access instead of
 * reporting that; only for a whole ARN does it know which permission to check.
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
