import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Failure } from '../../src/failure.ts';
import { nameChecker } from '../../src/mapping/names/name-checker.ts';
import { localStore } from '../../src/stores/local/local-store.ts';
import { parseLocal } from '../../src/stores/local/parse-local.ts';
import { parseText } from '../mapping/parse-text.ts';
import { loadFrom } from './load-from.ts';

const local = parseLocal(
  `ssm:
  /a: one
  /b: { type: String, value: two }
  /env/log-level: { type: String, value: debug }
  /env/token: canary
secretsmanager:
  db: { user: "u@x", password: "p:ss/w", port: 5432 }
`,
  'local.yml',
);

const policy = { allowNames: [], forGithubEnv: false };

/** Whatever is loaded or refused, in an order that says nothing of the one in the file. */
async function outcomeOf(mapping: object): Promise<unknown> {
  try {
    const parsed = parseText(JSON.stringify({ version: 1, ...mapping }), policy);
    const store = localStore(local, 'local.yml');
    const { values, skipped, warnings } = await loadFrom(store, parsed, nameChecker(policy));
    return {
      values: values
        .map(({ name, value, secret, expose }) => `${name}=${value.text()} ${secret} ${expose}`)
        .sort(),
      skipped: skipped.map(({ name, source }) => `${name} ${source}`).sort(),
      warnings: warnings.map(({ name, message }) => `${name} ${message}`).sort(),
    };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return error.problems.map(({ code }) => code).sort();
  }
}

const env: Readonly<Record<string, string | object>> = {
  A: 'ssm:/a',
  B: { from: 'ssm:/b', secret: false },
  LOGIN: 'secretsmanager:db#user',
  PASS: { from: 'secretsmanager:db#password', expose: 'none' },
  URL: { template: 'x://${LOGIN|url}:${PASS|url}@${B}' },
  LONGER: { template: '${URL}#${A}' },
  APP_LOG_LEVEL: { value: 'info', override: true },
  NONE: { from: 'ssm:/none', optional: true },
  OF_NONE: { template: '${NONE}', optional: true },
  DEFAULT: { from: 'ssm:/none', default: 'd' },
};
const include: readonly object[] = [
  { from: 'ssm:/env/', name: { case: 'upper', prefix: 'APP_' }, secret: 'by-type' },
  { from: 'secretsmanager:db', only: ['port'], name: { prefix: 'db_' } },
  { from: 'secretsmanager:db', except: ['password'], name: { prefix: 'x_' } },
];
/** Each makes the mapping wrong, offline or when it is loaded. */
const wrong: Readonly<Record<string, string | object>> = {
  a: 'ssm:/a',
  ROUND: { template: '${ROUND}' },
  MISSING: 'ssm:/none',
  APP_TOKEN: 'ssm:/a',
  NO_INTEGER: { from: 'ssm:/a', type: 'integer' },
};

const shuffled = <Item>(items: readonly Item[]) =>
  fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });

describe('the order of entries and includes changes nothing', () => {
  test('of what is loaded', async () => {
    const expected = await outcomeOf({ env, include });
    expect(expected).toMatchObject({
      values: expect.arrayContaining(['URL=x://u%40x:p%3Ass%2Fw@two true env']),
    });
    await fc.assert(
      fc.asyncProperty(shuffled(Object.entries(env)), shuffled(include), async (entries, includes) => {
        expect(await outcomeOf({ env: Object.fromEntries(entries), include: includes })).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });

  test('of what is refused', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.subarray(Object.entries(wrong), { minLength: 1 }).chain((some) => {
          const entries = [...Object.entries(env), ...some];
          return fc.tuple(fc.constant(entries), shuffled(entries), shuffled(include));
        }),
        async ([entries, others, includes]) => {
          const expected = await outcomeOf({ env: Object.fromEntries(entries), include });
          expect(Array.isArray(expected)).toBe(true);
          expect(await outcomeOf({ env: Object.fromEntries(others), include: includes })).toEqual(expected);
        },
      ),
      { numRuns: 50 },
    );
  });
});
