import { spawnSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { checkSizes } from '../../../src/output/format/size-limits.ts';
import type { Variable } from '../../../src/output/format/variable.ts';
import { testIf } from '../../kit/needed.ts';
import { failureOf } from '../failure-of.ts';

/** A variable whose `NAME=VALUE` has so many bytes, half of them in characters of two. */
function variableOf(bytes: number, name = 'V'): Variable {
  const rest = bytes - Buffer.byteLength(name) - 1;
  return { name, value: 'ä'.repeat(Math.floor(rest / 2)) + 'x'.repeat(rest % 2) };
}

const hint = 'List it under `files:` in the mapping, and pass its path to the program that reads it.';

describe('on Linux', () => {
  test('131,071 bytes pass, 131,072 do not', () => {
    expect(() => checkSizes([variableOf(131_071)], 'linux')).not.toThrow();
    expect(failureOf(() => checkSizes([variableOf(131_072)], 'linux')).problems).toEqual([
      {
        code: 'TOO_LARGE',
        message: '"V" and its value have 131072 bytes or more: no process can start with it',
        hint,
      },
    ]);
  });

  testIf(process.platform === 'linux', 'the limits are those of the Linux kernel')(
    'which is what the kernel takes',
    () => {
      const start = (variable: Variable) =>
        spawnSync('true', { env: { PATH: process.env['PATH'], [variable.name]: variable.value } });

      expect(start(variableOf(131_071)).status).toBe(0);
      expect(start(variableOf(131_072)).error).toMatchObject({ code: 'E2BIG' });
    },
  );

  test('every variable that is too large is named at once', () => {
    const variables = [variableOf(140_000, 'A'), variableOf(10, 'B'), variableOf(150_000, 'C')];

    const { problems, exitStatus } = failureOf(() => checkSizes(variables, 'linux'));

    expect(exitStatus).toBe(1);
    expect(problems.map(({ message }) => message.split(' ')[0])).toEqual(['"A"', '"C"']);
  });

  test('40 variables of 60 KiB are too large together', () => {
    const variables = Array.from({ length: 40 }, (_, index) =>
      variableOf(60 * 1024 + (index === 7 ? 2 : 0), `V_${index}`),
    );

    expect(failureOf(() => checkSizes(variables, 'linux')).problems).toEqual([
      {
        code: 'TOO_LARGE',
        message: 'the environment would hold more than 1835008 bytes; the largest variable is "V_7"',
        hint: 'List the largest under `files:` in the mapping, and pass its path to the program that reads it.',
      },
    ]);
  });

  testIf(process.platform === 'linux', 'the limits are those of the Linux kernel')(
    'what passes together, the kernel takes',
    () => {
      const variables = Array.from({ length: 18 }, (_, index) => variableOf(101_000, `V_${index}`));
      const env = Object.fromEntries(variables.map(({ name, value }) => [name, value]));

      expect(() => checkSizes(variables, 'linux')).not.toThrow();
      expect(spawnSync('/bin/true', { env }).status).toBe(0);
    },
  );

  test('what the environment holds already counts', () => {
    const variables = [variableOf(100_000)];
    // Each variable takes a NUL and a pointer, too.
    const room = 1_835_008 - (100_000 + 9) - ('OLD='.length + 9);
    const check = (size: number) => checkSizes(variables, 'linux', { OLD: 'x'.repeat(size) });

    expect(() => check(room)).not.toThrow();
    expect(failureOf(() => check(room + 1)).problems).toHaveLength(1);
  });
});

test('on Windows a variable has at most 32,767 characters, and there is no total', () => {
  const variable = (length: number, name = 'V') => ({ name, value: 'ä'.repeat(length - name.length - 1) });
  const many = Array.from({ length: 100 }, (_, index) => variable(32_767, `V_${index}`));

  expect(() => checkSizes(many, 'win32')).not.toThrow();
  expect(failureOf(() => checkSizes([variable(32_768)], 'win32')).problems).toEqual([
    {
      code: 'TOO_LARGE',
      message: '"V" and its value have more than 32767 characters: no process can start with it',
      hint,
    },
  ]);
});

test('on macOS only the total counts', () => {
  expect(() => checkSizes([variableOf(500_000)], 'darwin')).not.toThrow();
  expect(
    failureOf(() => checkSizes([variableOf(500_000, 'A'), variableOf(500_000, 'B')], 'darwin')).problems,
  ).toHaveLength(1);
});
