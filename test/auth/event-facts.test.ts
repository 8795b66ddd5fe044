import { describe, expect, test } from '@jest/globals';
import { isForkPullRequest, isUntrustedWorkspace } from '../../src/auth/event-facts.ts';

describe('isUntrustedWorkspace', () => {
  test.each(['pull_request_target', 'workflow_run', 'issue_comment'])(
    '%s may check out anybody’s code',
    (event) => {
      expect(isUntrustedWorkspace(event)).toBe(true);
    },
  );
  test.each(['push', 'pull_request', 'workflow_dispatch', 'schedule', undefined])('%s does not', (event) => {
    expect(isUntrustedWorkspace(event)).toBe(false);
  });
});

describe('isForkPullRequest', () => {
  const base = { repo: { full_name: 'acme/shop', fork: false } };
  test.each([
    ['a push', {}, false],
    ['a branch of the repository', { pull_request: { head: base, base } }, false],
    ['a fork', { pull_request: { head: { repo: { full_name: 'me/shop', fork: true } }, base } }, true],
    [
      'another repository that is no fork',
      { pull_request: { head: { repo: { full_name: 'me/shop' } }, base } },
      true,
    ],
    ['a fork that is gone', { pull_request: { head: { repo: null }, base } }, true],
    [
      'a branch of a repository that is a fork itself',
      {
        pull_request: {
          head: { repo: { full_name: 'me/shop', fork: true } },
          base: { repo: { full_name: 'me/shop', fork: true } },
        },
      },
      true,
    ],
  ])('%s', (_, payload, expected) => {
    expect(isForkPullRequest(payload)).toBe(expected);
  });
});
