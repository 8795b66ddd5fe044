import { fail } from '../../failure.ts';
import { requirePlainNames } from './require-plain-names.ts';
import type { Variable } from './variable.ts';

/** Outputs of an Action may hold a dash; nothing that the runner's grammar knows (`=`, `<<`, newline) gets through. */
const runnerName = /^[A-Za-z_][A-Za-z0-9_-]*$/;

/** More clashes than this with fresh random text mean that the source is not random. */
const attempts = 100;

/**
 * The records of `GITHUB_ENV` and `GITHUB_OUTPUT`, always in the form with a delimiter, since only that holds every
 * value.
 *
 * The runner ends a value at the first line that equals the delimiter, so who can guess it can add variables of their
 * own: it is made of `random()` for each variable (give it at least 128 bits of letters and digits), and made anew
 * where the value contains it.
 */
export function formatGithubFile(variables: readonly Variable[], random: () => string): string {
  requirePlainNames(variables, runnerName);
  return variables
    .map(({ name, value }) => {
      const delimiter = delimiterFor(value, random);
      return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
    })
    .join('');
}

function delimiterFor(value: string, random: () => string): string {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const delimiter = `pipeline_secrets_${random()}`;
    if (!/^\w{25,}$/.test(delimiter)) break;
    if (!value.includes(delimiter)) return delimiter;
  }
  throw fail('BUG', 'the random source gave no usable delimiter for the runner file');
}
