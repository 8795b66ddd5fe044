import type { AwsCredentialIdentityProvider } from '@aws-sdk/types';
import { type ErrorCode, fail } from '../../failure.ts';
import { commonHints, tryAgain } from '../../store/describe-answer.ts';
import { callerIdentity } from './credentials/caller-identity.ts';
import type { Connection } from './requests/connection.ts';
import type { Regions } from './requests/in-some-region.ts';

/**
 * Checks that credentials belong to an allowed account.
 *
 * @throws {Failure} `ACCOUNT_REFUSED` for any other account; or the reason why it could not be read.
 */
export async function guardAccount(
  accounts: readonly string[],
  connection: Connection,
  regions: Regions,
  credentials: AwsCredentialIdentityProvider,
): Promise<void> {
  const sent = await callerIdentity(connection, regions, credentials);
  if (!sent.ok) {
    const { kind, name } = sent.error;
    const code: ErrorCode = kind.status === 'failed' ? kind.code : 'AWS_ERROR';
    const { [code]: hint = tryAgain }: Partial<Record<ErrorCode, string>> = commonHints;
    throw fail(code, `the account of the credentials could not be read (${name})`, hint);
  }
  const { account, arn } = sent.output;
  if (account !== undefined) connection.facts.accounts.add(account);
  if (arn !== undefined && connection.facts.roles.size === 0) connection.facts.roles.add(arn);
  if (account === undefined || !accounts.includes(account)) {
    const actual = account === undefined ? 'unknown' : `"${account}"`;
    throw fail(
      'ACCOUNT_REFUSED',
      `the credentials belong to the account ${actual}, and only ${accounts.map((id) => `"${id}"`).join(', ')} is allowed`,
      'Sign in to the right account, or correct what allows others: `account:` in the mapping, allowed-account-ids (Action).',
    );
  }
}
