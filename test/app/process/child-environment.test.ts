import { describe, expect, test } from '@jest/globals';
import { childEnvironment } from '../../../src/app/process/child-environment.ts';

const job = {
  PATH: '/bin',
  HOME: '/root',
  TERM: 'dumb',
  LANG: 'C',
  KEPT: 'kept',
  UNSET: undefined,
  AWS_REGION: 'eu-west-1',
  AWS_ACCESS_KEY_ID: 'AKIA',
  AWS_SECRET_ACCESS_KEY: 'x',
  AWS_SESSION_TOKEN: 'x',
  AWS_PROFILE: 'x',
  AWS_ROLE_ARN: 'x',
  AWS_WEB_IDENTITY_TOKEN_FILE: 'x',
  AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '/x',
  AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://x',
  AWS_CONTAINER_AUTHORIZATION_TOKEN: 'x',
  AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: 'x',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x',
  ACTIONS_ID_TOKEN_REQUEST_URL: 'x',
  ACTIONS_RUNTIME_TOKEN: 'x',
  ACTIONS_RUNTIME_URL: 'x',
};

describe('childEnvironment', () => {
  test('has all that we have, and the variables above it', () => {
    const { UNSET, ...set } = job;
    expect(childEnvironment(job, [{ name: 'KEPT', value: 'new' }], 'all')).toEqual({ ...set, KEPT: 'new' });
    expect(UNSET).toBeUndefined();
  });

  test('clean has nothing that signs in to AWS or to the runner, but a variable of the mapping', () => {
    expect(childEnvironment(job, [{ name: 'AWS_PROFILE', value: 'mapped' }], 'clean')).toEqual({
      PATH: '/bin',
      HOME: '/root',
      TERM: 'dumb',
      LANG: 'C',
      KEPT: 'kept',
      AWS_REGION: 'eu-west-1',
      AWS_PROFILE: 'mapped',
    });
  });

  test('pristine has what no program can do without', () => {
    expect(childEnvironment(job, [{ name: 'TOKEN', value: 'x' }], 'pristine')).toEqual({
      PATH: '/bin',
      HOME: '/root',
      TERM: 'dumb',
      LANG: 'C',
      TOKEN: 'x',
    });
  });

  test('a variable named like a part of every object is one like any other', () => {
    const environment = childEnvironment({}, [{ name: '__proto__', value: 'x' }], 'all');
    expect(Object.entries(environment)).toEqual([['__proto__', 'x']]);
  });
});
