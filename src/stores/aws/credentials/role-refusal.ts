import { type ErrorCode, type Failure, fail } from '../../../failure.ts';
import { commonHints } from '../../../store/describe-answer.ts';
import type { Caller } from '../../../store/store.ts';
import type { Classified } from '../requests/classify-error.ts';

interface RoleError {
  readonly code: ErrorCode;
  /** The name of AWS's error. */
  readonly name: string;
  readonly retry: Classified['retry'];
  readonly attempts: number;
  /** Undefined if AWS did not say. */
  readonly caller: Caller | undefined;
}

/**
 * Explains why a role could not be assumed.
 *
 * @param token the OIDC token that was sent; only claims of it are shown.
 */
export function roleRefusal(
  { roleArn, externalId }: { readonly roleArn: string; readonly externalId?: string | undefined },
  { code, name, retry, attempts, caller }: RoleError,
  token: string | undefined,
): Failure {
  const tries = attempts > 1 ? `, ${attempts} attempts` : '';
  const by = caller ? ` by ${caller.arn} in the account ${caller.account}` : '';
  const message = `the role "${roleArn}" could not be assumed${by} (${name}${tries})`;
  if (code === 'INVALID_CREDENTIALS' && retry === 'transient')
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
      `Allow sts:AssumeRoleWithWebIdentity for sub "${sub}" and aud "${aud}" in the role's trust policy; ${orMissing}.`,
    );
  }
  if (code === 'ACCESS_DENIED') {
    const condition = externalId === undefined ? '' : ', with the same external ID';
    const hint = `Name the caller in the role's trust policy${condition}, and grant the caller sts:AssumeRole on the role; ${orMissing}.`;
    return fail(code, message, hint);
  }
  return fail(code, message, roleHints[code]);
}

const orMissing = 'AWS gives the same answer for a role that does not exist';

const roleHints: Partial<Record<ErrorCode, string>> = {
  ...commonHints,
  NETWORK: 'Check that STS can be reached from here, and through which proxy.',
  TIMEOUT: 'Check that STS can be reached from here, or allow more time.',
};

/** The claims that a trust policy checks, which are not secret; undefined if a claim has unexpected characters. */
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
