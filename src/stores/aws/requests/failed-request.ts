import type { Answer } from '../../../store/store.ts';
import type { Classified } from './classify-error.ts';

/** The answer for a reference whose request finally failed. */
export function failedAnswer({ error, attempts }: { error: Classified; attempts: number }): Answer<never> {
  if (error.kind.status === 'missing') return error.kind;
  const detail = attempts > 1 ? `${error.name}, ${attempts} attempts` : error.name;
  return { ...error.kind, detail, ...(isRegionOutage(error) && { outage: true }) };
}

/** Whether the region could not be reached or answered 5xx, so that another region may work. */
export function isRegionOutage({ kind, retry }: Classified): boolean {
  const codes = ['NETWORK', 'TIMEOUT', 'AWS_ERROR'];
  return retry === 'transient' && kind.status === 'failed' && codes.includes(kind.code);
}

/** A response with status 200 that is not as AWS documents it, or lacks the reference. */
export const badResponse: Answer<never> = { status: 'failed', code: 'BAD_RESPONSE' };

/** Whether one of several references may have caused the failure of their common request. */
export function isAboutOneOfMany({ kind, retry }: Classified): boolean {
  if (kind.status === 'missing') return true;
  const codes = ['ACCESS_DENIED', 'KMS_ACCESS_DENIED', 'PENDING_DELETION', 'AWS_ERROR'];
  return retry === 'no' && codes.includes(kind.code);
}
