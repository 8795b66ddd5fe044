import type * as Sts from '@aws-sdk/client-sts';
import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from '@aws-sdk/types';
import { Failure, fail } from '../../../failure.ts';
import { TransientRefusal } from '../requests/classify-error.ts';
import type { Connection } from '../requests/connection.ts';
import { inSomeRegion, type Regions } from '../requests/in-some-region.ts';
import { renewableOf } from '../requests/renewable.ts';
import { sendRequest } from '../requests/send-request.ts';
import { explainCaller } from './caller-identity.ts';
import { roleRefusal } from './role-refusal.ts';

/** The session to make. */
export interface SessionRequest {
  readonly roleArn: string;
  readonly sessionName: string;
  readonly durationSeconds: number;
  /** Limits the permissions of the session; absent: all that the role has. */
  readonly policy?: string | undefined;
  readonly externalId?: string | undefined;
}

/** The proof with which a role is assumed. */
export type Authentication =
  | { readonly token: () => Promise<string> }
  | { readonly credentials: AwsCredentialIdentityProvider };

/** The policy exceeds AWS's limit for its packed format, though not for its length. */
export class PolicyTooLarge extends Failure {
  constructor(roleArn: string) {
    const message = `the session policy for the role "${roleArn}" is too large for AWS (PackedPolicyTooLarge)`;
    super([{ code: 'AWS_ERROR', message, hint: 'Shorten the names, or set session-policy: off.' }]);
  }
}

/**
 * Assumes a role. Each attempt gets a new token, because the last one may have expired. Transient problems of the identity
 * provider and of STS are retried, refusals are not.
 *
 * @throws {Failure} if the role cannot be assumed; {@link PolicyTooLarge}.
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 */
export async function assumeRole(
  { configure, context }: Connection,
  regions: Regions,
  request: SessionRequest,
  authentication: Authentication,
): Promise<AwsCredentialIdentity> {
  const sts = await import(/* webpackChunkName: "sts" */ '@aws-sdk/client-sts');
  const session = 'credentials' in authentication ? renewableOf(authentication.credentials) : undefined;
  const credentials = 'credentials' in authentication ? authentication.credentials : undefined;
  const { last, next } = attemptsWith(sts, request, authentication);
  const sent = await inSomeRegion(regions, (region) => {
    const client = new sts.STSClient(configure('sts', region, credentials));
    return sendRequest((abortSignal) => next(client, abortSignal), { ...context, session });
  });
  if (!sent.ok) {
    const { kind, name, retry } = sent.error;
    if (name.startsWith('PackedPolicyTooLarge')) throw new PolicyTooLarge(request.roleArn);
    if ('token' in authentication && last.token === undefined) throw last.failure ?? noToken();
    const code = kind.status === 'failed' ? kind.code : 'AWS_ERROR';
    const caller =
      code === 'ACCESS_DENIED' && credentials
        ? await explainCaller({ configure, context }, regions, credentials)
        : undefined;
    throw roleRefusal(request, { code, name, retry, attempts: sent.attempts, caller }, last.token);
  }
  const { AccessKeyId, SecretAccessKey, SessionToken } = sent.output ?? {};
  if (!AccessKeyId || !SecretAccessKey || !SessionToken) {
    throw fail('BAD_RESPONSE', `STS returned no credentials for the role "${request.roleArn}"`, 'Try again.');
  }
  return { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken };
}

/** Makes one attempt after another, and remembers the last token that was sent and the reason why there was none. */
function attemptsWith(sts: typeof Sts, request: SessionRequest, authentication: Authentication) {
  const { roleArn, sessionName, durationSeconds, policy, externalId } = request;
  const input = {
    RoleArn: roleArn,
    RoleSessionName: sessionName,
    DurationSeconds: durationSeconds,
    ...(policy !== undefined && { Policy: policy }),
  };
  const last: { token?: string | undefined; failure?: Failure } = {};
  const send = async (client: Sts.STSClient, abortSignal: AbortSignal) => {
    if ('credentials' in authentication) {
      const chained = { ...input, ...(externalId !== undefined && { ExternalId: externalId }) };
      return client.send(new sts.AssumeRoleCommand(chained), { abortSignal });
    }
    last.token = undefined;
    last.token = await authentication.token();
    const bearer = { ...input, WebIdentityToken: last.token };
    return client.send(new sts.AssumeRoleWithWebIdentityCommand(bearer), { abortSignal });
  };
  const next = async (client: Sts.STSClient, abortSignal: AbortSignal) => {
    try {
      const { Credentials } = await send(client, abortSignal);
      return Credentials;
    } catch (error) {
      if (!isTransient(error)) throw error;
      if (error instanceof Failure) last.failure = error;
      throw new TransientRefusal(error instanceof Error ? error.name : '');
    }
  };
  return { last, next };
}

function noToken(): Failure {
  return fail(
    'TIMEOUT',
    'the runner did not return an OIDC token in time',
    'Run the job again, or allow more time.',
  );
}

/**
 * Whether an error looks final but is not: AWS could not fetch the provider's keys in time, the token is too old, or its
 * service could not be reached.
 */
function isTransient(error: unknown): boolean {
  if (error instanceof Failure) return error.problems[0]?.code === 'NETWORK';
  if (!(error instanceof Error)) return false;
  if (error.name === 'InvalidIdentityToken' || error.name === 'InvalidIdentityTokenException')
    return /verification key/i.test(error.message);
  return /^(?:IDPCommunicationError|ExpiredTokenException$)/.test(error.name);
}
