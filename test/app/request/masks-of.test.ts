import { expect, test } from '@jest/globals';
import { masksOf } from '../../../src/app/request/masks-of.ts';
import { convert } from '../../../src/load/value/convert.ts';
import { HiddenValue } from '../../../src/load/value/loaded-value.ts';

const bytes = Buffer.from(Array.from({ length: 90 }, (_, index) => (index * 7 + 128) % 256));

test.each(['runner', 'redactor'] as const)('for the %s: bytes that a variable holds encoded', (maskedBy) => {
  const converted = convert(bytes, { encode: 'base64' }, () => true);
  if (!converted.ok || typeof converted.content !== 'string') throw new Error('not converted');
  const parts = converted.parts.map(({ kind, content }) => ({ kind, value: new HiddenValue(content) }));
  const about = {
    kind: 'reference' as const,
    name: 'KEYSTORE',
    secret: true,
    expose: ['env' as const],
    source: 'secretsmanager:keystore',
  };
  const values = [{ ...about, value: new HiddenValue(converted.content), parts }];

  const { masks } = masksOf({ values, files: [] }, { maskedBy, shortSecrets: 'warn' });

  expect(masks).toEqual(
    expect.arrayContaining([
      bytes.toString('base64'),
      bytes.toString('base64url'),
      bytes.toString('hex'),
      bytes.toString('hex').toUpperCase(),
      bytes.toString('hex').slice(0, 60),
    ]),
  );
});

test('a list of secret keys is advised only where one is taken', () => {
  const loaded = (name: string, kind: 'reference' | 'template') => ({
    ...{ name, kind, source: 'ssm:/a', secret: true, parts: [], expose: ['env' as const] },
    value: new HiddenValue('{"password":"postgres","user":"app-user-1x"}'),
  });
  const values = [loaded('FROM', 'reference'), loaded('MADE', 'template')];
  const { warnings } = masksOf({ values, files: [] }, { maskedBy: 'redactor', shortSecrets: 'warn' });
  const told =
    'has parts that are too short or too common to mask well, so they can appear in the log or hide ordinary text: password';
  expect(warnings).toEqual([
    `"FROM" ${told}; list the keys that are secret in \`secret: [KEYS]\` if these are public`,
    `"MADE" ${told}`,
  ]);
});
