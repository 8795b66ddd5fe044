import { requirePlainNames } from './require-plain-names.ts';
import type { Variable } from './variable.ts';

/**
 * Arguments for `docker run`: `-e NAME` for each variable, without its value, which Docker takes from its own environment.
 * So a value may have several lines, and none is in a command line. A shell may split the text at its spaces.
 */
export function formatDockerArgs(variables: readonly Variable[]): string {
  requirePlainNames(variables);
  if (variables.length === 0) return '';
  return `${variables.map(({ name }) => `-e ${name}`).join(' ')}\n`;
}
