import { Buffer } from 'node:buffer';
import { Failure, type Problem } from '../../failure.ts';
import type { Variable } from './variable.ts';

/** The limits of one variable, `NAME=VALUE`, and of the whole environment. */
interface Limits {
  readonly variable: number;
  readonly unit: 'bytes' | 'characters';
  readonly total: number;
}

const unlimited = Number.POSITIVE_INFINITY;

const limitsOf: Partial<Record<NodeJS.Platform, Limits>> = {
  // `ARG_MAX` is 1 MiB for arguments and environment together; an eighth is reserved, as on Linux.
  darwin: { variable: unlimited, unit: 'bytes', total: 1_048_576 - 131_072 },
  win32: { variable: 32_767, unit: 'characters', total: unlimited },
};

/**
 * `MAX_ARG_STRLEN`, 32 pages, counts the NUL of the string, and longer ones fail with E2BIG. Arguments and environment
 * together may fill a quarter of the stack limit, 2 MiB by default. An eighth is reserved for the command line and for later
 * steps.
 */
const linux: Limits = { variable: 131_071, unit: 'bytes', total: 2_097_152 - 262_144 };

const hint = 'List it under `files:` in the mapping, and pass its path to the program that reads it.';

/**
 * Checks that processes can still start with the variables in their environment. Beyond the limits, every later step of a
 * job fails with "Argument list too long", far from the cause.
 *
 * @param existing the other variables of the environment.
 * @throws {Failure} `TOO_LARGE` with every variable that is too large by itself, and with the sum if that is too large.
 */
export function checkSizes(
  variables: readonly Variable[],
  platform: NodeJS.Platform,
  existing: Readonly<Record<string, string | undefined>> = {},
): void {
  const { variable: most, unit, total } = limitsOf[platform] ?? linux;
  const sizeOf = (text: string) => (unit === 'bytes' ? Buffer.byteLength(text) : text.length);
  const limit = unit === 'bytes' ? `${most + 1} bytes or more` : `more than ${most} characters`;
  const problems = variables
    .filter(({ name, value }) => sizeOf(`${name}=${value}`) > most)
    .map(({ name, place }): Problem => {
      const message = `"${name}" and its value have ${limit}: no process can start with it`;
      return { code: 'TOO_LARGE', message, hint, place };
    });
  const others = Object.entries(existing).map(([name, value = '']) => ({ name, value }));
  if (environmentBytes([...others, ...variables]) > total) problems.push(tooLargeTogether(variables, total));
  if (problems.length > 0) throw new Failure(problems);
}

/** The space that variables take in the environment: each `NAME=VALUE`, its NUL, and a pointer to it. */
function environmentBytes(variables: readonly Variable[]): number {
  return variables.reduce((sum, { name, value }) => sum + Buffer.byteLength(`${name}=${value}`) + 1 + 8, 0);
}

function tooLargeTogether(variables: readonly Variable[], limit: number): Problem {
  const largest = variables.reduce((most, each) => (each.value.length > most.value.length ? each : most));
  return {
    code: 'TOO_LARGE',
    message: `the environment would hold more than ${limit} bytes; the largest variable is "${largest.name}"`,
    hint: hint.replace(' it ', ' the largest '),
    place: largest.place,
  };
}
