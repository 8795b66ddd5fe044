import type { AwsCredentialIdentityProvider } from '@aws-sdk/types';
import type { Caller } from '../../../store/store.ts';
import type { Connection } from '../requests/connection.ts';
import { inSomeRegion, type Regions } from '../requests/in-some-region.ts';
import { type Sent, sendRequest } from '../requests/send-request.ts';

/** What AWS says about who signs requests; fields that it should fill may be undefined. */
export type Identity = Partial<Caller>;

/**
 * Asks AWS whose credentials these are, which needs no permission.
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

/** Milliseconds: a failure is worth no longer wait for who had it. */
const longestWait = 3000;

/** Whose credentials these are, to explain a failure; undefined if AWS does not say so at once. */
export async function explainCaller(
  connection: Pick<Connection, 'configure' | 'context'>,
  regions: Regions,
  credentials: AwsCredentialIdentityProvider,
): Promise<Caller | undefined> {
  const { context } = connection;
  const deadline = AbortSignal.any([context.deadline, AbortSignal.timeout(longestWait)]);
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
