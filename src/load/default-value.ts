import type { ReferenceEntry } from '../mapping/model/mapping.ts';
import type { TestPattern } from '../mapping/model/match-pattern.ts';
import type { Result } from '../result.ts';
import { checkDefault } from './value/check-text.ts';
import { HiddenValue, type LoadedValue } from './value/loaded-value.ts';

/** The value of an entry whose reference is missing. It is secret like a value from the store. */
export function defaultValue(
  { name, place, expose, secret, secretKeys, conversion }: ReferenceEntry,
  text: string,
  testPattern: TestPattern,
): Result<{ readonly value: LoadedValue }> {
  const checked = checkDefault(text, conversion, testPattern);
  if (!checked.ok) {
    const message = `is missing, and its default ${checked.message}`;
    return { ...checked, message, hint: 'Correct `default`, or the fields that it must match.' };
  }
  const value = new HiddenValue(text);
  const origin = { secret: secret !== false, source: 'default', ...(secretKeys && { secretKeys }) };
  return { ok: true, value: { name, place, value, parts: [], expose, ...origin } };
}
