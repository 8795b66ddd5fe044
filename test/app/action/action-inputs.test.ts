import { expect, test } from '@jest/globals';
import { readActionInputs } from '../../../src/app/action/action-inputs.ts';
import { Failure } from '../../../src/failure.ts';
import { findLeaks, makeCanary } from '../../kit/canary.ts';

/** What is wrong with these inputs. */
function problemsOf(inputs: Readonly<Record<string, string>>): readonly string[] {
  const env = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value] as const);
  try {
    readActionInputs(Object.fromEntries(env));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return error.problems.map(({ code, message, hint }) => `${code} ${message} | ${hint}`);
  }
  return [];
}

test('every input that is wrong is told at once', () => {
  const wrong = {
    'allowed-account-ids': '1234-5678-9012',
    overwrite: 'yes',
    summary: 'maybe',
    'short-secrets': 'loud',
    'env-file-format': 'xml',
    'on-missing-credentials': 'skpi',
    'role-to-assume': 'ci',
    'role-duration-seconds': '1h',
    'role-session-name': 'a b',
    'session-policy': 'on',
    'timeout-seconds': 'soon',
    vars: 'stage: prod',
  };
  expect(problemsOf(wrong)).toEqual([
    'USAGE the input vars must give "stage" a value after = | Write it like this: stage=prod.',
    'USAGE the input allowed-account-ids contains "1234-5678-9012", which is not an AWS account ID | Write the twelve digits of each ID without hyphens, in quotes.',
    'USAGE the input overwrite cannot be "yes" | Use true.',
    expect.stringMatching('^USAGE the input env-file-format cannot be "xml" \\| Use sh, dotenv, '),
    'USAGE the input short-secrets cannot be "loud" | Use warn or error.',
    'USAGE the input role-to-assume is not the ARN of a role: "ci" | Write it like this: arn:aws:iam::123456789012:role/ci.',
    'USAGE the input role-session-name is not a valid session name | Use 2 to 64 letters, digits and +=,.@-_.',
    'USAGE the input role-duration-seconds must be a number of seconds from 900 to 43200, not "1h" | Did you mean "3600"?',
    'USAGE the input session-policy cannot be "on" | Use derived or off.',
    'USAGE the input on-missing-credentials cannot be "skpi" | Did you mean "skip"?',
    'USAGE the input summary cannot be "maybe" | Use false or true.',
    'USAGE the input timeout-seconds must be a number of seconds greater than 0 and up to 3600, not "soon" | Write a number, as in 60.',
  ]);
});

test.each([
  'allowed-account-ids',
  'overwrite',
  'env-file-format',
  'role-duration-seconds',
  'timeout-seconds',
  'vars',
])('what may be a value is not shown: %s', (input) => {
  const secret = makeCanary('given by mistake');
  expect(problemsOf({ [input]: secret })).toEqual([expect.stringMatching('^USAGE the input ')]);
  expect(findLeaks(problemsOf({ [input]: secret }).join(), [secret])).toEqual([]);
});
