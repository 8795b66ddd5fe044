import { Buffer } from 'node:buffer';
import { Failure, type Problem } from '../../failure.ts';
import type { Variable } from './variable.ts';

/**
 * Linux: the longest string of the environment, with its NUL (`MAX_ARG_STRLEN`, 32 pages). `NAME=VALUE` of 131,071 bytes
 * works, and 131,072 bytes fail with E2BIG.
 */
const linuxVariableBytes = 131_072;

/**
 * Linux: arguments and environment together may fill a quarter of the stack limit, 2 MiB by default; each string counts
 * with its NUL and a pointer of 8 bytes. An eighth is reserved for the command line and for later steps.
 */
const linuxTotalBytes = 2_097_152 - 262_144;

/** macOS: `ARG_MAX` is 1 MiB for arguments and environment together; there is no limit for one string. */
const darwinTotalBytes = 1_048_576 - 131_072;

/** Windows: the longest variable, in UTF-16 code units. There is no limit for the environment as a whole. */
const windowsVariableCharacters = 32_767;

const hint = 'List it under `files:` of the mapping, and give its path to whoever reads it.';

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
  const problems = variables.filter((variable) => isTooLarge(variable, platform)).map(tooLarge(platform));
  const others = Object.entries(existing).map(([name, value = '']) => ({ name, value }));
  const total = environmentBytes([...others, ...variables]);
  const limit =
    platform === 'win32'
      ? Number.POSITIVE_INFINITY
      : platform === 'darwin'
        ? darwinTotalBytes
        : linuxTotalBytes;
  if (total > limit) problems.push(tooLargeTogether(variables, limit));
  if (problems.length > 0) throw new Failure(problems);
}

/** The space that variables take in the environment: each `NAME=VALUE`, its NUL, and a pointer to it. */
function environmentBytes(variables: readonly Variable[]): number {
  return variables.reduce((sum, { name, value }) => sum + Buffer.byteLength(`${name}=${value}`) + 1 + 8, 0);
}

function isTooLarge({ name, value }: Variable, platform: NodeJS.Platform): boolean {
  if (platform === 'win32') return name.length + 1 + value.length > windowsVariableCharacters;
  return platform !== 'darwin' && Buffer.byteLength(`${name}=${value}`) >= linuxVariableBytes;
}

function tooLarge(platform: NodeJS.Platform): (variable: Variable) => Problem {
  const limit =
    platform === 'win32'
      ? `more than ${windowsVariableCharacters} characters`
      : `${linuxVariableBytes} bytes or more`;
  return ({ name, place }) => ({
    code: 'TOO_LARGE',
    message: `"${name}" and its value have ${limit}: no process could be started with it`,
    hint,
    place,
  });
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
