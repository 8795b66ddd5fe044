import { accessDenied } from './access-denied.ts';
import { AwsError, constraintMessage } from './aws-error.ts';
import type { Caller, Handlers, JsonObject, Operation, Place } from './call.ts';
import type { Clock } from './clock.ts';
import type { Denials } from './denials.ts';
import type { Random } from './random.ts';
import { sessionPolicy } from './session-policy.ts';
import { checkWebIdentity, mayAssume, type RoleTrust, readClaims } from './web-identity.ts';

type StsOperation = 'GetCallerIdentity' | 'AssumeRole' | 'AssumeRoleWithWebIdentity';

export interface StsParts {
  readonly callers: Callers;
  readonly denials: Denials;
  readonly random: Random;
  readonly clock: Clock;
  readonly roles: Readonly<Record<string, RoleTrust>> | undefined;
  readonly packedLimit: number | undefined;
}

/** The owner of an access key: a role that was assumed here, or else the only user of the account. */
export interface Callers {
  /** Undefined if a temporary key comes without its session token. */
  find(accessKeyId: string, sessionToken: string | undefined): Caller | undefined;
  add(accessKeyId: string, sessionToken: string, caller: Caller): void;
}

export function callers(accountId: string): Callers {
  const sessions = new Map<string, { readonly token: string; readonly caller: Caller }>();
  const user = {
    account: accountId,
    arn: `arn:aws:iam::${accountId}:user/fake`,
    userId: 'AIDAFAKEFAKEFAKEFAKE0',
  };
  return {
    find: (accessKeyId, sessionToken) => {
      const session = sessions.get(accessKeyId);
      if (session === undefined) return user;
      return session.token === sessionToken ? session.caller : undefined;
    },
    add: (accessKeyId, token, caller) => sessions.set(accessKeyId, { token, caller }),
  };
}

interface RoleRequest {
  readonly RoleArn?: string | undefined;
  readonly RoleSessionName?: string | undefined;
  readonly DurationSeconds?: number | undefined;
  readonly Policy?: string | undefined;
}

export function sts({
  callers,
  denials,
  random,
  clock,
  roles,
  packedLimit,
}: StsParts): Handlers<StsOperation> {
  const assume = (operation: Operation, request: RoleRequest, place: Place): JsonObject => {
    const { RoleArn = '', RoleSessionName = '', DurationSeconds = 3600 } = request;
    checkRole(request);
    if (packedLimit !== undefined && (request.Policy ?? '').length > packedLimit) {
      throw new AwsError(
        'PackedPolicyTooLarge',
        'Packed policy consumes 112% of allotted space, please use smaller policy.',
      );
    }
    if (denials.name([operation], place.region, [RoleArn])) throw accessDenied(operation, place, RoleArn);
    const [, , , , account = '', path = ''] = RoleArn.split(':');
    const upper = (length: number): string => random.text(length, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567');
    const AccessKeyId = `ASIA${upper(16)}`;
    const SessionToken = `FwoGZXIvYXdzE${random.text(120, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789')}`;
    const Arn = `${RoleArn.split(':').slice(0, 2).join(':')}:sts::${account}:assumed-role/${path.split('/').at(-1)}/${RoleSessionName}`;
    const AssumedRoleId = `AROA${upper(17)}:${RoleSessionName}`;
    const expires = clock.now() + DurationSeconds * 1000;
    const policy = request.Policy === undefined ? {} : { policy: sessionPolicy(request.Policy) };
    callers.add(AccessKeyId, SessionToken, { account, arn: Arn, userId: AssumedRoleId, expires, ...policy });
    const Expiration = new Date(expires).toISOString();
    return {
      AssumedRoleUser: { Arn, AssumedRoleId },
      Credentials: {
        AccessKeyId,
        SecretAccessKey: random.text(40, 'abcdefghijklmnop/+'),
        SessionToken,
        Expiration,
      },
    };
  };

  return {
    GetCallerIdentity: (_input, { caller }) => ({
      Arn: caller.arn,
      UserId: caller.userId,
      Account: caller.account,
    }),
    AssumeRole: (input, place) => {
      const { RoleArn = '', ExternalId } = input;
      const { arn, policy } = place.caller;
      const trusted = roles === undefined || mayAssume(roles[RoleArn], arn, ExternalId);
      if (!trusted || policy?.allows('sts:AssumeRole', RoleArn) === false) {
        throw accessDenied('AssumeRole', place, RoleArn);
      }
      if (arn.includes(':assumed-role/') && (input.DurationSeconds ?? 0) > 3600) {
        const message =
          'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining';
        throw new AwsError('ValidationError', message);
      }
      return assume('AssumeRole', input, place);
    },
    AssumeRoleWithWebIdentity: (input, place) => {
      if ((input.WebIdentityToken ?? '').length < 4)
        throw tooFar('webIdentityToken', '', 'length', 'greater', 4);
      if (roles !== undefined) {
        checkWebIdentity(roles[input.RoleArn ?? ''], readClaims(input.WebIdentityToken ?? '', clock));
      }
      return {
        ...assume('AssumeRoleWithWebIdentity', input, place),
        Audience: 'sts.amazonaws.com',
        Provider: 'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com',
        SubjectFromWebIdentityToken: 'repo:acme/app:ref:refs/heads/main',
      };
    },
  };
}

function checkRole({
  RoleArn = '',
  RoleSessionName = '',
  DurationSeconds = 3600,
  Policy,
}: RoleRequest): void {
  if (!/^arn:aws[a-z-]*:iam::\d{12}:role\/.+$/.test(RoleArn)) {
    throw new AwsError('ValidationError', `${RoleArn} is invalid`);
  }
  if (RoleSessionName.length < 2) throw tooFar('roleSessionName', RoleSessionName, 'length', 'greater', 2);
  if (RoleSessionName.length > 64) throw tooFar('roleSessionName', RoleSessionName, 'length', 'less', 64);
  if (!/^[\w+=,.@-]*$/.test(RoleSessionName)) {
    const rule = 'satisfy regular expression pattern: [\\w+=,.@-]*';
    throw new AwsError('ValidationError', constraintMessage('roleSessionName', RoleSessionName, rule));
  }
  if (DurationSeconds < 900) throw tooFar('durationSeconds', `${DurationSeconds}`, 'value', 'greater', 900);
  if (DurationSeconds > 43_200)
    throw tooFar('durationSeconds', `${DurationSeconds}`, 'value', 'less', 43_200);
  if (Policy !== undefined && Policy.length > 2048) throw tooFar('policy', Policy, 'length', 'less', 2048);
  if (Policy !== undefined && !isJson(Policy)) {
    throw new AwsError('MalformedPolicyDocument', 'Syntax errors in policy.');
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function tooFar(
  field: string,
  value: string,
  measure: 'length' | 'value',
  side: 'less' | 'greater',
  bound: number,
): AwsError {
  return new AwsError(
    'ValidationError',
    constraintMessage(field, value, `have ${measure} ${side} than or equal to ${bound}`),
  );
}
