import type { ErrorCode, SharedCause } from '../failure.ts';
import type { Refusal } from '../result.ts';
import { describeFailed, type ToleratedBy } from './describe-answer.ts';
import { type FailedAnswer, type MissingAnswer, type Ref, refKey } from './store.ts';

/** Codes of failures that are due to the credentials, the network, or the service, not to the reference. */
const generalCodes: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  ...(['NO_CREDENTIALS', 'INVALID_CREDENTIALS', 'EXPIRED_CREDENTIALS'] as const),
  ...(['THROTTLED', 'TIMEOUT', 'NETWORK', 'AWS_ERROR', 'BAD_RESPONSE'] as const),
]);

/** An entry or include, and its reference without the key. */
type Requester = Pick<SharedCause, 'subject' | 'asked'>;

/** The cause of a failed answer. */
export function failureCause(
  answer: FailedAnswer,
  ref: Ref,
  requester: Requester,
  toleratedBy: ToleratedBy,
): SharedCause {
  const { code, access } = answer;
  if (!access && !generalCodes.has(code))
    return referenceCause(ref, requester, describeFailed(answer, ref, toleratedBy));
  const describe = (resource: string) =>
    describeFailed(access ? { ...answer, access: { ...access, resource } } : answer, ref, toleratedBy);
  const { message, hint } = describe('');
  return {
    // The number of attempts differs between requests.
    key: [message.replace(/, \d+ attempts/, ''), hint].join('\n'),
    subject: requester.subject,
    asked: access?.resource ?? requester.asked,
    message: (all) =>
      `${all.count} entries ${describe(all.asked).message.replace(/^was/, 'were')}: ${all.subjects}`,
    hint: hint.replace(/\bon it\b/, 'on them'),
  };
}

/** The cause of a missing value. */
export function missingCause(
  { barren }: MissingAnswer,
  ref: Ref,
  requester: Requester,
  refusal: Pick<Refusal, 'message' | 'hint'>,
): SharedCause {
  if (!barren) return referenceCause(ref, requester, refusal);
  const { region, regionFrom, caller } = barren;
  const account = caller ? `, account ${caller.account}` : '';
  const place = caller ? 'region and account' : 'region';
  return {
    ...requester,
    key: [region, caller?.arn].join('\n'),
    message: (all) =>
      `none of the ${all.count} entries exists in ${region} (from ${regionFrom})${account}: is this the right ${place}? Missing: ${all.subjects} (${all.asked})`,
    hint: 'Correct the region, or sign in to the account that has them.',
  };
}

/** The cause of a problem with one reference, which several entries may share. */
function referenceCause(
  ref: Ref,
  requester: Requester,
  { message, hint }: Pick<Refusal, 'message' | 'hint'>,
): SharedCause {
  return {
    ...requester,
    key: [refKey(ref), message].join('\n'),
    message: ({ subjects, asked }) => `${subjects}: ${asked} ${message}`,
    hint,
  };
}
