import { describe, expect, test } from '@jest/globals';
import { isForkPullRequest, isUntrustedWorkspace } from '../../src/auth/event-facts.ts';

describe('isUntrustedWorkspace', () => {
  test.each([
    ...['pull_request_target', 'workflow_run', 'issue_comment', 'issues', 'discussion', 'discussion_comment'],
    ...['check_run', 'check_suite', 'status', 'deployment', 'deployment_status'],
  ])('%s may check out anybody’s code', (event) => {
    expect(isUntrustedWorkspace(event)).toBe(true);
  });
  test.each([
    ...['push', 'pull_request', 'pull_request_review', 'workflow_dispatch', 'repository_dispatch'],
    ...['schedule', 'release', undefined],
  ])('%s does not', (event) => {
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
      false,
    ],
    ['no payload', null, false],
  ])('%s', (_, payload, expected) => {
    expect(isForkPullRequest('pull_request', payload)).toBe(expected);
  });

  test('pull_request_target has the rights of the repository, wherever its code comes from', () => {
    const payload = { pull_request: { head: { repo: { full_name: 'me/shop' } }, base } };
    expect(isForkPullRequest('pull_request_review', payload)).toBe(true);
    expect(isForkPullRequest('pull_request_target', payload)).toBe(false);
  });
});
