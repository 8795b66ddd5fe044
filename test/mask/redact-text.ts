import { buildMatcher } from '../../src/mask/matcher/build-matcher.ts';
import { redactor } from '../../src/mask/matcher/redactor.ts';

/** A text, given to a redactor in chunks of so many bytes. */
export function redactText(
  text: string | Uint8Array,
  forms: Iterable<string | Uint8Array>,
  chunk = 1 << 16,
): Buffer {
  const bytes = Buffer.from(text as string);
  const { push, end } = redactor(buildMatcher(forms));
  const written: Uint8Array[] = [];
  for (let start = 0; start < bytes.length; start += chunk)
    written.push(...push(bytes.subarray(start, start + chunk)));
  return Buffer.concat([...written, ...end()]);
}
