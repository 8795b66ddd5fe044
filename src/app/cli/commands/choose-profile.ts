import { isCi } from '../../../auth/platform.ts';
import type { ProfileChoice } from '../../../stores/aws/requests/profile.ts';

/**
 * The profile that counts, in the order of the AWS CLI. In an automated job the default profile does not count: it may
 * start a program, and nobody there has chosen it.
 *
 * @param named with `--profile`.
 */
export function chooseProfile(
  named: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): ProfileChoice | undefined {
  if (named !== undefined) return { name: named, from: '--profile' };
  for (const from of ['AWS_PROFILE', 'AWS_DEFAULT_PROFILE'] as const) {
    const name = env[from];
    if (name) return { name, from };
  }
  return isCi(env) ? undefined : { name: 'default', from: 'the default' };
}
