import type { Answer } from './store.ts';

/** Whether AWS denied access, to the value itself or to the key that it is encrypted with. */
export function isDenied<T>(answer: Answer<T>): answer is Extract<Answer<T>, { status: 'failed' }> {
  const codes = ['ACCESS_DENIED', 'KMS_ACCESS_DENIED'];
  return answer.status === 'failed' && codes.includes(answer.code);
}
