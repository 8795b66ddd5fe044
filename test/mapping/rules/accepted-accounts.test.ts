import { describe, expect, test } from '@jest/globals';
import { Failure } from '../../../src/failure.ts';
import { acceptedAccounts } from '../../../src/mapping/rules/accepted-accounts.ts';
import { parseText } from '../parse-text.ts';

const [own, other] = ['111111111111', '222222222222'];

function accepted(mapping: object, allowed: readonly string[]): readonly string[] {
  const text = JSON.stringify({ version: 1, env: {}, ...mapping }, null, 1);
  const parsed = parseText(text, {}, 'm.json');
  try {
    return acceptedAccounts(parsed, allowed);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return error.problems.map(({ code, message, place }) => `${code} ${place?.line ?? '-'} ${message}`);
  }
}

describe('an account is accepted', () => {
  test.each<[string, object, readonly string[], readonly string[]]>([
    ['whatever it is, where nobody says something', {}, [], []],
    ['that the mapping names', { account: own }, [], [own]],
    ['that the caller allows', {}, [own, other], [own, other]],
    ['that both accept', { account: own }, [own, other], [own]],
  ])('%s', (_, mapping, allowed, expected) => {
    expect(accepted(mapping, allowed)).toEqual(expected);
  });
});

describe('a caller who allows others refuses', () => {
  const arn = `arn:aws:ssm:eu-west-1:${own}:parameter/a`;
  const roles = { reader: { role: `arn:aws:iam::${own}:role/reader` } };
  const refused = (what: string, line: number | '-') => [
    `ACCOUNT_CONFLICT ${line} ${what} "${own}" is not allowed by the caller`,
  ];

  test.each<[string, object, readonly string[]]>([
    ['the account of the mapping', { account: own }, refused("the mapping's account", '-')],
    ['the account of an ARN', { env: { A: arn } }, refused('"A": the ARN\'s account', 4)],
    [
      'the account of an ARN that is included',
      { include: [`arn:aws:secretsmanager:eu-west-1:${own}:secret:a-AbCdEf`] },
      refused(`the include arn:aws:secretsmanager:eu-west-1:${own}:secret:a-AbCdEf: the ARN's account`, 5),
    ],
    [
      'the account of a role that something is read with',
      { roles, env: { A: { from: 'ssm:/a', role: 'reader' } } },
      refused('the account of the role "reader",', '-'),
    ],
    ['no role that nothing is read with', { roles, env: { A: 'ssm:/a' } }, [other]],
  ])('%s', (_, mapping, expected) => {
    expect(accepted(mapping, [other])).toEqual(expected);
  });
});
