import type { AwsCredentialIdentityProvider } from '@aws-sdk/types';
import { type ErrorCode, fail } from '../../../failure.ts';
import { commonHints, tryAgain } from '../../../store/describe-answer.ts';
import type { Caller } from '../../../store/store.ts';
import type { Connection } from '../requests/connection.ts';
import { inSomeRegion, type Regions } from '../requests/in-some-region.ts';
import { type Sent, sendRequest } from '../requests/send-request.ts';

/** The owner of credentials, with undefined fields if the response lacks them. */
export type Identity = Partial<Caller>;

/**
 * Asks AWS for the owner of credentials, which takes no permission.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
 */
export async function callerIdentity(
  { configure, context }: Pick<Connection, 'configure' | 'context'>,
  regions: Regions,
  credentials: AwsCredentialIdentityProvider,
): Promise<Sent<Identity>> {
  const { GetCallerIdentityCommand, STSClient } = await import(
    /* webpackChunkName: "sts" */ '@aws-sdk/client-sts'
  );
  const sent = await inSomeRegion(regions, (region) => {
    const client = new STSClient(configure('sts', region, credentials));
    return sendRequest(
      (abortSignal) => client.send(new GetCallerIdentityCommand({}), { abortSignal }),
      context,
    );
  });
  if (!sent.ok) return sent;
  const { Account, Arn } = sent.output;
  return {
    ok: true,
    output: {
      ...(/^\d{12}$/.test(String(Account)) && { account: String(Account) }),
      ...(/^arn:[\w+=,.@:/-]{1,2000}$/.test(String(Arn)) && { arn: String(Arn) }),
    },
  };
}

/** In milliseconds: a failure should not wait longer for its explanation. */
const maxWait = 3000;

/** The owner of credentials, to explain a failure; undefined if AWS does not answer in time. */
export async function explainCaller(
  connection: Pick<Connection, 'configure' | 'context'>,
  regions: Regions,
  credentials: AwsCredentialIdentityProvider,
): Promise<Caller | undefined> {
  const { context } = connection;
  const deadline = AbortSignal.any([context.deadline, AbortSignal.timeout(maxWait)]);
  try {
    const sent = await callerIdentity(
      { ...connection, context: { ...context, deadline } },
      regions,
      credentials,
    );
    if (!sent.ok) return undefined;
    const { arn, account } = sent.output;
    return arn === undefined || account === undefined ? undefined : { arn, account };
  } catch {
    return undefined;
  }
}

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
      `the credentials belong to the account ${actual}, but only ${accounts.map((id) => `"${id}"`).join(', ')} is allowed`,
      'Sign in to the right account, or allow this one with `account:` in the mapping and allowed-account-ids (Action).',
    );
  }
}
