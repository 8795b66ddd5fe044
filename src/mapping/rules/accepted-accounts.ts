import { Failure, type Problem } from '../../failure.ts';
import { describeReferrer } from '../model/describe-referrer.ts';
import { type Mapping, referrersOf } from '../model/mapping.ts';

/**
 * The accounts to accept; empty: any. Both the mapping and the caller can restrict them.
 *
 * @throws {Failure} `ACCOUNT_CONFLICT` for each account in the mapping that the caller does not allow.
 */
export function acceptedAccounts(mapping: Mapping, allowed: readonly string[]): readonly string[] {
  const { account, roles } = mapping;
  if (allowed.length === 0) return account === undefined ? [] : [account];
  const referrers = referrersOf(mapping);
  const foreign = referrers.flatMap((referrer) => {
    const named = 'home' in referrer.reference ? referrer.reference.home?.account : undefined;
    if (named === undefined || allowed.includes(named)) return [];
    return [{ what: `${describeReferrer(referrer)}: the ARN's account`, named, place: referrer.place }];
  });
  const used = new Set(referrers.flatMap(({ role }) => role ?? []));
  const byRole = [...roles]
    .filter(([name]) => used.has(name))
    .map(([name, { roleArn }]) => ({
      what: `the account of the role "${name}",`,
      named: roleArn.split(':')[4] ?? '',
    }))
    .filter(({ named }) => !allowed.includes(named));
  const own =
    account === undefined || allowed.includes(account)
      ? []
      : [{ what: "the mapping's account", named: account }];
  const problems = [...own, ...byRole, ...foreign].map(
    ({ what, named, ...rest }): Problem => ({
      code: 'ACCOUNT_CONFLICT',
      message: `${what} "${named}" is not allowed by the caller`,
      hint: 'Correct the mapping, or change allowed-account-ids.',
      ...rest,
    }),
  );
  if (problems.length > 0) throw new Failure(problems);
  return account === undefined ? allowed : [account];
}
