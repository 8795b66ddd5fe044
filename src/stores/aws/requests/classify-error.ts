import { certificateReason } from '../../../auth/certificate-reason.ts';
import type { ErrorCode } from '../../../failure.ts';

/** What an error of the SDK means. Nothing of AWS's own text is kept: it may quote what was sent or received. */
export interface Classified {
  readonly kind:
    | { readonly status: 'missing'; readonly exists?: true }
    | { readonly status: 'failed'; readonly code: ErrorCode };
  /** `throttle` until the deadline, `transient` a few times, `skew` once, since the SDK has then corrected its clock. */
  readonly retry: 'no' | 'throttle' | 'transient' | 'skew';
  /** AWS's name of the error, or what is wrong with a certificate; safe to print. */
  readonly name: string;
}

/** An error that AWS reports as final, although the next attempt may succeed. Its name is the name of AWS's error. */
export class TransientRefusal extends Error {
  constructor(name: string) {
    super();
    this.name = name;
  }
}

const missing = { status: 'missing' } as const;
const failed = (code: ErrorCode) => ({ status: 'failed', code }) as const;

const missingNames = new Set([
  'ResourceNotFoundException',
  'ParameterNotFound',
  'ParameterVersionNotFound',
  'ParameterVersionLabelNotFound',
]);
const throttleNames = new Set([
  'ThrottlingException',
  'Throttling',
  'ThrottledException',
  'TooManyRequestsException',
  'RequestLimitExceeded',
  'RequestThrottled',
  'RequestThrottledException',
  'SlowDown',
]);
const expiredNames = new Set(['ExpiredTokenException', 'ExpiredToken', 'TokenRefreshRequired']);
const invalidNames = new Set([
  'UnrecognizedClientException',
  'InvalidClientTokenId',
  'MissingAuthenticationToken',
  'MissingAuthenticationTokenException',
  'IncompleteSignature',
  'AuthFailure',
]);
const skewNames = new Set([
  'InvalidSignatureException',
  'SignatureDoesNotMatch',
  'RequestTimeTooSkewed',
  'RequestExpired',
]);
const kmsNames = new Set([
  'DecryptionFailure',
  'InvalidKeyId',
  'KMSAccessDeniedException',
  'EncryptionFailure',
]);
const networkCodes = new Set([
  ...['ECONNRESET', 'ECONNREFUSED', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'],
  ...['ENOTFOUND', 'EAI_AGAIN', 'EPROTO', 'ERR_SSL_WRONG_VERSION_NUMBER', 'UND_ERR_SOCKET'],
]);

/**
 * @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/CommonErrors.html
 * @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/CommonErrors.html
 */
export function classifyError(error: unknown): Classified {
  const { name, message, code, status } = readError(error);
  const safeName = /^[A-Za-z][A-Za-z0-9_]{0,60}$/.test(name) ? name : 'unnamed error';
  const as = (kind: Classified['kind'], retry: Classified['retry'] = 'no'): Classified => ({
    kind,
    retry,
    name: safeName,
  });
  if (error instanceof TransientRefusal) return as(failed('INVALID_CREDENTIALS'), 'transient');
  const refused = status === undefined ? certificateReason(error) : undefined;
  if (refused !== undefined) return { kind: failed('UNTRUSTED_CERTIFICATE'), retry: 'no', name: refused };
  // Of a secret that exists, AWS looks for the value by its staging label or version.
  if (missingNames.has(name))
    return as(/secret value for/i.test(message) ? { ...missing, exists: true } : missing);
  if (throttleNames.has(name) || status === 429) return as(failed('THROTTLED'), 'throttle');
  if (expiredNames.has(name)) return as(failed('EXPIRED_CREDENTIALS'));
  if (invalidNames.has(name)) return as(failed('INVALID_CREDENTIALS'));
  if (skewNames.has(name)) return as(failed('INVALID_CREDENTIALS'), 'skew');
  if (kmsNames.has(name)) return as(failed('KMS_ACCESS_DENIED'));
  if (/^AccessDenied/.test(name) || (status === 403 && name !== 'SyntaxError')) {
    return as(
      failed(/\bkms\b|ciphertext|customer master key/i.test(message) ? 'KMS_ACCESS_DENIED' : 'ACCESS_DENIED'),
    );
  }
  if (name === 'InvalidRequestException' && /deletion|deleted/i.test(message))
    return as(failed('PENDING_DELETION'));
  if (/Credentials?(Provider)?Error$|^TokenProviderError$/.test(name)) return as(failed('NO_CREDENTIALS'));
  // Ours: who sends without an end will do so again.
  if (name === 'AnswerTooLarge') return as(failed('BAD_RESPONSE'));
  if (name === 'AttemptTimeout') return as(failed('TIMEOUT'), 'transient');
  if (status !== undefined && status >= 500) return as(failed('AWS_ERROR'), 'transient');
  if (networkCodes.has(code) || networkCodes.has(name) || name === 'TimeoutError') {
    return { kind: failed('NETWORK'), retry: 'transient', name: networkCodes.has(code) ? code : safeName };
  }
  if (status !== undefined && status >= 400 && name !== 'SyntaxError') return as(failed('AWS_ERROR'));
  // What is left could not be read as an answer: cut off, or no answer of AWS at all.
  return as(failed('BAD_RESPONSE'), 'transient');
}

/** One of the `Errors` of BatchGetSecretValue. */
export function classifyItem(name: unknown, message: unknown): Classified {
  return classifyError({ name, message, $metadata: { httpStatusCode: 400 } });
}

function readError(error: unknown) {
  const read = (value: unknown, key: string): unknown =>
    value && typeof value === 'object' ? (value as Record<string, unknown>)[key] : undefined;
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const status =
    read(read(error, '$metadata'), 'httpStatusCode') ?? read(read(error, '$response'), 'statusCode');
  return {
    name: text(read(error, 'name')),
    message: text(read(error, 'message')),
    code: text(read(error, 'code')),
    status: typeof status === 'number' ? status : undefined,
  };
}
