import { certificateReason } from '../../../auth/certificate-reason.ts';
import type { ErrorCode } from '../../../failure.ts';

/** The meaning of an error of the SDK, without AWS's own text, which may quote what was sent or received. */
export interface Classified {
  readonly kind:
    | { readonly status: 'missing'; readonly exists?: true }
    | { readonly status: 'failed'; readonly code: ErrorCode };
  /** `throttle`: until the deadline; `transient`: a few times; `skew`: once, after which the SDK has corrected its clock. */
  readonly retry: 'no' | 'throttle' | 'transient' | 'skew';
  /** AWS's name of the error, or the problem of a certificate; safe to print. */
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
const failedWith = (code: ErrorCode) => ({ status: 'failed', code }) as const;

const missingNames = /^(?:ResourceNotFoundException|Parameter(?:Version(?:Label)?)?NotFound)$/;
const throttleNames =
  /^(?:Throttl(?:ing(?:Exception)?|edException)|TooManyRequestsException|RequestLimitExceeded|RequestThrottled(?:Exception)?|SlowDown)$/;
const expiredNames = /^(?:ExpiredToken(?:Exception)?|TokenRefreshRequired)$/;
const invalidNames =
  /^(?:UnrecognizedClientException|InvalidClientTokenId|MissingAuthenticationToken(?:Exception)?|IncompleteSignature|AuthFailure)$/;
const skewNames = /^(?:InvalidSignatureException|SignatureDoesNotMatch|RequestTimeTooSkewed|RequestExpired)$/;
const kmsNames = /^(?:DecryptionFailure|InvalidKeyId|KMSAccessDeniedException|EncryptionFailure)$/;
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
  if (error instanceof TransientRefusal) return as(failedWith('INVALID_CREDENTIALS'), 'transient');
  const refused = status === undefined ? certificateReason(error) : undefined;
  if (refused !== undefined) return { kind: failedWith('UNTRUSTED_CERTIFICATE'), retry: 'no', name: refused };
  // The message about a secret that exists speaks of its value with a staging label or version.
  if (missingNames.test(name))
    return as(/secret value for/i.test(message) ? { ...missing, exists: true } : missing);
  if (throttleNames.test(name) || status === 429) return as(failedWith('THROTTLED'), 'throttle');
  if (expiredNames.test(name)) return as(failedWith('EXPIRED_CREDENTIALS'));
  if (invalidNames.test(name)) return as(failedWith('INVALID_CREDENTIALS'));
  if (skewNames.test(name)) return as(failedWith('INVALID_CREDENTIALS'), 'skew');
  if (kmsNames.test(name)) return as(failedWith('KMS_ACCESS_DENIED'));
  if (/^AccessDenied/.test(name) || (status === 403 && name !== 'SyntaxError')) {
    return as(
      failedWith(
        /\bkms\b|ciphertext|customer master key/i.test(message) ? 'KMS_ACCESS_DENIED' : 'ACCESS_DENIED',
      ),
    );
  }
  if (name === 'InvalidRequestException' && /deletion|deleted/i.test(message))
    return as(failedWith('PENDING_DELETION'));
  if (/Credentials?(Provider)?Error$|^TokenProviderError$/.test(name))
    return as(failedWith('NO_CREDENTIALS'));
  // Ours: a second response would be as large.
  if (name === 'AnswerTooLarge') return as(failedWith('BAD_RESPONSE'));
  if (name === 'AttemptTimeout') return as(failedWith('TIMEOUT'), 'transient');
  if (status !== undefined && status >= 500) return as(failedWith('AWS_ERROR'), 'transient');
  if (networkCodes.has(code) || networkCodes.has(name) || name === 'TimeoutError') {
    return {
      kind: failedWith('NETWORK'),
      retry: 'transient',
      name: networkCodes.has(code) ? code : safeName,
    };
  }
  if (status !== undefined && status >= 400 && name !== 'SyntaxError') return as(failedWith('AWS_ERROR'));
  // The rest are broken responses: cut off, or not from AWS.
  return as(failedWith('BAD_RESPONSE'), 'transient');
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
