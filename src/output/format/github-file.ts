import { fail } from '../../failure.ts';
import { requirePlainNames, type Variable } from './variable.ts';

/** Names of outputs may have a dash, but nothing that is syntax to the runner (`=`, `<<`, newline). */
const runnerName = /^[A-Za-z_][A-Za-z0-9_-]*$/;

/** More clashes than this mean that the source is not random. */
const maxAttempts = 100;

/**
 * The records of `GITHUB_ENV` and `GITHUB_OUTPUT`, in the form with a delimiter, which can hold every value.
 *
 * The runner ends a value at the first line that equals the delimiter, so anyone who can guess it can add variables. Each
 * variable gets a delimiter of its own, made with `random()`, and another one if the value contains it.
 *
 * @param random returns at least 128 bits of letters and digits.
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
  for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
    const delimiter = `pipeline_secrets_${random()}`;
    if (!/^\w{25,}$/.test(delimiter)) break;
    if (!value.includes(delimiter)) return delimiter;
  }
  throw fail('BUG', 'the random source gave no usable delimiter for the runner file');
}
