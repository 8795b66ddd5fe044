import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sessionName } from '../../src/auth/session-name.ts';

describe('sessionName', () => {
  test.each([
    ['repository and run', 'acme/shop', '1658821493', 'acme-shop-1658821493'],
    ['a bot', 'dependabot[bot]/x', '1', 'dependabot-bot-x-1'],
    ['emoji', '🚀/🚀', '7', 'pipeline-secrets'],
    ['emoji and a run', '🚀/shop', '77', 'shop-77'],
    [
      'what is too long loses its start',
      `acme/${'x'.repeat(70)}shop`,
      '12345',
      `${'x'.repeat(54)}shop-12345`,
    ],
    ['no run', 'acme/shop', undefined, 'acme-shop'],
    ['nothing', undefined, undefined, 'pipeline-secrets'],
    ['a run alone', undefined, '12', '12'],
  ])('%s', (_, repository, run, name) => {
    expect(sessionName(repository, run)).toBe(name);
  });

  test('is valid whatever it is made of', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.string({ maxLength: 90 }),
        (repository, run) => {
          expect(sessionName(repository, run)).toMatch(/^[\w+=,.@-]{2,64}$/);
        },
      ),
    );
  });
});
