import { parsePointer } from '../json/json-pointer.ts';
import type { ReferenceEntry } from '../mapping/model/mapping.ts';
import type { TestPattern } from '../mapping/model/match-pattern.ts';
import type { Result } from '../result.ts';
import type { Missing } from '../store/describe-answer.ts';
import type { StandIn } from '../store/store.ts';
import { checkDefault } from './value/check-text.ts';
import { HiddenValue, type LoadedValue } from './value/loaded-value.ts';

/** The hint for a missing value that neither the entry nor the include can do without. */
export function missingHint(
  { include, reference: { key } }: ReferenceEntry,
  { fix, standIn }: Missing,
): string {
  const ways = include ? 'set `optional: true`' : 'set `optional: true` or `default:`';
  if (standIn) return `${additionTo(standIn, key)}, or ${ways}.`;
  if (fix) return `${fix}, or ${ways}.`;
  return include
    ? `Correct \`only\`, exclude it with \`except\`, or ${ways}.`
    : `Create it, correct the reference, or ${ways}.`;
}

/** Tells which line to add to a stand-in file. */
function additionTo({ under, name, lacksKey }: StandIn, key: string | undefined): string {
  const keys = key === undefined ? [] : (key.startsWith('/') && parsePointer(key)) || [key];
  const at = `under \`${under}:\` in the stand-in file`;
  if (under === 'ssm' && keys.length > 0) {
    const json = keys.reduceRight((inner, one) => `{"${one}": ${inner}}`, '"…"');
    return `${lacksKey ? 'Write' : 'Add'} \`${inYaml(name)}: '${json}'\` ${at}`;
  }
  const value = keys
    .slice(lacksKey ? 1 : 0)
    .reduceRight((inner, one) => `{ ${inYaml(one)}: ${inner} }`, '"…"');
  return lacksKey
    ? `Add \`${inYaml(keys[0] ?? '')}: ${value}\` to \`${name}\` ${at}`
    : `Add \`${inYaml(name)}: ${value}\` ${at}`;
}

/** A key as YAML writes it: plain if YAML reads it unchanged, else in quotes. */
function inYaml(key: string): string {
  return /^[\w/.][\w/.+=@!:-]*(?<!:)$/.test(key) ? key : JSON.stringify(key);
}

/** The value of an entry whose reference is missing. It is secret like a value from the store. */
export function defaultValue(
  { kind, name, place, expose, secret, secretKeys, conversion }: ReferenceEntry,
  text: string,
  testPattern: TestPattern,
): Result<{ readonly value: LoadedValue }> {
  const checked = checkDefault(text, conversion, testPattern);
  if (!checked.ok) {
    const message = `is missing, and its default ${checked.message}`;
    return { ...checked, message, hint: 'Correct `default`, `type`, or `match`.' };
  }
  const value = new HiddenValue(text);
  const origin = { secret: secret !== false, source: 'default', ...(secretKeys && { secretKeys }) };
  return { ok: true, value: { kind, name, place, value, parts: [], expose, ...origin } };
}
