import { type Failure, fail } from '../failure.ts';
import { commonHints } from '../store/describe-answer.ts';

/** Codes of Node and OpenSSL, and OpenSSL's messages, because some libraries keep only the message of an error. */
const reasons: readonly (readonly [reason: string, codes: RegExp, messages: RegExp])[] = [
  ['it has expired', /^CERT_HAS_EXPIRED$/, /certificate has expired/i],
  ['it is not valid yet', /^CERT_NOT_YET_VALID$/, /certificate is not yet valid/i],
  [
    'it is for another host name',
    /^(?:ERR_TLS_CERT_ALTNAME_INVALID|HOSTNAME_MISMATCH)$/,
    /does not match certificate's altnames|hostname mismatch/i,
  ],
  ['it has been revoked', /^CERT_REVOKED$/, /certificate revoked/i],
  [
    'it is not from an authority that this machine trusts',
    /^(?:DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_(?:GET_ISSUER_CERT(?:_LOCALLY)?|VERIFY_LEAF_SIGNATURE)|CERT_UNTRUSTED)$/,
    /self[- ]signed certificate|unable to verify the first certificate|unable to get (?:local )?issuer certificate|certificate not trusted/i,
  ],
  [
    'it is not valid',
    /^(?:CERT_(?:SIGNATURE_FAILURE|CHAIN_TOO_LONG|REJECTED)|INVALID_(?:CA|PURPOSE)|PATH_LENGTH_EXCEEDED|(?:EE|CA)_(?:KEY_TOO_SMALL|MD_TOO_WEAK)|UNABLE_TO_(?:DECRYPT_CERT_SIGNATURE|DECODE_ISSUER_PUBLIC_KEY)|ERROR_IN_CERT_NOT_(?:BEFORE|AFTER)_FIELD)$/,
    /certificate signature failure|certificate chain too long|invalid CA certificate|unsuitable certificate purpose|certificate rejected|(?:EE|CA) certificate key too weak/i,
  ],
];

/**
 * The reason why a server's certificate is refused, without the error's own text; undefined for every other error.
 *
 * @see https://nodejs.org/api/tls.html#x509-certificate-error-codes
 */
export function certificateReason(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { code = '', message = '' } = error as { readonly code?: unknown; readonly message?: unknown };
  const found = reasons.find(
    ([, codes, messages]) => codes.test(String(code)) || messages.test(String(message)),
  );
  return found?.[0];
}

/**
 * The failure to report if a server's certificate was refused; undefined for every other error.
 *
 * @param what the thing that failed, as a clause.
 */
export function certificateRefusal(what: string, error: unknown): Failure | undefined {
  const reason = certificateReason(error);
  if (reason === undefined) return undefined;
  const message = `${what}: the server's certificate is refused (${reason})`;
  return fail('UNTRUSTED_CERTIFICATE', message, commonHints.UNTRUSTED_CERTIFICATE);
}
