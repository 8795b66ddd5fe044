import { inspect } from 'node:util';
import { expect, test } from '@jest/globals';
import { HiddenValue } from '../../src/load/value/loaded-value.ts';
import { type Answer, type Parameter, refKey, type Store } from '../../src/store/store.ts';
import { parseText } from '../mapping/parse-text.ts';
import { loadFrom } from './load-from.ts';

function load(
  entries: string,
  answer: (name: string) => Answer<Parameter> | undefined,
  order = (keys: string[]) => keys,
) {
  const mapping = parseText(`version: 1\nenv:\n${entries}`, {}, 'm.yml');
  const store: Store = {
    read: async (refs) => {
      const answers = new Map(refs.map((ref) => [refKey(ref), 'name' in ref ? answer(ref.name) : undefined]));
      return new Map(
        order([...answers.keys()]).flatMap((key) =>
          answers.get(key) ? [[key, answers.get(key) as Answer<Parameter>]] : [],
        ),
      );
    },
  };
  return loadFrom(store, mapping, () => undefined);
}

const found = (value: string): Answer<Parameter> => ({
  status: 'found',
  value: { type: 'String', value, version: '7' },
});

test('values come in the order of the mapping, whatever the order of the answers', async () => {
  const entries = '  B: ssm:/b\n  A: ssm:/a\n  C: { value: c }\n';
  const { values } = await load(
    entries,
    (name) => found(`value of ${name}`),
    (keys) => keys.reverse(),
  );
  expect(values.map(({ name, value, source, version }) => [name, value.text(), source, version])).toEqual([
    ['B', 'value of /b', 'ssm:/b', '7'],
    ['A', 'value of /a', 'ssm:/a', '7'],
    ['C', 'c', 'value', undefined],
  ]);
});

test('a store that answers less than was asked is a bug, not a skipped variable', async () => {
  await expect(load('  A: { from: "ssm:/a", optional: true }\n', () => undefined)).rejects.toMatchObject({
    problems: [{ code: 'BUG' }],
  });
});

test('every failure is reported, those of one cause together, each with its place and a hint', async () => {
  const answers: Record<string, Answer<Parameter>> = {
    '/a': { status: 'missing' },
    '/b': { status: 'failed', code: 'ACCESS_DENIED', detail: 'AccessDeniedException' },
    '/c': found('x'),
    '/d': { status: 'missing' },
    '/e': found(''),
  };
  const loading = load(
    '  A: ssm:/a\n  B: ssm:/b\n  C: ssm:/c\n  D: ssm:/d\n  E: ssm:/e\n',
    (name) => answers[name],
  );
  await expect(loading).rejects.toMatchObject({
    exitStatus: 3,
    problems: [
      { code: 'NOT_FOUND', message: '"A": ssm:/a does not exist', place: { line: 3, column: 3 } },
      { code: 'NOT_FOUND', message: '"D": ssm:/d does not exist', place: { line: 6, column: 3 } },
      {
        code: 'ACCESS_DENIED',
        message: '"B": ssm:/b cannot be read: AWS denied access to these credentials (AccessDeniedException)',
        hint: expect.stringContaining('ssm:GetParameters'),
      },
      { code: 'EMPTY', message: '"E": ssm:/e is empty' },
    ],
  });
});

test.each([
  'ACCESS_DENIED',
  'KMS_ACCESS_DENIED',
  'THROTTLED',
  'NETWORK',
  'TIMEOUT',
  'PENDING_DELETION',
] as const)('%s is never taken for missing: neither optional nor default swallows it', async (code) => {
  const loading = load(
    '  A: { from: "ssm:/a", optional: true }\n  B: { from: "ssm:/a", default: x }\n',
    () => ({ status: 'failed', code }),
  );
  await expect(loading).rejects.toMatchObject({ exitStatus: 3, problems: [{ code }, { code }] });
});

test('a default is held to type and match', async () => {
  const missing = (): Answer<Parameter> => ({ status: 'missing' });
  expect(
    (await load('  A: { from: "ssm:/a", default: "12", type: integer }\n', missing)).values[0]?.value.text(),
  ).toBe('12');
  await expect(
    load('  A: { from: "ssm:/a", default: info, type: integer }\n', missing),
  ).rejects.toMatchObject({
    problems: [
      {
        code: 'WRONG_TYPE',
        message: '"A": ssm:/a is missing, and its default is not an integer',
        hint: expect.stringContaining('default'),
      },
    ],
  });
});

test('a loaded value does not show by accident', () => {
  const value = new HiddenValue('hunter2');
  expect([`${value}`, JSON.stringify({ value }), inspect({ value }), String(value), value.text()]).toEqual([
    '***',
    '{"value":"***"}',
    '{ value: *** }',
    '***',
    'hunter2',
  ]);
});
