import { expect, test } from '@jest/globals';
import { Failure } from '../../src/failure.ts';
import { localStore } from '../../src/stores/local/local-store.ts';
import { parseLocal } from '../../src/stores/local/parse-local.ts';
import { parseText } from '../mapping/parse-text.ts';
import { loadFrom } from './load-from.ts';

const standIn = `
ssm:
  /json: '{"port": "5432"}'
secretsmanager:
  db: { password: hunter2 }
`;

async function hintFor(text: string): Promise<string | undefined> {
  const mapping = parseText(`version: 1\n${text}\n`);
  const store = localStore(parseLocal(standIn, 'local.yml'), 'local.yml');
  try {
    await loadFrom(store, mapping, () => undefined);
  } catch (error) {
    if (error instanceof Failure) return error.problems[0]?.hint;
    throw error;
  }
  return undefined;
}

test.each([
  ['ssm:/a', 'Add `/a: "…"` under `ssm:`'],
  ['ssm:/a:3', 'Add `/a:3: "…"` under `ssm:`'],
  ['ssm:/a#port', `Add \`/a: '{"port": "…"}'\` under \`ssm:\``],
  ['ssm:/json#host', `Write \`/json: '{"host": "…"}'\` under \`ssm:\``],
  ['secretsmanager:new', 'Add `new: "…"` under `secretsmanager:`'],
  ['secretsmanager:new#user', 'Add `new: { user: "…" }` under `secretsmanager:`'],
  ['secretsmanager:new#/db/user', 'Add `new: { db: { user: "…" } }` under `secretsmanager:`'],
  ['secretsmanager:new#api key', 'Add `new: { "api key": "…" }` under `secretsmanager:`'],
  ['secretsmanager:db:user:AWSPREVIOUS', 'Add `db::AWSPREVIOUS: { user: "…" }` under `secretsmanager:`'],
  ['secretsmanager:db#user', 'Add `user: "…"` to `db` under `secretsmanager:`'],
  ['secretsmanager:db#/db/user', 'Add `db: { user: "…" }` to `db` under `secretsmanager:`'],
])('of %s, which the stand-in file lacks, the line to write is told', async (reference, line) => {
  expect(await hintFor(`env: { A: "${reference}" }`)).toBe(
    `${line} in the stand-in file, or set \`optional: true\` or \`default:\`.`,
  );
});

test('of what an include names, too', async () => {
  expect(await hintFor('include: [{ from: "ssm:/p/", only: [a] }]')).toBe(
    'Add `/p/a: "…"` under `ssm:` in the stand-in file, or set `optional: true`.',
  );
  expect(await hintFor('include: [{ from: "secretsmanager:new", only: [a] }]')).toContain(
    'Add `new: { a: "…" }` under `secretsmanager:` in the stand-in file',
  );
});

test('a key that is near another is corrected, not added', async () => {
  expect(await hintFor('env: { A: "secretsmanager:db#pasword" }')).toBe('Did you mean "password"?');
});

test.each([
  ['secretsmanager:new', ['username', 'password'], 'Add `new: { username: "…", password: "…" }`'],
  [
    'secretsmanager:new',
    ['/db/user', '/db/port', 'x'],
    'Add `new: { db: { user: "…", port: "…" }, x: "…" }`',
  ],
  ['secretsmanager:db', ['/db/user', '/db/port', 'x'], 'Add `db: { user: "…", port: "…" }` to `db`'],
  ['ssm:/a', ['x', 'y'], 'Add `/a: \'{"x": "…", "y": "…"}\'`'],
  ['ssm:/json', ['port', 'host'], 'Write `/json: \'{"port": "…", "host": "…"}\'`'],
])('of %s, all missing keys are in one line: %j', async (reference, keys, line) => {
  const entries = keys.map((key, index) => `V${index}: "${reference}#${key}"`);
  expect(await hintFor(`env: { ${entries.join(', ')} }`)).toContain(`${line} under `);
});
