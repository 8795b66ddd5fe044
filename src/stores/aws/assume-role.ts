import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from '@aws-sdk/types';
import { type ErrorCode, Failure, fail } from '../../failure.ts';
import type { Connection } from './connection.ts';
import { inSomeRegion, type Regions } from './in-some-region.ts';
import { renewableOf } from './renewable.ts';
import { sendRequest } from './send-request.ts';

/** A session to be made. */
export interface SessionRequest {
  readonly roleArn: string;
  readonly sessionName: string;
  readonly durationSeconds: number;
  /** Narrows what the role may do; absent: all of it. */
  readonly policy?: string | undefined;
  readonly externalId?: string | undefined;
}

/** Who asks for it: the bearer of an OIDC token, or the owner of credentials. */
export type Asker =
  | { readonly token: () => Promise<string> }
  | { readonly credentials: AwsCredentialIdentityProvider };

/** `packed too large`: the policy fits into its characters, but not into AWS's packed size; a smaller one may. */
export type Assumed = { readonly credentials: AwsCredentialIdentity } | 'packed too large';

/**
 * Makes a session of a role. Each attempt gets a token of its own, since one may have expired meanwhile; what passes at
 * the identity provider or at STS is tried again, a refusal never.
 *
 * @throws {Failure} when the role cannot be assumed.
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 */
export async function assumeRole(
  { configure, context }: Connection,
  regions: Regions,
  request: SessionRequest,
  asker: Asker,
): Promise<Assumed> {
  const sts = await import('@aws-sdk/client-sts');
  const clientIn = (region: string) =>
    new sts.STSClient(
      'token' in asker ? configure('sts', region) : configure('sts', region, asker.credentials),
    );
  const input = {
    RoleArn: request.roleArn,
    RoleSessionName: request.sessionName,
    DurationSeconds: request.durationSeconds,
    ...(request.policy !== undefined && { Policy: request.policy }),
  };
  const session = 'credentials' in asker ? renewableOf(asker.credentials) : undefined;
  let token: string | undefined;
  let failure: Failure | undefined;
  let packedTooLarge = false;
  const attempt = async (client: InstanceType<typeof sts.STSClient>, abortSignal: AbortSignal) => {
    if ('credentials' in asker) {
      const { externalId } = request;
      const chained = { ...input, ...(externalId !== undefined && { ExternalId: externalId }) };
      return client.send(new sts.AssumeRoleCommand(chained), { abortSignal });
    }
    token = undefined;
    token = await asker.token();
    const bearer = { ...input, WebIdentityToken: token };
    return client.send(new sts.AssumeRoleWithWebIdentityCommand(bearer), { abortSignal });
  };
  const sent = await inSomeRegion(regions, (region) => {
    const client = clientIn(region);
    return sendRequest(
      async (abortSignal) => {
        try {
          return await attempt(client, abortSignal);
        } catch (error) {
          if (error instanceof Failure && !isPassing(error)) throw error;
          if (error instanceof Failure) failure = error;
          packedTooLarge ||= nameOf(error).startsWith('PackedPolicyTooLarge');
          throw isPassing(error) ? passing(error) : error;
        }
      },
      { ...context, session },
    );
  });
  if (packedTooLarge) return 'packed too large';
  if (!sent.ok) {
    if ('token' in asker && token === undefined) throw failure ?? noToken();
    const { kind, name } = sent.error;
    throw refusal(request, kind.status === 'failed' ? kind.code : 'AWS_ERROR', name, sent.attempts, token);
  }
  const { AccessKeyId, SecretAccessKey, SessionToken } = sent.output.Credentials ?? {};
  if (!AccessKeyId || !SecretAccessKey || !SessionToken) {
    throw fail('BAD_RESPONSE', `STS gave no credentials for the role "${request.roleArn}"`, 'Try again.');
  }
  return {
    credentials: {
      accessKeyId: AccessKeyId,
      secretAccessKey: SecretAccessKey,
      sessionToken: SessionToken,
    },
  };
}

function noToken(): Failure {
  return fail('TIMEOUT', 'the runner gave no OIDC token in time', 'Run the job again, or allow more time.');
}

/**
 * What looks final and is not: AWS could not fetch the provider's keys in time, the token was made too long ago, or its
 * service could not be reached.
 */
function isPassing(error: unknown): boolean {
  if (error instanceof Failure) return error.problems[0]?.code === 'NETWORK';
  const name = nameOf(error);
  if (name === 'InvalidIdentityToken' || name === 'InvalidIdentityTokenException')
    return /verification key/i.test(String((error as Error).message));
  return /^(?:IDPCommunicationError|ExpiredTokenException$)/.test(name);
}

/** By its own name it would be final. */
function passing(error: unknown) {
  return { name: `Passing${nameOf(error)}` };
}

function nameOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
}

function refusal(
  { roleArn, externalId }: SessionRequest,
  code: ErrorCode,
  name: string,
  attempts: number,
  token: string | undefined,
): Failure {
  const tries = attempts > 1 ? `, ${attempts} attempts` : '';
  const reason = name.replace(/^Passing/, '');
  const message = `the role "${roleArn}" could not be assumed (${reason}${tries})`;
  if (reason !== name)
    return fail(code, message, 'Run the job again: AWS could not check the token in time.');
  if (/^InvalidIdentityToken/.test(name)) {
    const { aud = 'unknown' } = claims(token);
    return fail(
      'INVALID_CREDENTIALS',
      message,
      `Create an identity provider for this token's issuer in the role's account, with the audience "${aud}".`,
    );
  }
  if (code === 'ACCESS_DENIED' && token !== undefined) {
    const { sub = 'unknown', aud = 'unknown' } = claims(token);
    return fail(
      code,
      message,
      `Let the role's trust policy accept sub "${sub}" and aud "${aud}", with sts:AssumeRoleWithWebIdentity.`,
    );
  }
  if (code === 'ACCESS_DENIED') {
    const condition = externalId === undefined ? '' : ', with the same external id';
    const hint = `Let its trust policy name our credentials${condition}, and let these do sts:AssumeRole on it.`;
    return fail(code, message, hint);
  }
  return fail(code, message, hints[code]);
}

const hints: Partial<Record<ErrorCode, string>> = {
  NO_CREDENTIALS: 'Sign in first, or use --local FILE to run without AWS.',
  EXPIRED_CREDENTIALS: 'Sign in again.',
  NETWORK: 'Look whether STS can be reached from here, and through which proxy.',
  TIMEOUT: 'Look whether STS can be reached from here, or allow more time.',
};

/** What a trust policy looks at, none of it secret; only texts that such a claim may have. */
function claims(token: string | undefined): { readonly sub?: string; readonly aud?: string } {
  try {
    const { sub, aud } = JSON.parse(
      Buffer.from(token?.split('.')[1] ?? '', 'base64url').toString(),
    ) as Record<string, unknown>;
    const shown = (claim: unknown) =>
      /^[\w@/:.*+=-]{1,300}$/.test(String(claim)) ? String(claim) : undefined;
    const [subject, audience] = [shown(sub), shown(aud)];
    return {
      ...(subject !== undefined && { sub: subject }),
      ...(audience !== undefined && { aud: audience }),
    };
  } catch {
    return {};
  }
}
