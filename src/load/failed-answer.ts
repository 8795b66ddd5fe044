import type { Refusal } from './result.ts';
import type { Answer, Ref } from './store.ts';

/** What is said of something that is not there. */
export function describeMissing(
  { where }: Extract<Answer<unknown>, { status: 'missing' }>,
  ref: Ref,
): string {
  const place = where ?? ref.region;
  const selected = selectedBy(ref);
  return `does not exist${place ? ` in ${place}` : ''}${selected ? `, or has no such ${selected}` : ''}`;
}

function selectedBy(ref: Ref): 'version' | 'label' | 'stage' | undefined {
  if ('name' in ref && ref.selector !== undefined) return /^\d+$/.test(ref.selector) ? 'version' : 'label';
  if ('id' in ref && ref.stage !== undefined) return 'stage';
  return 'id' in ref && ref.version !== undefined ? 'version' : undefined;
}

/** What is said of something that could not be read. */
export function describeFailed(
  answer: Extract<Answer<unknown>, { status: 'failed' }>,
  { region }: Ref,
): Omit<Refusal, 'ok'> {
  const detail = answer.detail === undefined ? '' : ` (${answer.detail})`;
  const place = answer.code === 'NETWORK' && region !== undefined ? ` in ${region}` : '';
  return {
    code: answer.code,
    message: `${messages[answer.code] ?? 'could not be read'}${place}${detail}`,
    hint: answer.hint ?? hints[answer.code] ?? tryAgain,
  };
}

const messages: Partial<Record<Refusal['code'], string>> = {
  ACCESS_DENIED: 'may not be read with these credentials',
  KMS_ACCESS_DENIED: 'cannot be decrypted: the KMS key refuses these credentials',
  PENDING_DELETION: 'is marked for deletion',
  THROTTLED: 'was not read: AWS throttled every attempt',
  TIMEOUT: 'was not read in time',
  NETWORK: 'was not read: AWS could not be reached',
  BAD_RESPONSE: 'was not read: the answer is not what AWS documents',
  AWS_ERROR: 'was not read: AWS reported an error',
  EXPIRED_CREDENTIALS: 'was not read: the credentials have expired',
  INVALID_CREDENTIALS: 'was not read: AWS does not accept the credentials',
  NO_CREDENTIALS: 'was not read: there are no AWS credentials',
};

export const tryAgain = "Try again; if it stays, look at the service's status.";

/** What helps whatever was asked of AWS. */
export const commonHints = {
  TIMEOUT: 'Check the network, or give more time with --timeout or timeout-seconds.',
  NETWORK: 'Check the region, the proxy and the route to AWS.',
  EXPIRED_CREDENTIALS: 'Sign in again.',
  INVALID_CREDENTIALS: 'Check the credentials, and the clock of this machine.',
  NO_CREDENTIALS: 'Sign in first, or use --local FILE to run without AWS.',
} as const;

const hints: Partial<Record<Refusal['code'], string>> = {
  ACCESS_DENIED:
    'Allow ssm:GetParameters or secretsmanager:GetSecretValue on it for this role; AWS answers the same for a secret that does not exist.',
  KMS_ACCESS_DENIED: "Allow kms:Decrypt on the key for this role, in its policy and in the key's.",
  PENDING_DELETION: 'Restore the secret, or point the mapping at another one.',
  THROTTLED:
    'Run fewer jobs at once, or give more time with --timeout or timeout-seconds; for Parameter Store, raise its throughput in the account.',
  ...commonHints,
};
