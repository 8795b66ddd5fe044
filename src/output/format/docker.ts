import { Buffer } from 'node:buffer';
import { Failure, type Problem } from '../../failure.ts';
import { requirePlainNames, type Variable } from './variable.ts';

/** Docker reads lines with Go's `bufio.Scanner`, whose buffer of 64 KiB must hold a line and its newline. */
const longestLine = 65_535;

/**
 * A file for `docker run --env-file`: a line `NAME=VALUE` for each variable, with the unchanged value. Docker knows neither
 * quotes nor escapes there, so it cannot hold a value of several lines (docker/cli, `pkg/kvfile/kvfile.go`).
 *
 * @throws {Failure} `NOT_REPRESENTABLE` with every variable that the format cannot hold.
 */
export function formatDocker(variables: readonly Variable[]): string {
  requirePlainNames(variables);
  const problems = variables.flatMap(problemOf);
  if (problems.length > 0) throw new Failure(problems);
  return variables.map(({ name, value }) => `${name}=${value}\n`).join('');
}

function problemOf({ name, value, place }: Variable): Problem[] {
  const reason = unsupportedBecause(name, value);
  if (reason === undefined) return [];
  return [
    {
      code: 'NOT_REPRESENTABLE',
      message: `the value of "${name}" ${reason}, which a docker env file cannot hold`,
      hint: 'Pass it to `docker run` by its name (format docker-args), or use the format sh or json.',
      place,
    },
  ];
}

function unsupportedBecause(name: string, value: string): string | undefined {
  if (value.includes('\n')) return 'has several lines';
  // The scanner drops one carriage return before a newline; elsewhere it is kept.
  if (value.endsWith('\r')) return 'ends with a carriage return';
  if (Buffer.byteLength(`${name}=${value}`) > longestLine)
    return `is longer than ${longestLine} bytes with its name`;
  return undefined;
}

/**
 * Arguments for `docker run`: `-e NAME` for each variable. Docker takes the values from its own environment, so a value may
 * have several lines and is on no command line. A shell may split the text at its spaces.
 */
export function formatDockerArgs(variables: readonly Variable[]): string {
  requirePlainNames(variables);
  if (variables.length === 0) return '';
  return `${variables.map(({ name }) => `-e ${name}`).join(' ')}\n`;
}
