import { secretSuffix } from '../mapping/reference/parse-secret.ts';
import type { Refusal } from '../result.ts';
import type { Access, FailedAnswer, MissingAnswer, Ref, StandIn } from './store.ts';

/** The field by which an entry or include tolerates a missing value, if it does. */
export type ToleratedBy = 'optional' | 'default' | undefined;

/** How to report something that is missing. */
export interface Missing extends Pick<Refusal, 'code' | 'message'> {
  /** Where a stand-in file would have it; absent: there is no such file. */
  readonly standIn?: StandIn | undefined;
  /** What to do, without a full stop; absent: create it, or correct the reference to it. */
  readonly fix?: string;
  /** The key that is nearest to a missing one. */
  readonly near?: string;
}

/** Describes a missing value. A secret that exists without a value has a code of its own. */
export function describeMissing({ where, exists, standIn }: MissingAnswer, ref: Ref): Missing {
  const selected = selectorOf(ref);
  if (exists) {
    if (selected) return { code: 'NOT_FOUND', message: `has no such ${selected}` };
    const message = 'exists but has no value yet: no version of it has the staging label AWSCURRENT';
    return { code: 'NO_VALUE', message, fix: 'Store a value in it' };
  }
  const place = where ?? ref.region;
  const message = `does not exist${place ? ` in ${place}` : ''}${selected ? `, or has no such ${selected}` : ''}`;
  const suffix = where === undefined && suffixHint(ref);
  return {
    code: 'NOT_FOUND',
    message,
    standIn,
    ...(suffix && { fix: `Create it, correct the reference (${suffix})` }),
  };
}

/** What the reference selects besides the parameter or secret itself, in AWS's terms. */
function selectorOf(ref: Ref): 'version' | 'label' | 'staging label' | 'version ID' | undefined {
  if ('name' in ref && ref.selector !== undefined) return /^\d+$/.test(ref.selector) ? 'version' : 'label';
  if ('id' in ref && ref.stage !== undefined) return 'staging label';
  return 'id' in ref && ref.version !== undefined ? 'version ID' : undefined;
}

/** Describes a value that could not be read. */
export function describeFailed(
  answer: FailedAnswer,
  ref: Ref,
  toleratedBy: ToleratedBy,
): Omit<Refusal, 'ok'> {
  const { code } = answer;
  const detail = answer.detail === undefined ? '' : ` (${answer.detail})`;
  const place = code === 'NETWORK' && ref.region !== undefined ? ` in ${ref.region}` : '';
  const doubts = code === 'ACCESS_DENIED' ? deniedDoubts(ref, toleratedBy) : '';
  const policy = answer.underPolicy ? ownPolicy : { message: '', hint: '' };
  const hint = answer.hint ?? (code === 'ACCESS_DENIED' ? deniedHint(ref) : failureHints[code]) ?? tryAgain;
  const { access } = answer;
  const predicate = access ? describeDenied(code, access) : (failureMessages[code] ?? 'could not be read');
  return {
    code,
    message: `${predicate}${place}${detail}${doubts}${policy.message}`,
    hint: hint.replace(/\.$/, `${policy.hint}.`),
  };
}

function describeDenied(code: Refusal['code'], { caller, action, resource }: Access): string {
  const who = caller ? `${caller.arn} (account ${caller.account})` : 'the caller';
  return code === 'KMS_ACCESS_DENIED'
    ? `cannot be decrypted: ${who} needs kms:Decrypt on the KMS key of ${resource}`
    : `cannot be read: ${who} is not authorized to perform ${action} on ${resource}`;
}

/** Another possible cause of a refusal. */
const ownPolicy = {
  message: '; the session policy derived from the mapping may be the cause',
  hint: '; to rule out the derived policy, set session-policy: off in the Action',
};

/**
 * Without permission for a secret's bare name, AWS does not reveal that there is no such secret.
 *
 * @see docs/signing-in.md
 */
function deniedDoubts(ref: Ref, toleratedBy: ToleratedBy): string {
  if (!('id' in ref)) return '';
  const unhelped = toleratedBy ? `, so \`${toleratedBy}\` does not help here` : '';
  return `; AWS gives the same answer for a secret that does not exist${unhelped}`;
}

function deniedHint(ref: Ref): string {
  if (!('id' in ref)) return 'Grant the principal ssm:GetParameters on it.';
  const suffix = suffixHint(ref);
  return `Grant the principal secretsmanager:GetSecretValue on it${suffix ? `; ${suffix}` : ''}.`;
}

/** What may be wrong with the end of a secret's ARN or name, as a clause of a hint. */
function suffixHint(ref: Ref): string | undefined {
  if (!('id' in ref)) return undefined;
  const [end] = secretSuffix.exec(ref.id) ?? [];
  if (!ref.id.startsWith('arn:'))
    return end && `if "${end}" is the hyphen and the six characters that AWS appends in the ARN, remove it`;
  return end
    ? `if "${end}" is part of the name, append the hyphen and the six characters that AWS adds to it in the ARN`
    : 'if the name is right, append the hyphen and the six characters that AWS adds to it in the ARN';
}

const failureMessages: Partial<Record<Refusal['code'], string>> = {
  ACCESS_DENIED: 'cannot be read: AWS denied access to these credentials',
  KMS_ACCESS_DENIED: 'cannot be decrypted: these credentials have no access to the KMS key',
  PENDING_DELETION: 'is scheduled for deletion',
  THROTTLED: 'was not read: AWS throttled every attempt',
  TIMEOUT: 'was not read in time',
  NETWORK: 'was not read: AWS could not be reached',
  UNTRUSTED_CERTIFICATE: "was not read: the server's certificate is not trusted",
  BAD_RESPONSE: 'was not read: the response is not what AWS documents',
  AWS_ERROR: 'was not read: AWS reported an error',
  EXPIRED_CREDENTIALS: 'was not read: the credentials have expired',
  INVALID_CREDENTIALS: 'was not read: AWS rejected the credentials',
  NO_CREDENTIALS: 'was not read: there are no AWS credentials',
};

export const tryAgain = "Try again; if the error persists, check the service's status.";

/** Hints that fit any request to AWS. */
export const commonHints = {
  TIMEOUT: 'Check the network, or allow more time with --timeout (CLI) or timeout-seconds (Action).',
  NETWORK: 'Check the region, the proxy, and the route to AWS.',
  UNTRUSTED_CERTIFICATE:
    "Check the endpoint, the proxy, and this machine's clock; for a private certificate authority, set NODE_EXTRA_CA_CERTS to its PEM file.",
  EXPIRED_CREDENTIALS: 'Sign in again.',
  INVALID_CREDENTIALS: "Check the credentials and this machine's clock.",
  NO_CREDENTIALS: 'Sign in first, or use --local FILE to run without AWS.',
} as const;

const failureHints: Partial<Record<Refusal['code'], string>> = {
  KMS_ACCESS_DENIED: 'Grant the principal kms:Decrypt on the key, in its own policy and in the key policy.',
  PENDING_DELETION: 'Restore the secret, or point the mapping at another one.',
  THROTTLED:
    'Run fewer jobs at once, or allow more time with --timeout (CLI) or timeout-seconds (Action); for Parameter Store, raise its throughput in the account.',
  ...commonHints,
};
