import { formatDocker, formatDockerArgs } from './docker.ts';
import { formatDotenv } from './dotenv.ts';
import { formatJson } from './json.ts';
import { failedPowershell, formatPowershell } from './powershell.ts';
import { failedSh, formatSh } from './sh.ts';
import type { Variable } from './variable.ts';

/** A format in which variables are written to a file or to stdout. */
export interface FileFormat {
  /** @throws {Failure} `NOT_REPRESENTABLE` for each value that the format cannot hold. */
  readonly write: (variables: readonly Variable[]) => string;
  /** What its readers make of it: an environment has limits of size, data has none, and names come without values. */
  readonly holds: 'environment' | 'data' | 'names';
  /** For output that a shell evaluates: what to print instead of variables if `export` fails. */
  readonly failed?: (status: number) => string;
}

/** All formats, in the order of the help. The first is the default. */
export const fileFormats = {
  sh: { write: formatSh, holds: 'environment', failed: failedSh },
  dotenv: { write: formatDotenv, holds: 'environment' },
  docker: { write: formatDocker, holds: 'environment' },
  'docker-args': { write: formatDockerArgs, holds: 'names' },
  json: { write: formatJson, holds: 'data' },
  powershell: { write: formatPowershell, holds: 'environment', failed: failedPowershell },
} as const satisfies Readonly<Record<string, FileFormat>>;

export type FormatName = keyof typeof fileFormats;

export const formatNames = Object.keys(fileFormats) as readonly FormatName[];
