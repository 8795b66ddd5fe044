import { requirePlainNames } from './require-plain-names.ts';
import type { Variable } from './variable.ts';

/**
 * Arguments for `docker run`: `-e NAME` for each variable. Docker takes the values from its own environment, so a value may
 * have several lines and is on no command line. A shell may split the text at its spaces.
 */
export function formatDockerArgs(variables: readonly Variable[]): string {
  requirePlainNames(variables);
  if (variables.length === 0) return '';
  return `${variables.map(({ name }) => `-e ${name}`).join(' ')}\n`;
}
