import type { AwsCredentialIdentityProvider } from '@aws-sdk/types';
import { type ErrorCode, fail } from '../../failure.ts';
import { commonHints, tryAgain } from '../../load/failed-answer.ts';
import type { Connection } from './connection.ts';
import { inSomeRegion, type Regions } from './in-some-region.ts';
import { sendRequest } from './send-request.ts';

/**
 * Asks AWS whose credentials these are.
 *
 * @throws {Failure} `ACCOUNT_REFUSED` when the account is none of `accounts`, or what kept it from being read.
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
 */
export async function guardAccount(
  accounts: readonly string[],
  { configure, context }: Connection,
  regions: Regions,
  credentials: AwsCredentialIdentityProvider,
): Promise<void> {
  const { GetCallerIdentityCommand, STSClient } = await import('@aws-sdk/client-sts');
  const sent = await inSomeRegion(regions, (region) => {
    const client = new STSClient(configure('sts', region, credentials));
    return sendRequest(
      (abortSignal) => client.send(new GetCallerIdentityCommand({}), { abortSignal }),
      context,
    );
  });
  if (!sent.ok) {
    const { kind, name } = sent.error;
    const code: ErrorCode = kind.status === 'failed' ? kind.code : 'AWS_ERROR';
    throw fail(code, `the account of the credentials could not be read (${name})`, hints[code] ?? tryAgain);
  }
  const { Account } = sent.output;
  if (typeof Account !== 'string' || !accounts.includes(Account)) {
    const actual = typeof Account === 'string' && /^\d{12}$/.test(Account) ? `"${Account}"` : 'unknown';
    throw fail(
      'ACCOUNT_REFUSED',
      `the credentials are of the account ${actual}, and only ${accounts.map((id) => `"${id}"`).join(', ')} is allowed`,
      'Sign in to the right account, or correct what allows others: `account:` in the mapping, allowed-account-ids (Action).',
    );
  }
}

const hints: Partial<Record<ErrorCode, string>> = commonHints;
