import { expect, test } from '@jest/globals';
import { certificateReason } from '../../src/auth/certificate-reason.ts';

const authority = 'it is not from an authority that this machine trusts';

test.each([
  ['CERT_HAS_EXPIRED', 'certificate has expired', 'it has expired'],
  ['CERT_NOT_YET_VALID', 'certificate is not yet valid', 'it is not valid yet'],
  [
    'ERR_TLS_CERT_ALTNAME_INVALID',
    "Hostname/IP does not match certificate's altnames: Host: a. is not in the cert's altnames: DNS:b",
    'it is for another host name',
  ],
  ['CERT_REVOKED', 'certificate revoked', 'it has been revoked'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'self-signed certificate', authority],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'self signed certificate in certificate chain', authority],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'unable to verify the first certificate', authority],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'unable to get local issuer certificate', authority],
  ['INVALID_PURPOSE', 'unsuitable certificate purpose', 'it is not valid'],
  ['CA_MD_TOO_WEAK', 'CA certificate key too weak', 'it is not valid'],
  ['ECONNRESET', 'socket hang up', undefined],
  ['EPROTO', 'write EPROTO … wrong version number', undefined],
])('%s, known by its code or by its message', (code, message, reason) => {
  expect(certificateReason(Object.assign(new Error('changed by a library'), { code }))).toBe(reason);
  expect(certificateReason(new Error(`Error Message: ${message}`))).toBe(reason);
});

test.each([undefined, null, 'certificate has expired', {}])('%p is no error of a certificate', (thrown) => {
  expect(certificateReason(thrown)).toBeUndefined();
});
