import { expect, test } from '@jest/globals';
import { describeRun } from '../../../src/app/request/describe-run.ts';
import { noFacts, type RunFacts } from '../../../src/store/run-facts.ts';

const arn = 'arn:aws:iam::123456789012:role/team/ci';

test.each<[string, variables: number, files: number, local: string | undefined, Partial<RunFacts>]>([
  [
    '6 variables from account 123456789012, eu-west-1, as role/team/ci (3 requests)',
    6,
    0,
    undefined,
    {
      accounts: new Set(['123456789012']),
      regions: new Set(['eu-west-1']),
      roles: new Set([arn]),
      requests: 3,
    },
  ],
  [
    '1 variable and 2 files from accounts 1, 2, eu-west-1, us-east-1, as role/ci, user/bob (1 request)',
    1,
    2,
    undefined,
    {
      accounts: new Set(['1', '2']),
      regions: new Set(['eu-west-1', 'us-east-1']),
      roles: new Set([
        'arn:aws:sts::1:assumed-role/ci/session',
        'arn:aws:iam::1:role/ci',
        'arn:aws:iam::2:user/bob',
      ]),
      requests: 1,
    },
  ],
  [
    '2 variables from eu-west-1 (1 request)',
    2,
    0,
    undefined,
    { regions: new Set(['eu-west-1']), requests: 1 },
  ],
  ['3 variables from local.yml', 3, 0, 'local.yml', {}],
  ['1 file from local.yml', 0, 1, 'local.yml', {}],
  ['0 variables from local.yml', 0, 0, 'local.yml', {}],
  ['2 variables', 2, 0, undefined, {}],
])('%s', (text, variables, files, local, facts) => {
  expect(describeRun({ variables, files }, { local, facts: { ...noFacts(), ...facts } })).toBe(text);
});
