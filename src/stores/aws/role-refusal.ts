import { type ErrorCode, type Failure, fail } from '../../failure.ts';
import { commonHints } from '../../load/failed-answer.ts';
import type { SessionRequest } from './assume-role.ts';

/** How the name of an error begins that was tried again though it looks final. */
export const passingPrefix = 'Passing';

/**
 * Why a role could not be assumed.
 *
 * @param name of AWS's error.
 * @param token the OIDC token that was sent, of which only claims are shown.
 */
export function roleRefusal(
  { roleArn, externalId }: SessionRequest,
  code: ErrorCode,
  name: string,
  attempts: number,
  token: string | undefined,
): Failure {
  const tries = attempts > 1 ? `, ${attempts} attempts` : '';
  const reason = name.startsWith(passingPrefix) ? name.slice(passingPrefix.length) : name;
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
  ...commonHints,
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
