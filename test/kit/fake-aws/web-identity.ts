import { AwsError } from './aws-error.ts';
import type { Clock } from './clock.ts';

/** Who may assume a role. */
export interface RoleTrust {
  /** The `sub` claims of OIDC tokens; a trailing `*` matches the rest. Absent: nobody can use OIDC. */
  readonly subjects?: readonly string[];
  /** Default: sts.amazonaws.com. */
  readonly audience?: string;
  /** The ARNs of callers that may assume it with credentials; a trailing `*` matches the rest. */
  readonly principals?: readonly string[];
  readonly externalId?: string;
}

export interface Claims {
  readonly sub: string;
  readonly aud: string;
  readonly exp: number;
}

/** The claims of a token; its signature is not checked. */
export function readClaims(token: string, clock: Clock): Claims {
  let claims: Partial<Claims>;
  try {
    claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Partial<Claims>;
  } catch {
    throw new AwsError('InvalidIdentityToken', 'The ID Token provided is not a valid JWT.');
  }
  const { sub = '', aud = '', exp = 0 } = claims;
  if (exp * 1000 <= clock.now()) {
    throw new AwsError(
      'ExpiredTokenException',
      `Token expired: current date/time ${Math.floor(clock.now() / 1000)} must be before the expiration date/time ${exp}`,
    );
  }
  return { sub, aud, exp };
}

/** Accepts the token, or refuses it with STS's message. */
export function checkWebIdentity(trust: RoleTrust | undefined, { sub, aud }: Claims): void {
  if (trust && aud !== (trust.audience ?? 'sts.amazonaws.com')) {
    throw new AwsError('InvalidIdentityToken', 'Incorrect token audience');
  }
  if (!trust?.subjects?.some((pattern) => covers(pattern, sub))) {
    throw new AwsError('AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity');
  }
}

/** Whether a caller with credentials may assume a role. */
export function mayAssume(
  trust: RoleTrust | undefined,
  caller: string,
  externalId: string | undefined,
): boolean {
  return (
    trust?.principals?.some((pattern) => covers(pattern, caller)) === true &&
    (trust.externalId === undefined || trust.externalId === externalId)
  );
}

function covers(pattern: string, text: string): boolean {
  return pattern.endsWith('*') ? text.startsWith(pattern.slice(0, -1)) : text === pattern;
}
