import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatDocker } from '../../../src/output/format/docker.ts';
import { failureOf } from '../failure-of.ts';
import { anyValue, nastyValues } from '../nasty-values.ts';

/**
 * How `docker run --env-file` reads a file, written from docker/cli `pkg/kvfile/kvfile.go` and Go's `bufio.ScanLines`,
 * and compared with what Docker 28.2 sends to its daemon.
 */
function readAsDocker(file: string): string[] {
  const lines = file.split('\n').slice(0, -1);
  if (lines.some((line) => Buffer.byteLength(line) > 65_535))
    throw new Error('bufio.Scanner: token too long');
  return lines
    .map((line, index) => (index === 0 ? line.replace(/^\u{feff}/u, '') : line).replace(/\r$/, ''))
    .map((line) =>
      line.replace(
        /^[\t\n\v\f\r \u{85}\u{a0}\u{1680}\u{2000}-\u{200a}\u{2028}\u{2029}\u{202f}\u{205f}\u{3000}]+/u,
        '',
      ),
    )
    .filter((line) => line !== '' && !line.startsWith('#'));
}

const cannot = (value: string) => value.includes('\n') || value.endsWith('\r');

test('every nasty value comes back exactly or is refused', () => {
  const variables = nastyValues.map((value, index) => ({ name: `V_${index}`, value }));

  const read = readAsDocker(formatDocker(variables.filter(({ value }) => !cannot(value))));

  expect(read).toEqual(
    variables.filter(({ value }) => !cannot(value)).map(({ name, value }) => `${name}=${value}`),
  );
  for (const variable of variables.filter(({ value }) => cannot(value))) {
    expect(failureOf(() => formatDocker([variable])).problems[0]?.code).toBe('NOT_REPRESENTABLE');
  }
});

test('any value comes back exactly or is refused', () => {
  fc.assert(
    fc.property(anyValue, (value) => {
      fc.pre(!cannot(value));
      expect(readAsDocker(formatDocker([{ name: 'V', value }]))).toEqual([`V=${value}`]);
    }),
  );
});

test('a line of 65,535 bytes is the longest that Docker reads', () => {
  const fits = { name: 'V', value: 'ä'.repeat(32_766).concat('x') };
  const tooLong = { name: 'V', value: `${fits.value}x` };

  expect(readAsDocker(formatDocker([fits]))).toEqual([`V=${fits.value}`]);
  expect(failureOf(() => formatDocker([tooLong])).problems).toEqual([
    {
      code: 'NOT_REPRESENTABLE',
      message:
        'the value of "V" is longer than 65535 bytes with its name, which a docker env file cannot hold',
      hint: 'Pass it to `docker run` by its name (format docker-args), or use the format sh or json.',
    },
  ]);
});

test('all values that it cannot hold are named at once and never shown', () => {
  const failure = failureOf(() =>
    formatDocker([
      { name: 'PEM', value: 'canary\ncanary' },
      { name: 'FINE', value: 'canary' },
      { name: 'RETURN', value: 'canary\r' },
    ]),
  );

  expect(failure.exitStatus).toBe(1);
  expect(failure.problems.map((problem) => problem.message)).toEqual([
    'the value of "PEM" has several lines, which a docker env file cannot hold',
    'the value of "RETURN" ends with a carriage return, which a docker env file cannot hold',
  ]);
});

test('a name that is not plain is a bug', () => {
  expect(failureOf(() => formatDocker([{ name: '#A', value: '' }])).exitStatus).toBe(70);
});
