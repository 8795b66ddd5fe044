import { certificateRefusal } from '../../../auth/certificate-reason.ts';
import type { Environment } from '../../../auth/platform.ts';
import { type Failure, fail } from '../../../failure.ts';
import { shellWord } from '../../../text/quote-for-shell.ts';
import { containerRefusal } from './container-credentials.ts';
import { machineRefusal } from './machine-credentials.ts';
import type { ProfileSource } from './profile-source.ts';
import { systemCode } from './system-code.ts';

/**
 * Explains why a profile gave no credentials. The SDK's text is never shown, because it may quote the output of a program.
 */
export function profileRefusal(
  { kind, profile, settings }: ProfileSource,
  env: Environment,
  error: unknown,
): Failure {
  const text = error instanceof Error ? error.message : '';
  const refusal =
    kind === 'sso' || kind === 'login'
      ? certificateRefusal(`the profile "${profile}" provides no credentials`, error)
      : undefined;
  if (refusal) return refusal;
  switch (kind) {
    case 'process':
      return fail(
        'NO_CREDENTIALS',
        `the \`credential_process\` of the profile "${profile}" ${processProblem(text)}`,
        'Run the program by itself to see why: its output is never shown here.',
      );
    case 'sso':
      return ssoRefusal(profile, settings.sso_role_name ?? '', text, error);
    case 'login':
      return fail(
        'EXPIRED_CREDENTIALS',
        `the login session of the profile "${profile}" has expired, or was never started`,
        `Run \`aws login --profile ${shellWord(profile)}\`.`,
      );
    case 'web identity':
      return fail(
        'INVALID_CREDENTIALS',
        `the profile "${profile}" has the \`web_identity_token_file\` "${settings.web_identity_token_file}", which cannot be read${systemCode(error)}`,
        'Correct the path, or the permissions of the file.',
      );
    case 'Environment':
      return fail(
        'NO_CREDENTIALS',
        `the profile "${profile}" takes its credentials from the environment, which has none`,
        'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or change `credential_source`.',
      );
    case 'EcsContainer':
      return containerRefusal(env, error);
    case 'Ec2InstanceMetadata':
      return machineRefusal(env, error);
    case 'keys':
      return fail(
        'NO_CREDENTIALS',
        `the profile "${profile}" provides no credentials`,
        'Correct the profile in the AWS config files.',
      );
  }
}

function processProblem(text: string): string {
  if (/returned invalid JSON\.$/.test(text)) return 'printed something that is not JSON';
  if (/returned expired credentials\.$/.test(text)) return 'printed credentials that have expired';
  if (/(?:did not return Version 1|returned invalid credentials)\.$/.test(text))
    return 'printed JSON that lacks `"Version": 1`, `AccessKeyId` or `SecretAccessKey`';
  return 'failed';
}

function ssoRefusal(profile: string, role: string, text: string, error: unknown): Failure {
  if (/SSO session|SSO Token|Token is expired|^UnauthorizedException/i.test(text)) {
    return fail(
      'EXPIRED_CREDENTIALS',
      `the SSO session of the profile "${profile}" has expired, or was never started`,
      `Run \`aws sso login --profile ${shellWord(profile)}\`.`,
    );
  }
  if (/^(?:Forbidden|ResourceNotFound|InvalidRequest)Exception/.test(text)) {
    return fail(
      'ACCESS_DENIED',
      `SSO denies access to the role "${role}" of the profile "${profile}"`,
      'Correct `sso_account_id` and `sso_role_name`, or have the role assigned to you.',
    );
  }
  const code = systemCode(error);
  return fail(
    code === '' ? 'AWS_ERROR' : 'NETWORK',
    `SSO returned no credentials for the profile "${profile}"${code}`,
    'Check the network, the proxy and `sso_region`, and try again.',
  );
}
