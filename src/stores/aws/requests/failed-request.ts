import type { Answer } from '../../../store/store.ts';
import type { Classified } from './classify-error.ts';

/** The answer for a reference whose request failed for good. */
export function failedAnswer({ error, attempts }: { error: Classified; attempts: number }): Answer<never> {
  if (error.kind.status === 'missing') return error.kind;
  const detail = attempts > 1 ? `${error.name}, ${attempts} attempts` : error.name;
  return { ...error.kind, detail, ...(isOutage(error) && { outage: true }) };
}

/** A region that could not be reached, or answered 5xx: another one may do better. */
export function isOutage({ kind, retry }: Classified): boolean {
  const codes = ['NETWORK', 'TIMEOUT', 'AWS_ERROR'];
  return retry === 'transient' && kind.status === 'failed' && codes.includes(kind.code);
}

/** A 200 whose fields are not what AWS documents, or that says nothing about this reference. */
export const badResponse: Answer<never> = { status: 'failed', code: 'BAD_RESPONSE' };

/** Whether the failure of a request for many may be the fault of one of them. */
export function isAboutOneOfMany({ kind, retry }: Classified): boolean {
  if (kind.status === 'missing') return true;
  const codes = ['ACCESS_DENIED', 'KMS_ACCESS_DENIED', 'PENDING_DELETION', 'AWS_ERROR'];
  return retry === 'no' && codes.includes(kind.code);
}
