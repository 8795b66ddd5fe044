import { describe, expect, test } from '@jest/globals';
import { commonWords, shortSecretReason } from '../../src/mask/short-secret.ts';

describe('shortSecretReason', () => {
  test.each([
    ['one character', '1', 'short'],
    ['five characters', 'abcde', 'short'],
    ['five characters with white space around', '  abcde \n', 'short'],
    ['five characters of two units each', '😀😀😀😀😀', 'short'],
    ['a port', '5432', 'short'],
    ['an empty JSON object', '{}', 'short'],
    ['six characters', 'abcdef', undefined],
    ['six characters of two units each', '😀😀😀😀😀😀', undefined],
    ['true', 'true', 'common word'],
    ['a stage', 'production', 'common word'],
    ['a stage in capitals', 'PROD', 'common word'],
    ['a word with a line feed', 'staging\n', 'common word'],
    ['a host', 'localhost', 'common word'],
    ['a user name', 'postgres', 'common word'],
    ['a placeholder', 'password', 'common word'],
    ['a region', 'eu-west-1', 'common word'],
    ['a region of two directions', 'ap-southeast-2', 'common word'],
    ['a region of AWS GovCloud', 'us-gov-east-1', 'common word'],
    ['an isolated region', 'us-isob-east-1', 'common word'],
    ['a region of the sovereign cloud', 'eusc-de-east-1', 'common word'],
    ['an availability zone', 'us-east-1a', 'common word'],
    ['what only starts like a region', 'eu-west-1-db-password', undefined],
    ['what only contains a common word', 'my-password', undefined],
    ['a name that every JavaScript object has', 'constructor', undefined],
    ['nothing', '', undefined],
    ['white space alone', ' \n', undefined],
  ])('%s', (_, value, reason) => {
    expect(shortSecretReason(value)).toBe(reason);
  });

  test('the table holds what is compared: trimmed, in lower case', () => {
    for (const word of commonWords) expect(word).toBe(word.trim().toLowerCase());
  });
});
