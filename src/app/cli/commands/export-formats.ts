import { type FileFormat, fileFormats, formatNames } from '../../../output/format/formats.ts';
import { firstText } from '../arguments/option-tokens.ts';
import type { Option } from '../arguments/options.ts';

/** The formats of `export`. `github` is not a format of files, because the runner decides which file it reads. */
export const exportFormats = [...formatNames, 'github'] as const;

/**
 * What `export` prints instead of variables when it fails and a shell is likely to evaluate its output, because `eval
 * "$(…)"` does not see its exit status. Undefined for formats that no shell evaluates, and for output to a file.
 *
 * @param words the arguments, which may be wrong.
 */
export function failedScript(
  words: readonly string[],
  options: readonly Option[],
): ((status: number) => string) | undefined {
  if ((firstText(words, options, 'output') ?? '-') !== '-') return undefined;
  const written = firstText(words, options, 'format') ?? 'sh';
  const known = exportFormats.find((format) => format === written);
  if (known === 'github') return undefined;
  // A format that does not exist is most likely a misspelt `sh`.
  const { failed }: FileFormat = fileFormats[known ?? 'sh'];
  return failed;
}
