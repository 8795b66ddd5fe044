import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { isPem, isUrl } from '../../../src/load/value/check-text.ts';

describe('an absolute URL', () => {
  test.each([
    ['has a scheme and a host', 'https://example.com', true],
    ['can have all parts', 'postgres://app:p%40ss@db.internal:5432/shop?sslmode=require#x', true],
    ['can be of a scheme that nobody knows', 'amqp+tls://h/', true],
    ['can hold what is not ASCII', 'https://bücher.example/ü', true],
    ['can have no host', 'file:///etc/hosts', true],
    ['is no host and port', 'localhost:5432', false],
    ['is no path', '/shop', false],
    ['is not relative to a scheme', '//example.com', false],
    ['has no port that is none', 'https://example.com:port/', false],
    ['has no white space in it', 'https://example.com/a b', false],
    ['has none around it', 'https://example.com/\n', false],
    ['has no control characters', 'https://example.com/\u0001', false],
    ['is not empty', '', false],
  ])('%s', (_, text, expected) => {
    expect(isUrl(text)).toBe(expected);
  });
});

describe('PEM', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const encrypted = generateKeyPairSync('rsa', {
    modulusLength: 1024,
    privateKeyEncoding: { type: 'pkcs1', format: 'pem', cipher: 'aes-128-cbc', passphrase: 'x' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  }).privateKey;
  const other = publicKey.export({ type: 'spki', format: 'pem' }).toString();

  test.each([
    ['is a key', key, true],
    ['is several blocks', key + other, true],
    ['can have white space around and between', `\n${key}\n\n${other}\n`, true],
    ['can have the line breaks of Windows', key.replaceAll('\n', '\r\n'), true],
    ['can end without a line break', key.trimEnd(), true],
    ['can have headers, as an old encrypted key', encrypted, true],
    ['is not its base64 alone', key.split('\n').slice(1, -2).join('\n'), false],
    ['has no text around it', `key:\n${key}`, false],
    ['is not cut off', key.slice(0, -30), false],
    ['does not end as something else', key.replace('END PRIVATE', 'END PUBLIC'), false],
    ['has not lost its line breaks to spaces', key.replaceAll('\n', ' '), false],
    ['has not lost the last of them', key.replace('\n-----END', '-----END'), false],
    ['has no escaped line breaks', key.replaceAll('\n', '\\n'), false],
    ['holds base64 and nothing else', key.replace(/\n(.)/, '\n!'), false],
    ['holds base64 of a right length', key.replace(/\n./, '\n'), false],
    ['holds something', '-----BEGIN KEY-----\n\n-----END KEY-----\n', false],
    ['is not empty', '', false],
  ])('%s', (_, text, expected) => {
    expect(isPem(text)).toBe(expected);
  });

  test('is looked for in time that does not explode', () => {
    const begin = '-----BEGIN KEY-----\n';
    const started = process.cpuUsage();
    for (const text of [
      begin.repeat(3000),
      `${begin}${'A: b\n'.repeat(12_000)}`,
      `${begin}${'-----END X'.repeat(6000)}`,
    ])
      expect(isPem(text)).toBe(false);
    expect(process.cpuUsage(started).user).toBeLessThan(1_000_000);
  });
});
