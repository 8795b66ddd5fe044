import type { ErrorCode, SharedCause } from '../failure.ts';
import type { Refusal } from '../result.ts';
import { describeFailed, type WayOut } from './describe-answer.ts';
import { type Answer, type Ref, refKey } from './store.ts';

/** What fails for the credentials, the network or the service, whatever is asked for. */
const general: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  ...(['NO_CREDENTIALS', 'INVALID_CREDENTIALS', 'EXPIRED_CREDENTIALS'] as const),
  ...(['THROTTLED', 'TIMEOUT', 'NETWORK', 'AWS_ERROR', 'BAD_RESPONSE'] as const),
]);

/** What somebody asked for: `asked` is the reference, without a key. */
type Asking = Pick<SharedCause, 'subject' | 'asked'>;

/** The cause of an answer that failed. */
export function failureCause(
  answer: Extract<Answer<unknown>, { status: 'failed' }>,
  ref: Ref,
  { subject, asked }: Asking,
  wayOut: WayOut,
): SharedCause {
  const { code, access } = answer;
  if (!access && !general.has(code))
    return referenceCause(ref, { subject, asked }, describeFailed(answer, ref, wayOut));
  const describe = (resource: string) =>
    describeFailed(access ? { ...answer, access: { ...access, resource } } : answer, ref, wayOut);
  const { message, hint } = describe('');
  return {
    // Requests differ in how often they were tried.
    key: [message.replace(/, \d+ attempts/, ''), hint].join('\n'),
    subject,
    asked: access?.resource ?? asked,
    message: (all) =>
      `${all.count} entries ${describe(all.asked).message.replace(/^was/, 'were')}: ${all.subjects}`,
    hint: hint.replace(/\bon it\b/, 'on them'),
  };
}

/** The cause of an answer that something is missing. */
export function missingCause(
  { barren }: Extract<Answer<unknown>, { status: 'missing' }>,
  ref: Ref,
  asking: Asking,
  refusal: Pick<Refusal, 'message' | 'hint'>,
): SharedCause {
  if (!barren) return referenceCause(ref, asking, refusal);
  const { region, regionFrom, caller } = barren;
  const account = caller ? `, account ${caller.account}` : '';
  return {
    ...asking,
    key: [region, caller?.arn].join('\n'),
    message: (all) =>
      `none of ${all.count} entries exists in ${region} (from ${regionFrom})${account}: is that the right place? Missing: ${all.subjects} (${all.asked})`,
    hint: 'Correct the region, or sign in to the account that has them.',
  };
}

/** The cause of what is wrong with all that is read from one reference. */
function referenceCause(
  ref: Ref,
  asking: Asking,
  { message, hint }: Pick<Refusal, 'message' | 'hint'>,
): SharedCause {
  return {
    ...asking,
    key: [refKey(ref), message].join('\n'),
    message: ({ subjects, asked }) => `${subjects}: ${asked} ${message}`,
    hint,
  };
}
