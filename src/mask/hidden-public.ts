import type { Maskable, MaskedVariable } from './masked-variable.ts';
import { isWeak } from './weak-parts.ts';

/**
 * The public values that are hidden too, completely or partly, because a secret contains the same text, with the variables
 * of these secrets. A short text that a longer public value happens to contain does not count.
 */
export function hiddenPublic(
  values: readonly Maskable[],
  masked: readonly MaskedVariable[],
): ReadonlyMap<string, readonly string[]> {
  const hidden = new Map<string, readonly string[]>();
  for (const { name, value, secret } of values) {
    if (secret || typeof value !== 'string') continue;
    const hides = (text: string) => value.includes(text) && (value.trim() === text.trim() || !isWeak(text));
    const secrets = masked.filter((variable) => variable.name !== name && [...variable.texts].some(hides));
    if (secrets.length > 0)
      hidden.set(
        name,
        secrets.map((variable) => variable.name),
      );
  }
  return hidden;
}
