import { formatDocker } from '../output/format/docker.ts';
import { formatDotenv } from '../output/format/dotenv.ts';
import { formatJson } from '../output/format/json.ts';
import { formatPowershell } from '../output/format/powershell.ts';
import { formatSh } from '../output/format/sh.ts';
import type { Variable } from '../output/format/variable.ts';
import type { Format } from './formats.ts';

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
