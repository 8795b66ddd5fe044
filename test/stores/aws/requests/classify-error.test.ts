import { describe, expect, test } from '@jest/globals';
import { classifyError } from '../../../../src/stores/aws/requests/classify-error.ts';
import { makeCanary } from '../../../kit/canary.ts';

const quoted = makeCanary('an error that quotes a value');
const error = (name: string, more: object = {}) => Object.assign(new Error(quoted), { name }, more);
const status = (httpStatusCode: number) => ({ $metadata: { httpStatusCode } });

describe('what an error of the SDK means', () => {
  test.each<[string, unknown, string]>([
    ['no address for the host', error('Error', { code: 'ENOTFOUND' }), 'NETWORK transient ENOTFOUND'],
    ['a resolver that is busy', error('Error', { code: 'EAI_AGAIN' }), 'NETWORK transient EAI_AGAIN'],
    ['nobody listening', error('AggregateError', { code: 'ECONNREFUSED' }), 'NETWORK transient ECONNREFUSED'],
    ['a reset', error('TimeoutError', { code: 'ECONNRESET' }), 'NETWORK transient ECONNRESET'],
    [
      'a certificate that has expired',
      error('Error', { code: 'CERT_HAS_EXPIRED' }),
      'UNTRUSTED_CERTIFICATE no it has expired',
    ],
    ['a server error', error('InternalFailure', status(500)), 'AWS_ERROR transient InternalFailure'],
    [
      'a page of a proxy',
      error('SyntaxError', { $response: { statusCode: 503 } }),
      'AWS_ERROR transient SyntaxError',
    ],
    ['too many requests', error('Whatever', status(429)), 'THROTTLED throttle Whatever'],
    [
      'a clock that is wrong',
      error('RequestExpired', status(400)),
      'INVALID_CREDENTIALS skew RequestExpired',
    ],
    ['a denial', error('AccessDeniedException', status(400)), 'ACCESS_DENIED no AccessDeniedException'],
    ['a denial without a name', error('UnknownError', status(403)), 'ACCESS_DENIED no UnknownError'],
    ['an unknown refusal', error('ValidationException', status(400)), 'AWS_ERROR no ValidationException'],
    ['a name with a value in it', error(`x ${quoted}`, status(400)), 'AWS_ERROR no unnamed error'],
    ['what is no answer', error('SyntaxError', status(200)), 'BAD_RESPONSE transient SyntaxError'],
    ['what has no end', error('AnswerTooLarge', status(200)), 'BAD_RESPONSE no AnswerTooLarge'],
    ['what is no error', quoted, 'BAD_RESPONSE transient unnamed error'],
    ['nothing', undefined, 'BAD_RESPONSE transient unnamed error'],
  ])('%s', (_, thrown, expected) => {
    const classified = classifyError(thrown);
    const { kind, retry, name } = classified;
    expect(`${kind.status === 'failed' ? kind.code : kind.status} ${retry} ${name}`).toBe(expected);
    expect(JSON.stringify(classified)).not.toContain(quoted);
  });
});
