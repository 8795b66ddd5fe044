import { expect, test } from '@jest/globals';
import { groupByCause } from '../../../src/app/request/group-by-cause.ts';
import type { ErrorCode, Problem } from '../../../src/failure.ts';

const place = (line: number) => ({ file: 'm.yml', line, column: 3 });

function problem(
  line: number,
  cause?: { key: string; asked?: string },
  code: ErrorCode = 'NETWORK',
): Problem {
  const { key, asked = `ssm:/${line}` } = cause ?? {};
  return {
    code,
    message: `"V${line}" fails`,
    hint: 'Mend it.',
    place: place(line),
    ...(key !== undefined && {
      cause: {
        key,
        subject: `"V${line}"`,
        asked,
        message: (all) => `${all.count}: ${all.subjects} (${all.asked})`,
        hint: 'Mend them.',
      },
    }),
  };
}

test('problems with one cause are one, which lists whose they are and what was asked for', () => {
  const problems = [1, 2, 3, 4, 5].map((line) => problem(line, { key: 'k' }));
  expect(groupByCause(problems)).toEqual([
    {
      code: 'NETWORK',
      message: '5: "V1", "V2", "V3", "V4", "V5" (ssm:/1, ssm:/2, ssm:/3, and 2 more)',
      hint: 'Mend them.',
      place: undefined,
    },
  ]);
});

test('if they ask for one thing, the place of the first stays', () => {
  const problems = [1, 2].map((line) => problem(line, { key: 'k', asked: 'secretsmanager:s' }));
  expect(groupByCause(problems)).toMatchObject([
    { message: '2: "V1", "V2" (secretsmanager:s)', place: place(1) },
  ]);
});

test.each<[string, readonly Problem[]]>([
  ['one alone', [problem(1, { key: 'k' })]],
  ['those without a cause', [problem(1), problem(2)]],
  ['those with different causes', [problem(1, { key: 'k' }), problem(2, { key: 'l' })]],
  ['those with different codes', [problem(1, { key: 'k' }), problem(2, { key: 'k' }, 'TIMEOUT')]],
])('%s stay as they are', (_, problems) => {
  expect(groupByCause(problems)).toEqual(problems);
});

test('the first of a group keeps its place among the others', () => {
  const problems = [problem(1), problem(2, { key: 'k' }), problem(3), problem(4, { key: 'k' })];
  expect(groupByCause(problems).map(({ message }) => message)).toEqual([
    '"V1" fails',
    '2: "V2", "V4" (ssm:/2, ssm:/4)',
    '"V3" fails',
  ]);
});

test('a list that no line can hold ends with how many are left', () => {
  const problems = Array.from({ length: 500 }, (_, index) => problem(index + 1000, { key: 'k' }));
  const [{ message = '' } = {}, ...others] = groupByCause(problems);
  expect([others, message.length < 3000]).toEqual([[], true]);
  expect(message).toMatch(/^500: "V1000", .* and 222 more \(/);
});
