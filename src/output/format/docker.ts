import { Buffer } from 'node:buffer';
import { Failure, type Problem } from '../../failure.ts';
import { requirePlainNames } from './require-plain-names.ts';
import type { Variable } from './variable.ts';

/** Docker reads lines with Go's `bufio.Scanner`, whose buffer of 64 KiB must hold the line and its newline. */
const longestLine = 65_535;

/**
 * A file for `docker run --env-file`: a line `NAME=VALUE` for each variable, the value as it is. Docker reads no
 * quotes and no escapes there, so a value of several lines has no form. (docker/cli, `pkg/kvfile/kvfile.go`)
 *
 * @throws {Failure} `NOT_REPRESENTABLE`, naming every variable that the format cannot hold.
 */
export function formatDocker(variables: readonly Variable[]): string {
  requirePlainNames(variables);
  const problems = variables.flatMap(problemOf);
  if (problems.length > 0) throw new Failure(problems);
  return variables.map(({ name, value }) => `${name}=${value}\n`).join('');
}

function problemOf({ name, value, place }: Variable): Problem[] {
  const reason = reasonAgainst(name, value);
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

function reasonAgainst(name: string, value: string): string | undefined {
  if (value.includes('\n')) return 'has several lines';
  // The scanner drops one carriage return before a newline; elsewhere it is kept.
  if (value.endsWith('\r')) return 'ends with a carriage return';
  if (Buffer.byteLength(`${name}=${value}`) > longestLine)
    return `is longer than ${longestLine} bytes with its name`;
  return undefined;
}
