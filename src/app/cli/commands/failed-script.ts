import { formats } from '../../../output/format/formats.ts';
import { failedPowershell } from '../../../output/format/powershell.ts';
import { failedSh } from '../../../output/format/sh.ts';
import { firstText } from '../arguments/option-tokens.ts';
import type { Option } from '../arguments/options.ts';

/**
 * What `export` prints instead of variables when it fails and a shell is likely to evaluate what it prints: `eval "$(…)"`
 * does not see its exit status. Undefined for the formats that no shell evaluates, and for output to a file.
 *
 * @param words the arguments, which may be wrong.
 */
export function failedScript(
  words: readonly string[],
  options: readonly Option[],
): ((status: number) => string) | undefined {
  const output = firstText(words, options, 'output') ?? '-';
  const format = firstText(words, options, 'format') ?? 'sh';
  if (output !== '-') return undefined;
  if (format === 'powershell') return failedPowershell;
  const isData = [...formats, 'docker-args', 'github'].some((other) => other !== 'sh' && other === format);
  // A format that does not exist is most likely a misspelt `sh`.
  return isData ? undefined : failedSh;
}
