import { formatDocker } from './docker.ts';
import { formatDotenv } from './dotenv.ts';
import type { Format } from './formats.ts';
import { formatJson } from './json.ts';
import { formatPowershell } from './powershell.ts';
import { formatSh } from './sh.ts';
import type { Variable } from './variable.ts';

const formatters: Readonly<Record<Format, (variables: readonly Variable[]) => string>> = {
  sh: formatSh,
  dotenv: formatDotenv,
  docker: formatDocker,
  json: formatJson,
  powershell: formatPowershell,
};

/** @throws {Failure} `NOT_REPRESENTABLE` for each value that the format cannot hold. */
export function formatVariables(format: Format, variables: readonly Variable[]): string {
  return formatters[format](variables);
}
