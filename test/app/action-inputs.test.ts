import { expect, test } from '@jest/globals';
import { readActionInputs } from '../../src/app/action-inputs.ts';
import { Failure } from '../../src/failure.ts';

test('every input that is wrong is told at once', () => {
  const wrong = {
    'INPUT_ALLOWED-ACCOUNT-IDS': '123',
    INPUT_OVERWRITE: 'yes',
    'INPUT_SHORT-SECRETS': 'no',
    'INPUT_ROLE-TO-ASSUME': 'ci',
    'INPUT_ROLE-DURATION-SECONDS': '60',
    'INPUT_ROLE-SESSION-NAME': 'a b',
    'INPUT_SESSION-POLICY': 'on',
    'INPUT_TIMEOUT-SECONDS': 'soon',
  };
  let told: readonly string[] = [];
  try {
    readActionInputs(wrong);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    told = error.problems.map(({ code, message }) => `${code} ${message}`);
  }
  expect(told).toEqual([
    'USAGE the input allowed-account-ids is not a list of account ids',
    'USAGE the input overwrite is none of false, true',
    'USAGE the input short-secrets is none of warn, error',
    'USAGE the input role-to-assume is not the ARN of a role',
    'USAGE the input role-session-name is no name of a session',
    'USAGE the input role-duration-seconds is no number from 900 to 43200',
    'USAGE the input session-policy is none of derived, off',
    'USAGE the input timeout-seconds is no number of seconds up to 3600',
  ]);
});
