/** The status and text that AWS uses for a code, if only the code was given. */
const known: Readonly<Record<string, readonly [status: number, message: string]>> = {
  AccessDenied: [403, 'Access denied'],
  AccessDeniedException: [400, 'Access denied'],
  DecryptionFailure: [
    400,
    "Secrets Manager can't decrypt the protected secret text using the provided KMS key.",
  ],
  ExpiredToken: [403, 'The security token included in the request is expired'],
  ExpiredTokenException: [400, 'The security token included in the request is expired'],
  IncompleteSignature: [400, 'The request signature does not conform to AWS standards.'],
  InternalFailure: [500, 'The request processing has failed because of an unknown error.'],
  InternalServerError: [500, 'An error occurred on the server side.'],
  InternalServiceError: [500, 'An error occurred on the server side.'],
  InvalidAction: [400, 'The action is not valid for this web service.'],
  InvalidClientTokenId: [403, 'The security token included in the request is invalid'],
  InvalidIdentityToken: [400, "Couldn't retrieve verification key from your identity provider"],
  InvalidNextToken: [400, 'The specified token is not valid.'],
  InvalidNextTokenException: [400, 'The NextToken value is invalid.'],
  MissingAuthenticationToken: [403, 'Request is missing Authentication Token'],
  MissingAuthenticationTokenException: [400, 'Missing Authentication Token'],
  ParameterNotFound: [400, ''],
  ServiceUnavailable: [503, 'Service is unavailable'],
  Throttling: [400, 'Rate exceeded'],
  ThrottlingException: [400, 'Rate exceeded'],
  UnknownOperationException: [400, ''],
  UnrecognizedClientException: [400, 'The security token included in the request is invalid.'],
};

/** An error response of AWS. The SDK shows the code as the `name` of the error. */
export class AwsError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message?: string, status?: number) {
    super(message ?? known[code]?.[1] ?? '');
    this.name = 'AwsError';
    this.code = code;
    this.status = status ?? known[code]?.[0] ?? 400;
  }
}

/** The message with which all AWS services refuse a field. */
export function constraintMessage(field: string, value: string, constraint: string): string {
  return `1 validation error detected: Value '${value}' at '${field}' failed to satisfy constraint: Member must ${constraint}`;
}
